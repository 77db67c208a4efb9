package io.sagelint.rule;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Fields;
import io.sagelint.read.JsonWriter;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A value of a rule that the configuration can set.
 *
 * @param value the one that counts, in YAML on one line
 * @param set where the configuration sets it; empty if that is the default
 */
public record Parameter(String name, String value, String description, Optional<Span> set) {
  /** What need not be quoted; compiled when a rule has a parameter. */
  private static final class Plain {
    static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");
  }

  /**
   * The parameters that a rule declares, its configuration applied; mistakes are told elsewhere.
   */
  static List<Parameter> in(Fields rule) {
    List<Parameter> parameters = new ArrayList<>();
    if (rule.node(ParameterValues.FIELD).orElse(null) instanceof Node.Mapping declared) {
      List<Problem> told = new ArrayList<>();
      for (Node.Entry entry : declared.entries()) {
        Fields fields = Fields.of(entry.value(), told);
        String description = fields.text("description").strip();
        fields
            .node("default")
            .ifPresent(value -> parameters.add(of(entry.key(), value, description)));
      }
    }
    return List.copyOf(parameters);
  }

  private static Parameter of(Node.Scalar name, Node value, String description) {
    boolean own = value.span().file().path().equals(name.span().file().path());
    Optional<Span> set = own ? Optional.empty() : Optional.of(value.span());
    return new Parameter(name.text(), yaml(value), description, set);
  }

  /** The lines of a {@code .sagelint.yaml} that set the parameters of a rule to these values. */
  public static List<String> settings(Rule rule) {
    List<String> lines = new ArrayList<>();
    lines.addAll(List.of("rules:", "  settings:", "    " + rule.id() + ":", "      parameters:"));
    for (Parameter parameter : rule.page().parameters()) {
      lines.add("        " + parameter.name() + ": " + parameter.value());
    }
    return lines;
  }

  private static String yaml(Node node) {
    if (node instanceof Node.Sequence list) {
      return list.items().stream().map(Parameter::yaml).collect(Collectors.joining(", ", "[", "]"));
    }
    boolean plain =
        node instanceof Node.Scalar scalar && Plain.PATTERN.matcher(scalar.text()).matches();
    return plain ? ((Node.Scalar) node).text() : json(node);
  }

  /** JSON is YAML as well. */
  private static String json(Node node) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      JsonWriter.write(node, out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
