package io.sagelint.parse.cloudformation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A template in the spellings it may have: JSON, and YAML with long and short functions. */
enum TemplateText {
  JSON,
  YAML_LONG,
  YAML_SHORT;

  String of(Object value) {
    return this == JSON ? flow(value) : block(value, "");
  }

  private String flow(Object value) {
    if (value instanceof Map<?, ?> map) {
      return call(map)
          ? tag(map) + " " + flow(map.values().iterator().next())
          : map.entrySet().stream()
              .map(entry -> quoted(entry.getKey()) + ": " + flow(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof Integer ? value.toString() : quoted(value);
  }

  /** Maps over lines, everything else in a line. */
  private String block(Object value, String indent) {
    if (!(value instanceof Map<?, ?> map) || call(map)) {
      return flow(value);
    }
    StringBuilder out = new StringBuilder();
    map.forEach(
        (key, inner) ->
            out.append("\n")
                .append(indent)
                .append(quoted(key))
                .append(": ")
                .append(block(inner, indent + "  ")));
    return out.toString();
  }

  private boolean call(Map<?, ?> map) {
    String key = map.keySet().iterator().next().toString();
    return this == YAML_SHORT && map.size() == 1 && (key.equals("Ref") || key.startsWith("Fn::"));
  }

  private static String tag(Map<?, ?> call) {
    return "!" + call.keySet().iterator().next().toString().replace("Fn::", "");
  }

  private static String quoted(Object text) {
    return '"' + text.toString() + '"';
  }
}
