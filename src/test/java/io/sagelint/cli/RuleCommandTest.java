package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors of rules see. */
final class RuleCommandTest {
  @TempDir Path folder;

  @Test
  void aNewRulePassesItsOwnTests() {
    Call made = Call.in(folder, "rule", "new", "bucket-versions", "--dir", "policies/s3");
    String file = "policies/s3/bucket-versions.yaml";
    assertEquals("wrote " + file + "; run it: sagelint rule test " + file + "\n", unix(made.out()));
    Call tested = Call.in(folder, "rule", "test", file);
    assertEquals("5 examples of 1 rule, all as expected\n", unix(tested.out()));
    assertEquals(0, tested.code());
  }

  @Test
  void aRuleFileIsNeverOverwritten() throws IOException {
    Call.in(folder, "rule", "new", "bucket-versions");
    Path file = folder.resolve("rules/bucket-versions.yaml");
    Files.writeString(file, "mine");
    Call again = Call.in(folder, "rule", "new", "bucket-versions");
    assertEquals(2, again.code());
    assertTrue(again.err().contains("rules/bucket-versions.yaml is there already"), again.err());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void anIdHasToBeOne() {
    for (String id : new String[] {"Bucket", "../out", "a b", "bucket-"}) {
      Call call = Call.in(folder, "rule", "new", id);
      assertEquals(2, call.code(), id);
      assertTrue(call.err().contains("`" + id + "` cannot be an id"), call.err());
    }
  }

  @Test
  void anExampleThatComesOutOtherwiseIsTold() throws IOException {
    change("verdict: pass", "verdict: fail", "    at: \"2:3\"\n  - name: enabled", "  - name: on");
    Call call = Call.in(folder, "rule", "test");
    assertEquals(
        """
        rules/bucket-versions.yaml:44:5: bucket-versions: cloudformation, absent
          expected: fail, and `at` says where
          was:      fail at 2:3
        rules/bucket-versions.yaml:51:5: bucket-versions: cloudformation, on
          expected: fail, and `at` says where
          was:      pass
        rules/bucket-versions.yaml:87:5: bucket-versions: terraform, enabled
          expected: fail, and `at` says where
          was:      pass
        5 examples of 1 rule, 3 failed
        """,
        unix(call.out()));
    assertEquals(1, call.code());
  }

  /** What refers to a resource: the examples of the rule say which references count. */
  @Test
  void whatRefersIsToldFromWhatMayAndWhatDoesNot() {
    Call call = Call.in(Path.of("").toAbsolutePath(), "rule", "test", "testdata/rules");
    assertTrue(call.out().endsWith(" of 2 rules, all as expected\n"), call.out());
    assertEquals(0, call.code());
  }

  @Test
  void anExampleWithoutAnyResourceOfTheRuleShowsNothing() throws IOException {
    change("AWS::S3::Bucket]", "AWS::S3::Buckets]");
    Call call = Call.in(folder, "rule", "test");
    assertTrue(
        unix(call.out())
            .contains(
                "  expected: pass\n  was:      not applicable: the text has no resource of the types"),
        call.out());
    assertEquals(1, call.code());
  }

  @Test
  void aWordThatIsNoConditionIsToldOnce() throws IOException {
    for (String[] wrong :
        new String[][] {
          {"equals: Enabled", "`equals` is no condition (did you mean `is`?)"},
          {"nott: {is: Enabled}", "`nott` is no condition (did you mean `not`?)"},
          {"refered-by: {}", "`refered-by` is no condition (did you mean `referred-by`?)"},
          {"referred-by: {}, where: {is: a}", "`where` belongs inside `referred-by`"},
          {"is: ture", "`ture` is neither true nor false (did you mean `true`?)"},
        }) {
      Path rule = change("require: {is: Enabled}", "require: {" + wrong[0] + "}");
      Call call = Call.in(folder, "rule", "test");
      assertEquals(2, unix(call.err()).lines().count(), call.err());
      assertTrue(call.err().contains(wrong[1]), call.err());
      Files.delete(rule);
    }
  }

  @Test
  void theRulesOfAFolderAreListed() throws IOException {
    change("", "");
    Call call = Call.in(folder, "rules", "--rules", "rules");
    assertTrue(call.out().contains("bucket-versions"), call.out());
  }

  @Test
  void everyMistakeIsToldAtOnceRelativeToTheWorkingDirectory() throws IOException {
    change("severity: medium", "severity: mediun", "require: {is:", "require: {iss:");
    Files.writeString(folder.resolve("rules/another.yaml"), "id: [\n");
    for (String[] arguments : new String[][] {{"rule", "test"}, {"check", "--rules", "rules"}}) {
      Call call = Call.in(folder, arguments);
      assertEquals(2, call.code());
      assertEquals(
          """
          sagelint: the rule files have mistakes:
            rules/another.yaml:2:1: a value is expected before the end of the file
            rules/bucket-versions.yaml:10:11: `mediun` is none of critical, high, medium, low (did you mean `medium`?)
            rules/bucket-versions.yaml:27:11: `iss` is no condition (did you mean `is`?)
          """,
          unix(call.err()));
    }
  }

  @Test
  void aRuleWithoutExamplesIsNotTested() throws IOException {
    Path rule = change("", "");
    String text = Files.readString(rule);
    Files.writeString(rule, text.substring(0, text.indexOf("examples:")));
    Call call = Call.in(folder, "rule", "test", "rules");
    assertEquals(1, call.code());
    assertTrue(call.out().contains("no examples: nothing is tested"), call.out());
  }

  @Test
  void theSchemaIsPrintedForEditors() {
    Call call = Call.in(folder, "rule", "schema");
    assertTrue(call.out().contains("urn:sagelint:schemas/rule-v1.schema.json"), call.out());
  }

  @Test
  void aTagThatNoRuleHasIsAWrongCall() {
    Call call = Call.in(folder, "check", "--rule", "tag:defualt");
    assertEquals(2, call.code());
    assertTrue(call.err().contains("(did you mean `tag:default`?)"), call.err());
  }

  private Path change(String... texts) throws IOException {
    Call.in(folder, "rule", "new", "bucket-versions");
    Path file = folder.resolve("rules/bucket-versions.yaml");
    String text = Files.readString(file);
    for (int i = 0; i < texts.length; i += 2) {
      text = text.replace(texts[i], texts[i + 1]);
    }
    Files.writeString(file, text);
    return file;
  }

  private static String unix(String text) {
    return text.replace("\r\n", "\n");
  }
}
