package io.sagelint.parse.cloudformation;

import io.sagelint.read.Node;
import java.util.HashSet;
import java.util.Set;

/**
 * The exports of a template by name, as far as that takes no evaluation.
 *
 * @param written those whose names are written out
 * @param computed whether there are others
 */
public record ExportNames(Set<String> written, boolean computed) {
  /** Looks through the outputs of a template. */
  public static ExportNames of(Node template) {
    Set<String> written = new HashSet<>();
    boolean computed = false;
    if (member(template, "Outputs") instanceof Node.Mapping outputs) {
      for (Node.Entry output : outputs.entries()) {
        Node name = member(member(output.value(), "Export"), "Name");
        if (name instanceof Node.Scalar text) {
          written.add(text.text());
        }
        computed |= name instanceof Node.Mapping;
      }
    }
    return new ExportNames(Set.copyOf(written), computed);
  }

  /** Whether there may be an export of a name. */
  boolean mayHave(String name) {
    return computed || written.contains(name);
  }

  private static Node member(Node node, String name) {
    return node instanceof Node.Mapping mapping ? mapping.get(name).orElse(null) : null;
  }
}
