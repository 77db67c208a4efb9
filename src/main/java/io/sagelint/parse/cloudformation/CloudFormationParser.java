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
  private final Intrinsics intrinsics;
  private final List<Resource> resources = new ArrayList<>();

  private CloudFormationParser(Catalogue catalogue, Template template) {
    this.catalogue = catalogue;
    this.intrinsics = new Intrinsics(template);
  }

  /** The resources of the catalogue's kinds in a document; empty if the document is no template. */
  public static Optional<Stack> parse(Node root, Catalogue catalogue) {
    Optional<Template> template = Template.of(root);
    if (template.isEmpty()) {
      return Optional.empty();
    }
    CloudFormationParser parser = new CloudFormationParser(catalogue, template.get());
    parser.addAll(template.get().section("Resources"));
    return Optional.of(new Stack(List.copyOf(parser.resources), List.of()));
  }

  private void addAll(List<Node.Entry> entries) {
    for (Node.Entry entry : entries) {
      if (entry.key().text().startsWith("Fn::ForEach::")) {
        loopBody(entry.value()).ifPresent(body -> addAll(body.entries()));
      } else if (entry.value() instanceof Node.Mapping body) {
        add(entry, body);
      }
    }
  }

  /** The third argument of a loop; it is judged once, with the loop's variable unknown. */
  private static Optional<Node.Mapping> loopBody(Node loop) {
    return loop instanceof Node.Sequence list
            && list.items().size() == 3
            && list.items().get(2) instanceof Node.Mapping body
        ? Optional.of(body)
        : Optional.empty();
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
        .when(condition(body));
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
