package io.sagelint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Report;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The page stands alone, and nothing in a template becomes part of it. */
final class HtmlReporterTest {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z-]+=\"[^\"]*\")*)(/?)>");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]+)\"");
  private static final HtmlReporter REPORTER = new HtmlReporter("1.2.3");

  @Example
  void loadsNothing() {
    String page = page("path", "text", "value");
    assertFalse(page.matches("(?s).*( src=|@import|url\\(|<link|<img|<iframe|fetch\\().*"));
    assertTrue(page.contains("default-src 'none'") && page.contains(".bar i"));
  }

  @Example
  void everyLinkInThePageLeadsSomewhere() throws IOException {
    for (String page : GoldenFiles.of(OutputFormat.HTML)) {
      Set<String> ids = new HashSet<>();
      Matcher id = ID.matcher(page);
      while (id.find()) {
        assertTrue(ids.add(id.group(1)), id.group());
      }
      Matcher link = LINK.matcher(page);
      while (link.find()) {
        assertTrue(ids.contains(link.group(1)), link.group());
      }
    }
  }

  @Property(tries = 200)
  void noTextAddsOrBreaksAnElement(@ForAll("texts") String text, @ForAll("texts") String path) {
    String hostile = text + "</code></article><script>alert(1)</script>\"' onclick=x";
    String plain = elements(page("plain", "plain", "plain"));
    assertEquals(plain, elements(page(path + "x", hostile, hostile)));
  }

  private static String page(String path, String text, String value) {
    Report report = JsonReporterTest.report(path, text, value);
    return Sample.write(REPORTER, report);
  }

  /** The names of all elements and attributes in their order, excerpts apart. */
  private static String elements(String page) {
    StringBuilder out = new StringBuilder();
    Matcher tag = TAG.matcher(page.replaceAll("(?s)<(style|script|pre)>.*?</\\1>", ""));
    while (tag.find()) {
      String names = tag.group(3).replaceAll("\"[^\"]*\"", "");
      out.append(tag.group(1)).append(tag.group(2)).append(names).append('\n');
    }
    return out.toString();
  }

  @Provide
  static Arbitrary<String> texts() {
    return JsonReporterTest.texts();
  }
}
