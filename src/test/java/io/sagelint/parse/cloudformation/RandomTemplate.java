package io.sagelint.parse.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One random template whose resources get their keys and flags through nested functions. Texts,
 * lists and maps are Java's.
 */
final class RandomTemplate {
  private static final List<String> KEYS =
      List.of(
          "alias/own", "alias/aws/x", "alias/", "aws/x", "arn:aws:kms:r:1:alias/aws/x", "", "k");

  private final Random random;
  private final boolean parameters;
  private final Map<String, Object> declared = new LinkedHashMap<>();

  private RandomTemplate(long seed, boolean parameters) {
    this.random = new Random(seed);
    this.parameters = parameters;
  }

  /**
   * The template of a seed.
   *
   * @param parameters whether its literals are defaults of parameters
   */
  static Map<String, Object> of(long seed, boolean parameters) {
    return new RandomTemplate(seed, parameters).template();
  }

  private Map<String, Object> template() {
    Map<String, Object> resources = new LinkedHashMap<>();
    resources.put("Key", Map.of("Type", "AWS::KMS::Key"));
    for (int i = 0; i < 4; i++) {
      resources.put("Notebook" + i, resource("AWS::SageMaker::NotebookInstance", "KmsKeyId", KEYS));
      resources.put(
          "Model" + i,
          resource("AWS::SageMaker::Model", "EnableNetworkIsolation", List.of("true", "false")));
    }
    declared.put("Open", Map.of("Type", "String"));
    declared.put("Stage", Map.of("Type", "String", "Default", "dev"));
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("Parameters", declared);
    template.put("Conditions", Map.of("C", call("Equals", call("Ref", "Stage"), "prod")));
    template.put("Mappings", Map.of("M", Map.of("dev", Map.of("K", "alias/aws/x"))));
    template.put("Resources", resources);
    return template;
  }

  private Map<String, Object> resource(String type, String property, List<String> texts) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("Type", type);
    if (random.nextInt(4) == 0) {
      resource.put("Condition", "C");
    }
    resource.put("Properties", Map.of(property, text(texts, 3)));
    return resource;
  }

  private Object text(List<String> texts, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(10)) {
      case 1 -> call("Ref", List.of("Open", "Stage", "Key", "AWS::Region").get(random.nextInt(4)));
      case 2 -> call("Sub", "${Stage}${AWS::AccountId}" + pick(texts));
      case 3 -> call("Sub", "a${X}", new LinkedHashMap<>(Map.of("X", text(texts, depth - 1))));
      case 4 -> call("Join", pick(List.of("", "/", "-")), list(texts, depth - 1));
      case 5 -> call("Select", literal("1"), list(texts, depth - 1));
      case 6 -> call("Select", 0, call("Split", "/", text(texts, depth - 1)));
      case 7 -> call("If", "C", text(texts, depth - 1), text(texts, depth - 1));
      case 8 -> call("FindInMap", "M", call("Ref", "Stage"), "K");
      case 9 -> call("GetAtt", "Key", "Arn");
      default -> literal(pick(texts));
    };
  }

  private List<Object> list(List<String> texts, int depth) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      items.add(text(texts, depth));
    }
    return items;
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private Object literal(String text) {
    if (!parameters) {
      return text;
    }
    String name = "P" + declared.size();
    declared.put(name, Map.of("Type", "String", "Default", text));
    return call("Ref", name);
  }

  private static Map<String, Object> call(String function, Object... arguments) {
    String name = function.equals("Ref") ? function : "Fn::" + function;
    return Map.of(name, arguments.length == 1 ? arguments[0] : List.of(arguments));
  }
}
