package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands beside {@code check}. */
final class OtherCommandsTest {
  @Test
  void rulesAreListedInEveryFormat() {
    for (String format : new String[] {"text", "json", "markdown"}) {
      Call call = run("rules", "--format", format);
      assertEquals(0, call.code());
      assertTrue(call.out().contains("customer-managed-key"), call.out());
    }
    assertEquals(2, run("rules", "--format", "xml").code());
  }

  @Test
  void aRuleIsExplained() {
    Call call = run("explain", "network-isolation");
    assertEquals(0, call.code());
    assertTrue(call.out().contains("pip install"), call.out());
    assertTrue(call.out().contains("SageMaker.5"), call.out());
  }

  @Test
  void anUnknownRuleIsAWrongCallThatNamesTheRules() {
    Call call = run("explain", "isolation");
    assertEquals(2, call.code());
    assertTrue(call.err().contains("network-isolation"), call.err());
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertTrue(run("--help").out().contains("Exit codes"));
    assertTrue(run("check", "--help").out().contains("--stdin-filename"));
    assertEquals("sagelint development\n", run("--version").out().replace("\r\n", "\n"));
    assertTrue(run("generate-completion").out().contains("complete -F"));
  }

  @Test
  void theManualPageHasEveryCommand() {
    String page = run("generate-man").out();
    assertTrue(page.startsWith(".TH SAGELINT 1 "), page);
    for (String word : List.of("sagelint check", "--fail-on SEVERITY", "rule new", "NO_COLOR")) {
      assertTrue(page.contains(word.replace("-", "\\-")), word);
    }
    page.lines()
        .forEach(line -> assertTrue(line.matches("\\.(TH|SH|SS|TP|B)( .+)?|[^.'].*"), line));
  }

  @Test
  void nothingAskedForIsAWrongCall() {
    Call call = run();
    assertEquals(2, call.code());
    assertEquals("", call.out());
    assertTrue(call.err().contains("Usage: sagelint"), call.err());
  }

  private static Call run(String... arguments) {
    return Call.in(Path.of(""), arguments);
  }
}
