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
          because:  require: the place is Enabled: false
                      VersioningConfiguration.Status is not set, template.yaml:2:3
        rules/bucket-versions.yaml:51:5: bucket-versions: cloudformation, on
          expected: fail, and `at` says where
          was:      pass
          because:  require: the place is Enabled: true
                      VersioningConfiguration.Status is Enabled, template.yaml:6:17
        rules/bucket-versions.yaml:87:5: bucket-versions: terraform, enabled
          expected: fail, and `at` says where
          was:      pass
          because:  require: the place is Enabled: true
                      versioning_configuration.status is Enabled, main.tf:5:14
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
  void theConditionThatDecidedIsToldOfWhatDoesNotApply() throws IOException {
    change(
        "require: {is: Enabled}",
        """
        when: {all: [{path: BucketName, exists: false}, {not: {path: Tags, exists: false}}]}
        require: {any: [{is: Enabled}, {is: On}]}""",
        "verdict: pass",
        "verdict: undetermined");
    Call call = Call.in(folder, "rule", "test");
    assertTrue(
        unix(call.out())
            .contains(
                """
                  because:  when: not (Tags is not there): false
                              Tags is not set, template.yaml:2:3
                """),
        call.out());
  }

  @Test
  void aTypeThatNoneCanBeNamedLikeIsTold() throws IOException {
    for (String[] wrong :
        new String[][] {
          {"AWS:S3:Bucket", " (did you mean `AWS::S3::Bucket`?)"},
          {"Aws::S3::Bucket", " (did you mean `AWS::S3::Bucket`?)"},
          {"aws-s3-bucket", " (did you mean `aws_s3_bucket`?)"},
          {"AWS_S3_Bucket", " (did you mean `aws_s3_bucket`?)"},
          {"AWS::S3", ""},
        }) {
      Path rule = change("types: [AWS::S3::Bucket]", "types: [\"" + wrong[0] + "\"]");
      Call call = Call.in(folder, "check", "--rules", "rules");
      assertEquals(2, call.code(), call.err());
      String message = "no type is named like `" + wrong[0] + "`" + wrong[1] + "; a type is AWS::";
      assertTrue(call.err().contains(message), call.err());
      assertTrue(call.err().contains("rules/bucket-versions.yaml:"), call.err());
      Files.delete(rule);
    }
  }

  @Test
  void typesOfEveryShapeAreTaken() throws IOException {
    for (String type :
        new String[] {
          "AWS::*",
          "Custom::Key_1",
          "Acme::Store::Shelf::MODULE",
          "awscc_s3_*",
          "*",
          "Create*",
          "data.aws_iam_policy_document",
          "AWS::S3::Buckets",
          "*_bucket"
        }) {
      Path rule = change("types: [AWS::S3::Bucket]", "types: [\"" + type + "\"]");
      Call call = Call.in(folder, "rules", "--rules", "rules");
      assertEquals(0, call.code(), call.err());
      Files.delete(rule);
    }
  }

  @Test
  void aRuleThatHadNothingToJudgeIsNoted() throws IOException {
    change(
        "[AWS::S3::Bucket]",
        "[AWS::S3::Buckets]",
        "[aws_s3_bucket_versioning]",
        "[aws_s3_buckets]");
    Files.writeString(folder.resolve("main.tf"), "resource \"aws_s3_bucket\" \"b\" {}\n");
    String note =
        "note: rule bucket-versions: no resource of its types (AWS::S3::Buckets, aws_s3_buckets)"
            + " in what was linted\n";
    String[] check = {"check", "--rules", "rules", "main.tf"};
    assertTrue(unix(Call.in(folder, check).err()).contains(note));
    for (String silent : new String[] {"--quiet", "--hook"}) {
      Call call = Call.in(folder, "check", "--rules", "rules", silent, "main.tf");
      assertEquals("", call.err(), silent);
    }
    Files.writeString(folder.resolve("main.tf"), "resource \"aws_s3_buckets\" \"b\" {}\n");
    assertEquals("", Call.in(folder, check).err());
  }

  @Test
  void withoutPathsTheFoldersOfTheConfigurationAreTested() throws IOException {
    Call none = Call.in(folder, "rule", "test");
    assertEquals(2, none.code());
    assertTrue(
        none.err().contains("write `rules: {folders: [DIR]}` in .sagelint.yaml"), none.err());
    Call.in(folder, "rule", "new", "bucket-versions", "--dir", "policies");
    Files.writeString(folder.resolve(".sagelint.yaml"), "rules: {folders: [policies]}\n");
    Call tested = Call.in(folder, "rule", "test");
    assertEquals("5 examples of 1 rule, all as expected\n", unix(tested.out()), tested.err());
  }

  @Test
  void parametersAreExplainedAndWhoSetsThem() throws IOException {
    Call call = Call.in(folder, "explain", "kms-key-deletion-window");
    assertTrue(call.out().contains("  days: 30 (default)\n"), call.out());
    Files.writeString(
        folder.resolve(".sagelint.yaml"),
        """
        rules:
          settings:
            kms-key-deletion-window:
              parameters:
                days: 14
        """);
    String set = unix(Call.in(folder, "explain", "kms-key-deletion-window").out());
    assertTrue(set.contains("  days: 14 (set at .sagelint.yaml:5:15)\n"), set);
    String settings = set.replaceAll("(?s).*in .sagelint.yaml:\n\n(.*?)\n\n.*", "$1\n");
    assertEquals(Files.readString(folder.resolve(".sagelint.yaml")).indent(4), settings);
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
