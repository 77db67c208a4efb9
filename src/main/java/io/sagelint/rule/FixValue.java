package io.sagelint.rule;

import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a program writes to mend a failure of a rule.
 *
 * @param text the value, unless it is a reference
 * @param quoted whether it is a text, and no boolean or number
 * @param references by native type, the attribute to refer to of the one resource of these types
 *     that stands in the stack or module; empty for a value
 * @param safe whether it may be written without asking
 */
public record FixValue(String text, boolean quoted, Map<String, String> references, boolean safe) {
  private static final String FIELD = "fix-value";
  private static final Pattern WORD = Pattern.compile("true|false|-?[0-9]+(\\.[0-9]+)?");

  /**
   * What a rule file says; without a word on it, the one value that satisfies {@code require}.
   *
   * @return empty if no single value is right
   */
  static Optional<FixValue> of(Fields rule) {
    Optional<Node> said = rule.node(FIELD);
    if (said.isEmpty()) {
      return rule.node("require").flatMap(FixValue::satisfying);
    }
    if (said.get() instanceof Node.Scalar scalar) {
      return scalar.text().equals("none") ? Optional.empty() : Optional.of(of(scalar, true));
    }
    Fields fields = rule.fields(FIELD);
    fields.required("applicability");
    boolean safe = fields.oneOf("applicability", List.of("safe", "unsafe")).equals("safe");
    Optional<Node> reference = fields.node("reference");
    Optional<FixValue> value =
        reference.isPresent()
            ? Optional.of(new FixValue("", false, types(fields.fields("reference")), safe))
            : fields.required("value").flatMap(node -> scalar(node, safe));
    fields.end();
    return value;
  }

  private static Map<String, String> types(Fields reference) {
    Map<String, String> types = new LinkedHashMap<>();
    for (Node.Entry entry : reference.entries()) {
      types.put(entry.key().text(), reference.text(entry.value()));
    }
    return types;
  }

  private static Optional<FixValue> satisfying(Node require) {
    return require instanceof Node.Mapping test && test.entries().size() == 1
        ? test.get("is").flatMap(node -> scalar(node, true))
        : Optional.empty();
  }

  private static Optional<FixValue> scalar(Node node, boolean safe) {
    return node instanceof Node.Scalar scalar && !scalar.text().isEmpty()
        ? Optional.of(of(scalar, safe))
        : Optional.empty();
  }

  private static FixValue of(Node.Scalar scalar, boolean safe) {
    // Compiled rules have lost the types of their values.
    boolean quoted = !WORD.matcher(scalar.text()).matches();
    return new FixValue(scalar.text(), quoted, Map.of(), safe);
  }
}
