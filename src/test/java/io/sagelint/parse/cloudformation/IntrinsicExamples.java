package io.sagelint.parse.cloudformation;

import java.util.List;

/** What every function means to the linter, each with a value and its verdict. */
final class IntrinsicExamples {
  static final String HEAD =
      """
      # CloudFormation's functions

      What each function means to SageLint: the value of `KmsKeyId` in the example, and the verdict on it. A test
      (`IntrinsicsTest`) runs every row and makes this page: `mvn test -Dtest=IntrinsicsTest -Dgolden.update=true`.

      In the examples parameter `P` has the default `alias/aws/x`, `Q` the default `a,alias/aws/x`, and `Open` has none;
      condition `C` holds where `Stage` is `prod`, which it is by default; mapping `M` has one entry a region;
      `Key` is an `AWS::KMS::Key`.

      | function | meaning | example | verdict |
      |---|---|---|---|
      """;

  private static final String TEMPLATE =
      """
      Parameters:
        P: {Type: String, Default: alias/aws/x}
        Q: {Type: CommaDelimitedList, Default: "a,alias/aws/x"}
        Open: {Type: String}
        Stage: {Type: String, Default: prod}
      Conditions:
        C: !Equals [!Ref Stage, prod]
        D: %s
      Mappings:
        M: {eu-west-1: {Key: alias/own}, us-east-1: {Key: alias/aws/x}}
      Rules:
        R: {Assertions: [{Assert: %s}]}
      Resources:
        Key: {Type: AWS::KMS::Key}
        Notebook: {Type: AWS::SageMaker::NotebookInstance, Properties: %s}
      """;

  /**
   * A function in use.
   *
   * @param place {@code KmsKeyId}, or where else the example is written
   */
  record Example(String function, String meaning, String place, String written, String verdict) {
    String template() {
      String condition = place.equals("condition") ? written : "!Equals [a, a]";
      String rule = place.equals("rule") ? written : "!Equals [a, a]";
      String properties =
          switch (place) {
            case "KmsKeyId" -> "{KmsKeyId: " + written + "}";
            case "Properties" -> written;
            case "condition" -> "{KmsKeyId: !If [D, alias/own, alias/aws/x]}";
            default -> "{KmsKeyId: !If [C, alias/own, alias/aws/x]}";
          };
      return TEMPLATE.formatted(condition, rule, properties);
    }

    String row() {
      String shown = place.equals("KmsKeyId") ? written : place + ": " + written;
      return "| `%s` | %s | `%s` | %s |%n"
          .formatted(function, meaning, shown.replace("|", "\\|"), verdict)
          .replace("\r", "");
    }
  }

  static final List<Example> ALL =
      List.of(
          key("Ref", "a parameter is its default", "!Ref P", "finding: alias/aws/x"),
          key(
              "Ref",
              "one without a default is open",
              "!Ref Open",
              "undetermined: parameter Open has no default"),
          key("Ref", "of a resource, what its type makes", "!Ref Key", "pass"),
          key(
              "Ref",
              "`AWS::NoValue` removes the property",
              "!Ref AWS::NoValue",
              "finding: not set"),
          key(
              "AWS::Region",
              "pseudo parameters are open, but hold no slash",
              "!Sub 'alias/${AWS::Region}'",
              "pass"),
          key("Fn::GetAtt", "an attribute, by its resource's type", "!GetAtt Key.Arn", "pass"),
          key(
              "Fn::Sub",
              "a text with names; `${!X}` stays",
              "!Sub ['${A}/x', {A: !Select [0, [alias/aws]]}]",
              "finding: alias/aws/x"),
          key(
              "Fn::Join",
              "a list, however it is made, as one text",
              "!Join [/, !If [C, [alias, aws, x], !Ref Q]]",
              "finding: alias/aws/x"),
          key("Fn::Select", "one item", "!Select [1, !Ref Q]", "finding: alias/aws/x"),
          key(
              "Fn::Select",
              "of a choice, the item in each branch",
              "!Select [0, !If [C, [alias/own], [alias/aws/x]]]",
              "finding: alias/aws/x {Stage=other}"),
          key(
              "Fn::Split",
              "a text in pieces, up to what is open",
              "!Select [0, !Split ['@', !Sub 'alias/aws/x@${Open}']]",
              "finding: alias/aws/x"),
          key(
              "Fn::FindInMap",
              "every entry that the key may name",
              "!FindInMap [M, !Ref AWS::Region, Key]",
              "finding: alias/aws/x {AWS::Region=us-east-1}"),
          key(
              "Fn::FindInMap",
              "`DefaultValue` where there is none",
              "!FindInMap [M, mars, Key, {DefaultValue: alias/aws/x}]",
              "finding: alias/aws/x"),
          key(
              "Fn::If",
              "both branches, each where its condition holds",
              "!If [C, alias/own, !Ref AWS::NoValue]",
              "finding: not set {Stage=other}"),
          at("condition", "Condition", "another condition", "!And [!Condition C, !Condition C]"),
          at("condition", "Fn::Equals", "of parameters, a formula", "!Equals [!Ref Stage, prod]"),
          at("condition", "Fn::And", "all", "!And [!Equals [!Ref Stage, prod], !Equals [a, a]]"),
          at(
              "condition",
              "Fn::Or",
              "at least one",
              "!Or [!Equals [!Ref Stage, prod], !Equals [a, b]]"),
          at("condition", "Fn::Not", "the opposite", "!Not [!Not [!Equals [!Ref Stage, prod]]]"),
          pinned("Fn::Contains", "in `Rules`: pins a parameter", "!Contains [[prod], !Ref Stage]"),
          pinned(
              "Fn::EachMemberEquals",
              "in `Rules`, as above",
              "!EachMemberEquals [[!Ref Stage], prod]"),
          pinned(
              "Fn::EachMemberIn", "in `Rules`, as above", "!EachMemberIn [[!Ref Stage], [prod]]"),
          at("rule", "Fn::RefAll", "not read: demands nothing", "!Contains [!RefAll Id, a]"),
          at("rule", "Fn::ValueOf", "not read", "!Equals [!ValueOf [P, VpcId], a]"),
          at("rule", "Fn::ValueOfAll", "not read", "!EachMemberIn [!ValueOfAll [A, B], [a]]"),
          key(
              "Fn::ImportValue",
              "another stack decides, unless it is of the same CDK assembly",
              "!ImportValue key",
              "undetermined: it is imported from another stack"),
          key(
              "Fn::GetStackOutput",
              "the same",
              "!GetStackOutput {StackName: Keys, OutputName: Arn}",
              "undetermined: it is an output of another stack"),
          key(
              "{{resolve:…}}",
              "the deployment reads it; what is written around it counts",
              "'alias/aws/{{resolve:ssm:x}}'",
              "finding: alias/aws/{{resolve:ssm:x}}"),
          key("Fn::Base64", "of a known text, its encoding", "!Base64 alias/aws/x", "pass"),
          key(
              "Fn::Cidr",
              "not computed",
              "!Select [0, !Cidr [10.0.0.0/16, 1, 8]]",
              "undetermined: address blocks are not computed"),
          key(
              "Fn::GetAZs",
              "the deployment's",
              "!Select [0, !GetAZs '']",
              "undetermined: the availability zones are known when the stack is deployed"),
          key(
              "Fn::Length",
              "of a list",
              "!Select [!Length [a], [alias/own, alias/aws/x]]",
              "finding: alias/aws/x"),
          key(
              "Fn::ToJsonString",
              "JSON text",
              "!Select [3, !Split ['\"', !ToJsonString {A: alias/aws/x}]]",
              "finding: alias/aws/x"),
          key(
              "Fn::Transform",
              "a macro decides; `AWS::Include` of a file beside the template is read",
              "!Transform {Name: Macro}",
              "undetermined: the macro Macro computes it when the stack is deployed"),
          new Example(
              "Fn::ForEach",
              "its rounds, else once with the variable open",
              "Properties",
              "{Fn::ForEach::Keys: [Kind, [KmsKey], {'${Kind}Id': alias/aws/x}]}",
              "finding: alias/aws/x"),
          key(
              "any other",
              "open, by its name",
              "!GetParameter {Name: Key}",
              "undetermined: Fn::GetParameter is no function that is known here"));

  private IntrinsicExamples() {}

  private static Example key(String function, String meaning, String written, String verdict) {
    return new Example(function, meaning, "KmsKeyId", written, verdict);
  }

  private static Example at(String place, String function, String meaning, String written) {
    return new Example(function, meaning, place, written, "finding: alias/aws/x {Stage=other}");
  }

  private static Example pinned(String function, String meaning, String written) {
    return new Example(function, meaning, "rule", written, "pass");
  }
}
