package io.sagelint.report;

import io.sagelint.check.Report;
import io.sagelint.check.Tally;
import io.sagelint.check.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * JUnit's XML: a suite for each file with a case for each finding, and before them a suite with a
 * passed case for each concern without any, so that a clean run has tests too. What is undetermined
 * or suppressed counts as skipped, what cannot be analysed as an error.
 *
 * @param shown what is listed beside findings and errors
 */
public record JunitReporter(Shown shown) implements Reporter {
  private static final String NAME = "sagelint";

  @Override
  public void write(Report report, Writer out) throws IOException {
    // What is wrong with suppressions is no test of the code.
    List<Notice> notices =
        new ArrayList<>(Notice.of(report, new Shown(shown.undetermined(), false, false)));
    notices.addAll(Notice.suppressed(report));
    List<String> passed = passed(report.counts());
    XmlLines.write(
        out,
        xml -> {
          xml.start("testsuites", counts(NAME, notices, passed.size(), false));
          passed(passed, xml);
          for (Map.Entry<String, List<Notice>> file : Notice.byPath(notices).entrySet()) {
            suite(file.getKey(), file.getValue(), xml);
          }
          xml.end();
        });
  }

  private List<String> passed(Tally tally) {
    List<String> passed = new ArrayList<>();
    for (String concern : tally.concerns()) {
      boolean open = shown.undetermined() && tally.count(concern, Verdict.UNDETERMINED) > 0;
      int failures = tally.count(concern, Verdict.FAIL) + tally.count(concern, Verdict.SUPPRESSED);
      if (!open && failures == 0) {
        passed.add(concern);
      }
    }
    return passed;
  }

  private static void passed(List<String> concerns, XmlLines xml) throws XMLStreamException {
    if (concerns.isEmpty()) {
      return;
    }
    xml.start("testsuite", counts(NAME, List.of(), concerns.size(), true));
    for (String concern : concerns) {
      xml.empty("testcase", "name", concern, "classname", NAME);
    }
    xml.end();
  }

  private static void suite(String path, List<Notice> notices, XmlLines xml)
      throws XMLStreamException {
    xml.start("testsuite", counts(path, notices, 0, true));
    for (Notice notice : notices) {
      String name = (notice.code() + " " + notice.subject()).strip();
      xml.start("testcase", "name", name, "classname", path);
      result(notice, xml);
      xml.end();
    }
    xml.end();
  }

  private static void result(Notice notice, XmlLines xml) throws XMLStreamException {
    String help = notice.help().isEmpty() ? "" : "\n" + notice.help();
    String text = notice.place() + ": " + notice.word() + ": " + notice.message() + help;
    switch (notice.kind()) {
      case FINDING -> xml.text("failure", text, "type", notice.word(), "message", notice.message());
      case UNDETERMINED, SUPPRESSED, WARNING -> xml.text("skipped", text);
      case ERROR -> xml.text("error", text, "type", notice.code(), "message", notice.message());
    }
  }

  private static String[] counts(String name, List<Notice> notices, int passed, boolean suite) {
    List<String> attributes = new ArrayList<>();
    attributes.addAll(List.of("name", name));
    attributes.addAll(List.of("tests", Integer.toString(notices.size() + passed)));
    attributes.addAll(List.of("failures", Integer.toString(count(notices, Notice.Kind.FINDING))));
    attributes.addAll(List.of("errors", Integer.toString(count(notices, Notice.Kind.ERROR))));
    if (suite) {
      int skipped = count(notices, Notice.Kind.UNDETERMINED, Notice.Kind.SUPPRESSED);
      attributes.addAll(List.of("skipped", Integer.toString(skipped)));
    }
    return attributes.toArray(String[]::new);
  }

  private static int count(List<Notice> notices, Notice.Kind... kinds) {
    List<Notice.Kind> wanted = List.of(kinds);
    return (int) notices.stream().filter(notice -> wanted.contains(notice.kind())).count();
  }
}
