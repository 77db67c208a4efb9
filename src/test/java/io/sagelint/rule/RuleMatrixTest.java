package io.sagelint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.Setting;
import io.sagelint.check.Certainty;
import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Undetermined;
import io.sagelint.check.Verdict;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.model.Language;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Spelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every place of the three concerns, in every language that has it, written in every way that
 * matters. What must stand around a place so that it means anything is in {@code
 * testdata/matrix/around.json}.
 */
final class RuleMatrixTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The concerns; each has a rule of the same name. */
  private static final List<String> CONCERNS =
      List.of("inter-container-encryption", "network-isolation", "customer-managed-key");

  /** An older name: where it is not written, the newer one is judged. */
  private static final String OLDER_NAME = "HomeEfsFileSystemKmsKeyId";

  /** The ways to write a place, and what must come of each. */
  private enum State {
    ABSENT("fail"),
    NULL("fail"),
    FALSE("fail"),
    TRUE("pass"),
    UNKNOWN("undetermined"),
    CONDITIONAL("conditional");

    private final String verdict;

    State(String verdict) {
      this.verdict = verdict;
    }
  }

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyPlaceInEveryWay() throws IOException {
    JsonNode around = JSON.readTree(Path.of("testdata", "matrix", "around.json").toFile());
    List<DynamicTest> tests = new ArrayList<>();
    RuleSet rules = BuiltInRules.load();
    for (Kind kind : rules.catalogue().kinds()) {
      for (Setting place : kind.settings()) {
        for (Language language : place.languages()) {
          if (CONCERNS.contains(place.name()) && !place.missing()) {
            String name = kind.name() + " " + place.each() + " " + place.path();
            Case one = new Case(kind, place, language, around.path(name));
            tests.add(DynamicTest.dynamicTest(language.id() + " " + name, () -> check(one)));
          }
        }
      }
    }
    return tests.stream();
  }

  private void check(Case one) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (State state : State.values()) {
      String text = JSON.writeValueAsString(one.document(state));
      String verdict = verdict(one, text);
      if (!verdict.equals(one.expected(state))) {
        wrong.add(state + " is " + verdict + " in " + text);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private String verdict(Case one, String text) throws IOException {
    Workspace workspace = new Workspace(folder);
    Path file = Path.of(Language.PROVIDERS.contains(one.language) ? "main.tf.json" : "t.json");
    workspace.overlay(file, text.getBytes(StandardCharsets.UTF_8));
    RuleSet rules = BuiltInRules.load();
    RuleSet only = rules.with(List.of(rules.rule(one.place.name()).orElseThrow()));
    Report report = new Linter(only, workspace, false).lint(List.of(file));
    assertEquals(List.of(), report.errors(), text);
    for (Finding finding : report.findings()) {
      if (bare(finding.property()).equals(one.property())) {
        return finding.certainty() == Certainty.CERTAIN ? "fail" : "conditional";
      }
    }
    for (Undetermined open : report.undetermined()) {
      if (bare(open.property()).equals(one.property())) {
        return "undetermined";
      }
    }
    int passes = report.tally().count(one.place.name(), Verdict.PASS);
    return passes > 0 ? "pass" : "nothing";
  }

  private static String bare(String property) {
    return property.replaceAll("\\[\\d*]", "");
  }

  /** One place in one language. */
  private record Case(Kind kind, Setting place, Language language, JsonNode around) {
    /** The place as reports name it, without positions in lists. */
    String property() {
      StringBuilder path = new StringBuilder();
      for (PropertyPath part : List.of(place.each(), place.path())) {
        for (PropertyPath.Step step : part.steps()) {
          String name = spelling().of(path.toString(), step.name());
          path.append(path.isEmpty() ? "" : ".").append(name);
        }
      }
      return path.toString();
    }

    private Spelling spelling() {
      return kind.spelling(language);
    }

    String expected(State state) {
      boolean written = state != State.ABSENT && state != State.NULL;
      return written || !property().equals(OLDER_NAME) ? state.verdict : "nothing";
    }

    JsonNode document(State state) {
      ObjectNode canonical = JSON.createObjectNode();
      if (around.isObject()) {
        canonical.setAll((ObjectNode) around.deepCopy());
      }
      ObjectNode block = block(canonical, place.each(), place.each().steps().size());
      if (!place.instances().alternatives().isEmpty()) {
        PropertyPath count = place.instances().alternatives().get(0).path();
        int last = count.steps().size() - 1;
        block(block, count, last).put(count.steps().get(last).name(), 2);
      }
      int last = place.path().steps().size() - 1;
      ObjectNode holder = block(block, place.path(), last);
      value(state).ifPresent(value -> holder.set(place.path().steps().get(last).name(), value));
      return around(spelled(canonical, ""));
    }

    /** The object that so many steps lead to, made where it is missing. */
    private static ObjectNode block(ObjectNode from, PropertyPath path, int steps) {
      ObjectNode at = from;
      for (PropertyPath.Step step : path.steps().subList(0, steps)) {
        JsonNode next = at.get(step.name());
        if (next == null) {
          ObjectNode made = JSON.createObjectNode();
          at.set(step.name(), step.each() ? JSON.createArrayNode().add(made) : made);
          at = made;
        } else {
          at = (ObjectNode) (next instanceof ArrayNode list ? list.get(0) : next);
        }
      }
      return at;
    }

    private JsonNode spelled(JsonNode node, String block) {
      if (node instanceof ArrayNode list) {
        ArrayNode items = JSON.createArrayNode();
        list.forEach(item -> items.add(spelled(item, block)));
        return items;
      }
      boolean call = node.has("Ref") || node.has("Fn::If") || node.has("Fn::GetAtt");
      if (!(node instanceof ObjectNode object) || call) {
        return node;
      }
      ObjectNode named = JSON.createObjectNode();
      object
          .properties()
          .forEach(
              field -> {
                String name = spelling().of(block, field.getKey());
                String below = block.isEmpty() ? name : block + "." + name;
                named.set(name, spelled(field.getValue(), below));
              });
      return named;
    }

    private Optional<JsonNode> value(State state) {
      return switch (state) {
        case ABSENT -> Optional.empty();
        case NULL -> Optional.of(JSON.nullNode());
        case FALSE -> Optional.of(bad());
        case TRUE -> Optional.of(good());
        case UNKNOWN -> Optional.of(terraform() ? text("${var.open}") : ref("Open"));
        case CONDITIONAL -> Optional.of(either());
      };
    }

    private boolean terraform() {
      return Language.PROVIDERS.contains(language);
    }

    private boolean isKey() {
      return place.name().equals("customer-managed-key");
    }

    private JsonNode bad() {
      return isKey() ? text("alias/aws/s3") : JSON.getNodeFactory().booleanNode(false);
    }

    private JsonNode good() {
      if (!isKey()) {
        return JSON.getNodeFactory().booleanNode(true);
      }
      return terraform()
          ? text("${aws_kms_key.k.arn}")
          : JSON.createObjectNode().set("Fn::GetAtt", JSON.createArrayNode().add("Key").add("Arn"));
    }

    private JsonNode either() {
      if (!terraform()) {
        ArrayNode sides = JSON.createArrayNode().add("IsProd").add(good()).add(bad());
        return JSON.createObjectNode().set("Fn::If", sides);
      }
      String sides = isKey() ? "aws_kms_key.k.arn : \"alias/aws/s3\"" : "true : false";
      return text("${var.stage == \"prod\" ? " + sides + "}");
    }

    private static JsonNode text(String text) {
      return JSON.getNodeFactory().textNode(text);
    }

    private static JsonNode ref(String name) {
      return JSON.createObjectNode().put("Ref", name);
    }

    private JsonNode around(JsonNode properties) {
      ObjectNode root = JSON.createObjectNode();
      if (terraform()) {
        root.withObject("/variable/open").put("type", "string");
        root.withObject("/variable/stage").put("type", "string").put("default", "prod");
        root.withObject("/resource/aws_kms_key").putObject("k");
        root.withObject("/resource/" + kind.types().get(language)).set("it", properties);
        return root;
      }
      root.withObject("/Parameters/Open").put("Type", "String");
      ObjectNode stage = root.withObject("/Parameters/Stage").put("Type", "String");
      stage.put("Default", "prod").putArray("AllowedValues").add("prod").add("dev");
      root.withObject("/Conditions")
          .putObject("IsProd")
          .putArray("Fn::Equals")
          .add(ref("Stage"))
          .add("prod");
      root.withObject("/Resources/Key").put("Type", "AWS::KMS::Key");
      ObjectNode it = root.withObject("/Resources/It");
      if (language == Language.CLOUDFORMATION) {
        it.put("Type", kind.types().get(language)).set("Properties", properties);
        return root;
      }
      String operation = kind.types().get(language);
      String call = operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
      it.put("Type", "AWS::StepFunctions::StateMachine");
      ObjectNode state = it.withObject("/Properties/Definition").put("StartAt", "Go");
      state
          .withObject("/States/Go")
          .put("Type", "Task")
          .put("Resource", "arn:aws:states:::aws-sdk:sagemaker:" + call)
          .set("Parameters", properties);
      return root;
    }
  }
}
