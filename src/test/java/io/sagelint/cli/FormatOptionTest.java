package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.report.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --format} writes, and where. */
final class FormatOptionTest {
  @TempDir Path folder;

  @BeforeEach
  void insecureTemplate() throws IOException {
    Files.createDirectories(folder.resolve("infra"));
    Files.writeString(
        folder.resolve("infra/t.yaml"), "Resources: {M: {Type: AWS::SageMaker::Model}}\n");
  }

  @Test
  void everyFormatIsListedAndWritesTheSameToAFile() throws IOException {
    String help = Call.in(folder, "check", "--help").out();
    String completion = Call.in(folder, "generate-completion").out();
    for (String format : OutputFormat.ids()) {
      Call call = check(Map.of(), "--format", format);
      Call quiet = check(Map.of(), "--format", "concise", "--format", format + "=report.out");
      assertEquals(1, call.code(), format);
      assertEquals(1, quiet.code(), format);
      assertEquals(call.out(), Files.readString(folder.resolve("report.out")), format);
      assertFalse(call.out().contains(folder.toString()), format);
      assertTrue(help.contains(format) && completion.contains("\"" + format + "\""), format);
    }
  }

  @Test
  void pathsStartAtTheRootOfTheRepository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    for (String format : new String[] {"sarif", "github", "gitlab"}) {
      Call call = Call.in(folder.resolve("infra"), "check", "--format", format);
      assertTrue(call.out().contains("infra/t.yaml"), call.out());
    }
    Call text = Call.in(folder.resolve("infra"), "check", "--format", "concise");
    assertTrue(text.out().startsWith("t.yaml:1:13: "), text.out());
  }

  @Test
  void inGitHubActionsAnnotationsFollowTheText() {
    Map<String, String> actions = Map.of("GITHUB_ACTIONS", "true");
    Call call = check(actions);
    assertEquals(1, call.code());
    assertTrue(call.out().startsWith(check(Map.of()).out()), call.out());
    assertTrue(call.out().contains("\n::error title=high[network-isolation],file="), call.out());
    assertFalse(check(actions, "--format", "text").out().contains("::error"));
    assertEquals(call.out(), check(actions, "--format", "json=r.json").out());
  }

  @Test
  void theStepSummaryIsAddedToWhatIsThere() throws IOException {
    Path page = folder.resolve("summary.md");
    Files.writeString(page, "before\n");
    check(Map.of("GITHUB_STEP_SUMMARY", page.toString()), "--format", "github");
    String text = Files.readString(page);
    assertTrue(text.startsWith("before\n## SageLint\n\n1 finding (1 high)"), text);
    check(Map.of("GITHUB_STEP_SUMMARY", page.toString()), "--format", "json");
    assertEquals(text, Files.readString(page));
  }

  @Test
  void aSummaryThatCannotBeWrittenChangesNothingElse() {
    Call call = check(Map.of("GITHUB_STEP_SUMMARY", folder + "/no/page.md"), "--format", "github");
    assertEquals(1, call.code());
    assertTrue(call.err().contains("the step summary cannot be written"), call.err());
  }

  @Test
  void halfASurrogatePairIsNoReasonToFail() throws IOException {
    Files.writeString(
        folder.resolve("half.json"),
        """
        {"Resources": {"N": {"Type": "AWS::SageMaker::NotebookInstance",
          "Properties": {"KmsKeyId": "alias/aws/\\ud83d"}}}}
        """);
    for (String format : OutputFormat.ids()) {
      assertEquals(1, check(Map.of(), "--format", format + "=report.out").code(), format);
    }
  }

  private Call check(Map<String, String> environment, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "check";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Call.with("", folder, environment, all);
  }
}
