package io.sagelint.parse.cloudformation;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.NativeType;
import io.sagelint.model.Formula;
import io.sagelint.model.Language;
import io.sagelint.model.Origin;
import io.sagelint.model.Presence;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes resources of a template's document. */
public final class CloudFormationParser {
  private final Catalogue catalogue;
  private final Deployment deployment;
  private final Intrinsics intrinsics;
  private final Formula demands;
  private final List<Resource> resources = new ArrayList<>();

  private CloudFormationParser(Catalogue catalogue, Deployment deployment) {
    this.catalogue = catalogue;
    this.deployment = deployment;
    this.intrinsics = deployment.intrinsics();
    this.demands = new Rules(deployment.template(), intrinsics.conditions()).demands();
  }

  /** Whether a document is a template. */
  public static boolean isTemplate(Node root) {
    return Template.of(root).isPresent();
  }

  /**
   * The resources of the catalogue's kinds that a template deploys: the template's own first, then
   * those of every stack that it nests; nothing if the document is no template.
   */
  public static List<DeployedStack> parse(
      Node root, ParameterSet given, TemplateLibrary library, Catalogue catalogue) {
    Optional<Template> template = Template.of(root);
    if (template.isEmpty()) {
      return List.of();
    }
    List<DeployedStack> stacks = new ArrayList<>();
    Nesting top = Nesting.top(new Nesting.Shared(library, given));
    deploy(new Deployment(template.get(), Arguments.of(given), top), catalogue, stacks);
    DeployedStack first = stacks.get(0);
    Stack own = first.stack();
    Stack complete = new Stack(own.resources(), List.copyOf(top.shared().problems), own.secrets());
    stacks.set(0, new DeployedStack(first.file(), complete, first.calls(), first.unread()));
    return stacks;
  }

  /** The files of the templates that a template nests itself. */
  public static List<SourceFile> nested(Node root, TemplateLibrary library) {
    Nesting alone = Nesting.top(new Nesting.Shared(library, ParameterSet.NONE));
    return Template.of(root)
        .filter(CloudFormationParser::mayNest)
        .map(top -> new Deployment(top, Arguments.of(ParameterSet.NONE), alone))
        .map(top -> top.stacks().children().stream().map(CloudFormationParser::file).toList())
        .orElse(List.of());
  }

  /** Whether a document is a template that may nest others; their names need not be known. */
  public static boolean mayNest(Node root) {
    return Template.of(root).filter(CloudFormationParser::mayNest).isPresent();
  }

  private static boolean mayNest(Template top) {
    return Expansion.isNeeded(top) || NestedStacks.isCaller(top);
  }

  private static void deploy(Deployment one, Catalogue catalogue, List<DeployedStack> out) {
    Stack stack = new CloudFormationParser(catalogue, one).stack();
    out.add(new DeployedStack(file(one), stack, one.nesting().calls(), one.stacks().unread()));
    for (Deployment child : one.stacks().children()) {
      deploy(child, catalogue, out);
    }
  }

  private static SourceFile file(Deployment one) {
    return one.template().root().span().file();
  }

  /** The resources of a template that stands alone. */
  public static Optional<Stack> parse(Node root, Catalogue catalogue) {
    return parse(root, ParameterSet.NONE, TemplateLibrary.EMPTY, catalogue).stream()
        .findFirst()
        .map(DeployedStack::stack);
  }

  private Stack stack() {
    for (Node.Entry entry : deployment.template().section("Resources")) {
      if (entry.value() instanceof Node.Mapping body) {
        add(entry, body);
      }
    }
    return new Stack(List.copyOf(resources), List.of(), deployment.secrets());
  }

  private void add(Node.Entry entry, Node.Mapping body) {
    String type = body.get("Type").orElse(null) instanceof Node.Scalar text ? text.text() : "";
    catalogue
        .type(type, Set.of(Language.CLOUDFORMATION))
        .ifPresent(known -> resources.add(resource(entry, body, known)));
  }

  private Resource resource(Node.Entry entry, Node.Mapping body, NativeType type) {
    return new Resource(
        type.language(),
        type.name(),
        type.kind().name(),
        entry.key().text(),
        entry.key().span(),
        properties(entry, body),
        type.spelling(),
        Presence.when(
            deployment
                .template()
                .made(entry)
                .and(deployment.nesting().condition())
                .and(deployment.condition(body)),
            demands));
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
