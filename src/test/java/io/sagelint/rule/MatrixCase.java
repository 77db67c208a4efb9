package io.sagelint.rule;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sagelint.catalogue.DocumentProperty;
import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.Setting;
import io.sagelint.model.Language;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Spelling;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One place that a rule judges, in one language.
 *
 * @param row what the table says of the rule; what it says under the name of a language is said of
 *     that language only, and not spelled as the language does
 * @param surroundings what must stand around places, by kind, block and path
 */
record MatrixCase(
    String rule, JsonNode row, Kind kind, Setting place, Language language, JsonNode surroundings) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The ways to write a place, and what must come of each whatever the rule. */
  enum State {
    /** As the rule says. */
    ABSENT(""),
    /** Means absent. */
    NULL(""),
    BAD("fail"),
    GOOD("pass"),
    UNKNOWN("undetermined"),
    /** Good by default, bad in another deployment. */
    CONDITIONAL("conditional");

    private final String verdict;

    State(String verdict) {
      this.verdict = verdict;
    }
  }

  String name() {
    return rule + " " + language.id() + " " + key();
  }

  private String key() {
    return kind.name() + " " + place.each() + " " + place.path();
  }

  boolean terraform() {
    return Language.PROVIDERS.contains(language);
  }

  /** Where nothing that is written is bad, only absence is. */
  Set<State> states() {
    return row.has("bad")
        ? EnumSet.allOf(State.class)
        : EnumSet.complementOf(EnumSet.of(State.BAD));
  }

  String expected(State state) {
    if (row.has("without instances") && place.instances().alternatives().isEmpty()) {
      return row.get("without instances").textValue();
    }
    JsonNode absent = row.path("absent at").path(place.path().toString());
    return state.verdict.isEmpty() ? absent.asText(row.get("absent").textValue()) : state.verdict;
  }

  /** The place as reports name it, without positions in lists. */
  String property() {
    String each = spelled(place.each(), "");
    return spelled(place.path(), each);
  }

  private String spelled(PropertyPath path, String block) {
    String spelled = block;
    for (PropertyPath.Step step : path.steps()) {
      spelled = below(spelled, spelling().of(spelled, step.name()));
    }
    return spelled;
  }

  private static String below(String block, String name) {
    return block.isEmpty() ? name : block + "." + name;
  }

  private Spelling spelling() {
    return kind.spelling(language);
  }

  private JsonNode said(String what) {
    JsonNode here = row.path(language.id()).path(what);
    return here.isMissingNode() ? row.path(what) : here;
  }

  /** A file in which the place is written in this way. */
  JsonNode document(State state) {
    ObjectNode properties = JSON.createObjectNode();
    for (JsonNode around : List.of(row.path("around"), surroundings.path(key()))) {
      if (around.isObject()) {
        properties.setAll((ObjectNode) around.deepCopy());
      }
    }
    ObjectNode block = block(properties, place.each(), place.each().steps().size());
    if (!place.instances().alternatives().isEmpty()) {
      PropertyPath count = place.instances().alternatives().get(0).path();
      int last = count.steps().size() - 1;
      block(block, count, last).put(count.steps().get(last).name(), row.path("instances").asInt(2));
    }
    int last = place.path().steps().size() - 1;
    write(state, block(block, place.path(), last), place.path().steps().get(last).name());
    JsonNode spelled = spelled(properties, "");
    return terraform() ? module(spelled) : template(spelled);
  }

  private void write(State state, ObjectNode holder, String name) {
    boolean block = isBlock();
    switch (state) {
      case ABSENT -> {}
      case NULL -> holder.set(name, JSON.nullNode());
      case BAD -> holder.set(name, said("bad"));
      case GOOD -> holder.set(name, said("good"));
      case UNKNOWN -> {
        if (block) {
          dynamic(holder, name, "${var.open}");
        } else {
          holder.set(name, terraform() ? text("${var.open}") : ref("Open"));
        }
      }
      case CONDITIONAL -> {
        if (block) {
          dynamic(holder, name, "${var.stage == \"prod\" ? [1] : []}");
        } else {
          holder.set(name, either());
        }
      }
    }
  }

  /** An object is a block in Terraform, but for maps and what stands in documents. */
  private boolean isBlock() {
    boolean inDocument = isDocument(property().replaceFirst("\\..*", ""));
    return language == Language.TERRAFORM && said("good").isObject() && !isOwn() && !inDocument;
  }

  /** Whether the table has the value as the language writes it. */
  private boolean isOwn() {
    return row.path(language.id()).has("good");
  }

  private boolean isDocument(String path) {
    return kind.documents().stream()
        .filter(one -> one.format() == DocumentProperty.Format.JSON)
        .anyMatch(one -> spelled(one.path(), "").equals(path));
  }

  private void dynamic(ObjectNode holder, String name, String each) {
    ObjectNode dynamic = holder.withObject("/dynamic/" + spelling().of("", name));
    dynamic.put("for_each", each).set("content", said("good"));
  }

  private JsonNode noValue() {
    return terraform() ? JSON.nullNode() : ref("AWS::NoValue");
  }

  private JsonNode either() {
    JsonNode bad = row.has("bad") ? said("bad") : noValue();
    if (terraform()) {
      String good = hcl(spelled(said("good"), property()));
      String other = hcl(spelled(bad, property()));
      return text("${var.stage == \"prod\" ? " + good + " : " + other + "}");
    }
    ArrayNode sides = JSON.createArrayNode().add("IsProd").add(said("good")).add(bad);
    return JSON.createObjectNode().set("Fn::If", sides);
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
    boolean own = isOwn() && block.equals(property());
    if (!(node instanceof ObjectNode object) || call || own) {
      return node;
    }
    ObjectNode named = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String path = below(block, spelling().of(block, field.getKey()));
      JsonNode value = spelled(field.getValue(), path);
      boolean text = terraform() && isDocument(path);
      named.set(
          path.substring(path.lastIndexOf('.') + 1),
          text ? text("${jsonencode(" + hcl(value) + ")}") : value);
    }
    return named;
  }

  /** An expression of this value; it is written like JSON, but for expressions in it. */
  private static String hcl(JsonNode value) {
    if (value instanceof ArrayNode list) {
      return stream(list).map(MatrixCase::hcl).collect(joining(", ", "[", "]"));
    }
    if (value instanceof ObjectNode object) {
      return object.properties().stream()
          .map(field -> field.getKey() + " = " + hcl(field.getValue()))
          .collect(joining(", ", "{", "}"));
    }
    boolean expression = value.asText().startsWith("${");
    return expression ? value.textValue().replaceAll("^..|.$", "") : value.toString();
  }

  private static Stream<JsonNode> stream(ArrayNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode text(String text) {
    return JSON.getNodeFactory().textNode(text);
  }

  private static JsonNode ref(String name) {
    return JSON.createObjectNode().put("Ref", name);
  }

  private JsonNode module(JsonNode properties) {
    ObjectNode root = JSON.createObjectNode();
    root.withObject("/variable/open").put("type", "string");
    root.withObject("/variable/stage").put("type", "string").put("default", "prod");
    ObjectNode resources = root.putObject("resource");
    if (said("beside").isObject()) {
      resources.setAll((ObjectNode) said("beside").deepCopy());
    }
    resources.withObject("/" + kind.types().get(language)).set("it", properties);
    return root;
  }

  private JsonNode template(JsonNode properties) {
    ObjectNode root = JSON.createObjectNode();
    root.withObject("/Parameters/Open").put("Type", "String");
    ObjectNode stage = root.withObject("/Parameters/Stage").put("Type", "String");
    stage.put("Default", "prod").putArray("AllowedValues").add("prod").add("dev");
    ArrayNode equals = root.withObject("/Conditions/IsProd").putArray("Fn::Equals");
    equals.add(ref("Stage")).add("prod");
    ObjectNode resources = root.putObject("Resources");
    if (said("beside").isObject()) {
      resources.setAll((ObjectNode) said("beside").deepCopy());
    }
    resources.set("It", language == Language.API ? machine(properties) : resource(properties));
    return root;
  }

  private JsonNode resource(JsonNode properties) {
    ObjectNode resource = JSON.createObjectNode().put("Type", kind.types().get(language));
    return resource.set("Properties", properties);
  }

  private JsonNode machine(JsonNode parameters) {
    String operation = kind.types().get(language);
    String call = operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
    ObjectNode machine = JSON.createObjectNode().put("Type", "AWS::StepFunctions::StateMachine");
    ObjectNode definition = machine.withObject("/Properties/Definition").put("StartAt", "Go");
    definition
        .withObject("/States/Go")
        .put("Type", "Task")
        .put("Resource", "arn:aws:states:::aws-sdk:sagemaker:" + call)
        .set("Parameters", parameters);
    return machine;
  }
}
