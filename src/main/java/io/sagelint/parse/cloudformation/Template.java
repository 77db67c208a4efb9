package io.sagelint.parse.cloudformation;

import io.sagelint.model.Formula;
import io.sagelint.model.Hop;
import io.sagelint.read.Node;
import java.util.List;
import java.util.Optional;

/**
 * The sections of a template; see "Template sections" in the CloudFormation User Guide.
 *
 * @param root the whole document
 * @param expanded what was made of it by loops and includes
 */
record Template(Node.Mapping root, Expanded expanded) {

  /** A template as it is written. */
  Template(Node.Mapping root) {
    this(root, Expanded.NOTHING);
  }

  /** A document is a template if it has resources that say their type, or the format version. */
  static Optional<Template> of(Node root) {
    if (!(root instanceof Node.Mapping mapping)) {
      return Optional.empty();
    }
    Template template = new Template(mapping);
    boolean versioned = mapping.get("AWSTemplateFormatVersion").isPresent();
    boolean typed = template.section("Resources").stream().anyMatch(Template::hasType);
    return versioned || typed
        ? Optional.of(new Template(Globals.merged(mapping)))
        : Optional.empty();
  }

  /** A loop has its resources in a list. */
  private static boolean hasType(Node.Entry resource) {
    if (resource.value() instanceof Node.Sequence loop
        && resource.key().text().startsWith(Loops.PREFIX)) {
      return loop.items().stream()
          .filter(Node.Mapping.class::isInstance)
          .flatMap(body -> ((Node.Mapping) body).entries().stream())
          .anyMatch(Template::hasType);
    }
    return resource.value() instanceof Node.Mapping body
        && body.get("Type").orElse(null) instanceof Node.Scalar type
        && type.text().contains("::");
  }

  /** The entries of a section; none if it is missing or not a mapping. */
  List<Node.Entry> section(String name) {
    return root.get(name).orElse(null) instanceof Node.Mapping section
        ? section.entries()
        : List.of();
  }

  /** One entry of a section. */
  Optional<Node.Entry> entry(String section, String name) {
    return root.get(section).orElse(null) instanceof Node.Mapping mapping
        ? mapping.entry(name)
        : Optional.empty();
  }

  /** The type of a resource; empty if there is no such resource or it does not say its type. */
  Optional<String> resourceType(String logicalId) {
    return entry("Resources", logicalId)
        .map(Node.Entry::value)
        .flatMap(
            body -> body instanceof Node.Mapping mapping ? mapping.get("Type") : Optional.empty())
        .flatMap(
            type -> type instanceof Node.Scalar text ? Optional.of(text.text()) : Optional.empty());
  }

  /** When the loops around a resource make it. */
  Formula made(Node.Entry resource) {
    return expanded.conditions().getOrDefault(resource, Formula.TRUE);
  }

  /** Where a scalar comes from that a loop put there. */
  Optional<Hop> hop(Node.Scalar scalar) {
    return Optional.ofNullable(expanded.hops().get(scalar));
  }

  /** Whether a name stands for the items of a collection that is not known. */
  boolean isLoopVariable(String name) {
    return expanded.variables().contains(name);
  }

  /** What may make resources beside those written: a macro, or a loop that is not known. */
  Optional<String> maker() {
    return Macros.of(this).or(() -> expanded.variables().stream().findFirst().map("loop "::concat));
  }
}
