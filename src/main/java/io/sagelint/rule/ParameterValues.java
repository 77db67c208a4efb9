package io.sagelint.rule;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Blanks;
import io.sagelint.read.Fields;
import io.sagelint.read.Nearest;
import io.sagelint.read.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a rule: {@code {parameter: name}} anywhere in it stands for the value of one.
 */
final class ParameterValues {
  static final String FIELD = "parameters";
  private static final String USE = "parameter";

  private final Map<String, Node> values = new LinkedHashMap<>();
  private final List<Problem> problems;

  private ParameterValues(List<Problem> problems) {
    this.problems = problems;
  }

  /** A rule with the values of its parameters in their places. */
  static Node filled(Node rule, List<Problem> problems) {
    ParameterValues parameters = new ParameterValues(problems);
    if (rule instanceof Node.Mapping mapping
        && mapping.get(FIELD).orElse(null) instanceof Node.Mapping declared) {
      declared.entries().forEach(parameters::declare);
    }
    return Blanks.filled(rule, USE, parameters::value);
  }

  private void declare(Node.Entry entry) {
    Fields fields = Fields.of(entry.value(), problems);
    fields.required("default").ifPresent(value -> values.put(entry.key().text(), value));
    fields.requiredText("description");
    fields.end();
  }

  private String known(Node name) {
    String hint =
        name instanceof Node.Scalar text ? Nearest.hint(text.text(), values.keySet()) : "";
    return values.isEmpty() ? "" : hint + "; there are " + String.join(", ", values.keySet());
  }

  private Node value(Node name, Node use) {
    Node value = name instanceof Node.Scalar text ? values.get(text.text()) : null;
    if (value == null) {
      Fields.of(use, problems).report(name.span(), "the rule has no such parameter" + known(name));
      return use;
    }
    return value;
  }
}
