package io.sagelint.rule;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.Setting;
import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import io.sagelint.read.YamlReader;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of rule files refuses what the program refuses, and nothing else. */
final class RuleSchemaTest {
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);
  private static final Path SCHEMA =
      Path.of("src/main/resources/io/sagelint/rule/rule-v1.schema.json");
  private static final String RIGHT =
      """
      id: bucket-owner
      concern: governance
      severity: low
      tags: [governance]
      title: A bucket has no owner
      why: Nobody knows whom to ask.
      parameters:
        keys: {default: [owner, cost-centre], description: The keys of the tags}
      select:
        - types: [AWS::S3::Bucket, aws_s3_bucket]
          path: Tags
          in: [cloudformation, terraform]
          when: {not: {path: BucketName, matches: 'tmp-.*'}}
        - {kinds: [Model, Domain], path: Tags, protects: a model, default: nobody, controls: [S3.1]}
        - {setting: network-isolation}
        - {setting: customer-managed-key, kinds: [Cluster], severity: low, controls: []}
      when:
        all:
          - any: [{path: A.B, in: [1, true, x]}, {path: /C, at-least: 1, at-most: 2.5}]
          - {each: 'Rules[]', every: {path: Id, exists: true}}
          - {each: 'Rules[]', some: {is: 1}}
          - {instances: {at-least: 2}}
          - {path: Key, refers-to: {types: [AWS::KMS::Key], where: {path: EnableKeyRotation, is: true}}}
          - {referred-by: {types: ['aws_*'], path: bucket, at-least: 2, where: {path: x, size: {at-most: 3}}}}
          - {path: Action, covers-action: ['s3:GetObject']}
          - {path: Resource, covers-arn: ['arn:*:s3:::*']}
          - {each: siblings, keys: [A, 'b.*'], other-keys: [c], some: {is: 2}}
          - for-each: [{action: x, key: y}]
            every: {any: [{path: A, in: [{item: action}]}, {undetermined: it is not said}]}
          - {path: Key, key: customer-managed}
          - {path: Key, key: named-by-arn}
          - {path: Name, filled: true}
          - {path: Principal, principal: anyone}
          - {distinct: /Groups, of: Key}
          - {undetermined: the service chooses}
          - {path: Type, instance-storage: true}
      require: {has-keys: {parameter: keys}, key-name: Key}
      when-open: {certainty: conditional, message: 'perhaps {address}'}
      message: {absent: '{property} is not set', "false": 'no', otherwise: '{property} is {value}'}
      consequence: None.
      fix: {cloudformation: Add Tags., terraform: Add tags.}
      fix-value: {reference: {AWS::KMS::Key: Arn, aws_kms_key: arn}, applicability: unsafe}
      controls: [S3.1]
      peers: [{tool: Checkov, id: CKV_X_1, on: [Model.Tags]}, {tool: KICS, id: abc}]
      references: [https://docs.aws.amazon.com/]
      examples:
        - {name: one, language: api, operation: CreateModel, verdict: fail, text: '{}', at: "1:1"}
        - {name: two, language: terraform, verdict: pass, text: x}
      """;

  @Test
  void isASchemaItself() throws IOException {
    JsonSchema meta = FACTORY.getSchema(SchemaLocation.of(SchemaId.V7));
    assertEquals(Set.of(), meta.validate(text("rule-v1.schema.json"), InputFormat.JSON));
  }

  @Test
  void everyRuleThatShipsIsValid() throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (Node rule : RuleFiles.readRules(Path.of(""), "rules", problems)) {
      assertEquals(Set.of(), schema().validate(json(rule)), rule.span().file().path());
    }
    assertEquals(List.of(), problems);
  }

  @Test
  void whatARuleStartsFromIsValid() throws IOException {
    assertBothSay(List.of(), text("new-rule.yaml"));
  }

  @Test
  void aRuleWithEverythingIsValid() throws IOException {
    assertBothSay(List.of(), RIGHT);
  }

  /** Each line replaces a text of the rule with everything by another. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: bucket-owner -> id: Bucket Owner",
        "severity: low -> severity: lowest",
        "title: A bucket has no owner -> tittle: A bucket has no owner",
        "why: Nobody knows whom to ask. -> references: []",
        "tags: [governance] -> tags: governance",
        "types: [AWS::S3::Bucket, aws_s3_bucket] -> type: [AWS::S3::Bucket]",
        "in: [cloudformation, terraform] -> in: [cloudformation, terrafrom]",
        "{setting: network-isolation} -> {setting: network-isolaton}",
        "{setting: network-isolation} -> {path: Tags}",
        "{setting: network-isolation} -> {setting: network-isolation, path: Tags}",
        "kinds: [Model, Domain] -> kinds: [Modell]",
        "exists: true -> exists: maybe",
        "exists: true -> exist: true",
        "{path: A.B, in: [1, true, x]} -> {path: A.B}",
        "{path: A.B, in: [1, true, x]} -> {path: A.B, in: 1}",
        "{path: A.B, in: [1, true, x]} -> {path: A.B, is: 1, in: [1]}",
        "at-least: 1, at-most: 2.5 -> at-least: one",
        "matches: 'tmp-.*' -> matches: 'tmp-(.*'",
        ", some: {is: 1} -> ",
        ", some: {is: 1} -> , some: {is: 1}, every: {is: 1}",
        "keys: [A, 'b.*'] -> keys: [A, 'b(*']",
        "keys: [A, 'b.*'] -> keys: A",
        "for-each: [{action: x, key: y}] -> for-each: [x]",
        "{undetermined: it is not said} -> {undetermined: []}",
        "{instances: {at-least: 2}} -> {instances: {at-most: 2}}",
        "where: {path: EnableKeyRotation, is: true} -> were: {path: EnableKeyRotation, is: true}",
        "path: bucket, at-least: 2 -> path: bucket, at-leats: 2",
        "key: customer-managed -> key: aws-managed",
        "{has-keys: {parameter: keys}, key-name: Key} -> {is: 1, key-name: Key}",
        "{has-keys: {parameter: keys}, key-name: Key} -> [{is: 1}]",
        "certainty: conditional -> certainty: certain",
        "{absent: -> {absnet:",
        "otherwise: '{property} is {value}' -> empty: x",
        "'{property} is {value}' -> '{property} is {valeu}'",
        "fix: {cloudformation: Add Tags., -> fix: {cdk: Add Tags.,",
        "tool: KICS, id: abc -> tool: KICS",
        "tool: KICS, id: abc -> tool: KICS, id: abc, path: x",
        ", description: The keys of the tags -> ",
        "verdict: fail -> verdict: fails",
        "language: api -> language: cdk",
        "{name: two, -> {nam: two,",
        "at: \"1:1\" -> at: line 1",
      })
  void bothRefuse(String mistake) throws IOException {
    String[] sides = mistake.split(" -> ", -1);
    String wrong = RIGHT.replace(sides[0].strip(), sides.length > 1 ? sides[1].strip() : "");
    assertEquals(true, !wrong.equals(RIGHT), "the text to replace is there");
    assertEquals(true, !told(node(wrong)).isEmpty(), "the program refuses it");
    assertEquals(true, !schema().validate(json(node(wrong))).isEmpty(), "the schema refuses it");
  }

  /** {@code -Dgolden.update=true} writes the names into the schema and fails once. */
  @Test
  void editorsKnowTheKindsAndSettingsOfTheCatalogue() throws IOException {
    Set<String> kinds = new TreeSet<>();
    Set<String> settings = new TreeSet<>();
    for (Kind kind : BuiltInRules.load().catalogue().kinds()) {
      kinds.add(kind.name());
      kind.settings().stream().map(Setting::name).forEach(settings::add);
    }
    String schema = text("rule-v1.schema.json");
    String wanted = naming("kinds", kinds, naming("setting", settings, schema));
    if (Boolean.getBoolean("golden.update") && !wanted.equals(schema)) {
      Files.writeString(SCHEMA, wanted);
      fail(SCHEMA + " is rewritten: read the difference, then run again");
    }
    assertEquals(wanted, schema);
  }

  private static String naming(String field, Set<String> names, String schema) {
    String list = names.stream().map(name -> "\"" + name + "\"").collect(joining(", "));
    return schema.replaceFirst(
        "(?s)(\"" + field + "\": \\{[^\\[]*\"enum\": \\[)[^]]*", "$1" + list);
  }

  private static void assertBothSay(List<String> mistakes, String rule) throws IOException {
    assertEquals(mistakes, told(node(rule)));
    assertEquals(Set.copyOf(mistakes), schema().validate(json(node(rule))));
  }

  private static List<String> told(Node rule) {
    List<Problem> problems = new ArrayList<>();
    BuiltInRules.load(false, built -> List.of(rule), problems);
    Example.in(rule, problems);
    return problems.stream().map(Problem::shown).toList();
  }

  private static Node node(String rule) {
    return YamlReader.read(new SourceFile("rule.yaml", rule)).root().orElseThrow();
  }

  private static JsonSchema schema() throws IOException {
    return FACTORY.getSchema(text("rule-v1.schema.json"));
  }

  private static String text(String name) throws IOException {
    try (InputStream in = Rule.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The values that an editor sees. */
  private static JsonNode json(Node node) {
    if (node instanceof Node.Mapping mapping) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
      return object;
    }
    if (node instanceof Node.Sequence list) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      list.items().forEach(item -> array.add(json(item)));
      return array;
    }
    Node.Scalar scalar = (Node.Scalar) node;
    return switch (scalar.type()) {
      case BOOLEAN -> BooleanNode.valueOf(scalar.asBoolean().orElseThrow());
      case NUMBER -> DecimalNode.valueOf(new BigDecimal(scalar.text()));
      case NULL -> NullNode.instance;
      case STRING -> TextNode.valueOf(scalar.text());
    };
  }
}
