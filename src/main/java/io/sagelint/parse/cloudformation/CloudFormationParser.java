package io.sagelint.parse.cloudformation;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.Kind;
import io.sagelint.model.Formula;
import io.sagelint.model.Language;
import io.sagelint.model.Origin;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes resources of a template's document. */
public final class CloudFormationParser {
  private final Catalogue catalogue;
  private final Template template;
  private final Intrinsics intrinsics;
  private final Formula demands;
  private final List<Resource> resources = new ArrayList<>();

  private CloudFormationParser(Catalogue catalogue, Template template) {
    this.catalogue = catalogue;
    this.template = template;
    this.intrinsics = new Intrinsics(template);
    this.demands = new Rules(template, intrinsics.conditions()).demands();
  }

  /** The same without files that a template may include. */
  public static Optional<Stack> parse(Node root, Catalogue catalogue) {
    return parse(root, catalogue, LocalFiles.NONE);
  }

  /**
   * The resources of the catalogue's kinds in a document; empty if the document is no template.
   *
   * @param files what it may include
   */
  public static Optional<Stack> parse(Node root, Catalogue catalogue, LocalFiles files) {
    return Template.of(root)
        .map(written -> Expansion.of(written, new Intrinsics(written), files))
        .map(template -> new CloudFormationParser(catalogue, template).stack());
  }

  private Stack stack() {
    for (Node.Entry entry : template.section("Resources")) {
      if (entry.value() instanceof Node.Mapping body) {
        add(entry, body);
      }
    }
    return new Stack(List.copyOf(resources), List.of());
  }

  private void add(Node.Entry entry, Node.Mapping body) {
    String type = body.get("Type").orElse(null) instanceof Node.Scalar text ? text.text() : "";
    catalogue.kind(type).ifPresent(kind -> resources.add(resource(entry, body, type, kind)));
  }

  private Resource resource(Node.Entry entry, Node.Mapping body, String type, Kind kind) {
    Language language = Language.CLOUDFORMATION;
    return new Resource(
            language,
            type,
            kind.name(),
            entry.key().text(),
            Truth.TRUE,
            entry.key().span(),
            properties(entry, body),
            kind.spelling(language))
        .when(template.made(entry).and(condition(body)))
        .where(demands);
  }

  private Formula condition(Node.Mapping body) {
    return body.get("Condition").orElse(null) instanceof Node.Scalar name
        ? intrinsics.conditions().named(name.text())
        : Formula.TRUE;
  }

  private Value properties(Node.Entry entry, Node.Mapping body) {
    Value.Mapping none =
        new Value.Mapping(
            List.of(), Optional.empty(), entry.key().span(), Origin.at(entry.key().span()));
    Value properties =
        body.get("Properties").map(node -> intrinsics.value(node, entry.key().span())).orElse(none);
    return properties instanceof Value.Null ? none : properties;
  }
}
