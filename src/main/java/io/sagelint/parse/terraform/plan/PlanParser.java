package io.sagelint.parse.terraform.plan;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.NativeType;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Language;
import io.sagelint.model.Origin;
import io.sagelint.model.Presence;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Makes resources of a plan or a state; see "JSON Output Format" in the Terraform manual for its
 * shape.
 */
public final class PlanParser {
  private final Catalogue catalogue;
  private final Sheet sheet;
  private final Optional<ModuleCode> root;
  private final PlannedResources planned;
  private final KeyLookups lookups;
  private final Locals locals;
  private final Map<String, Plan.Block> blocks = new HashMap<>();

  private PlanParser(
      Node plan, Sheet sheet, Locals locals, Catalogue catalogue, List<Problem> problems) {
    this.locals = locals;
    this.catalogue = catalogue;
    this.sheet = sheet;
    this.root = ModuleCode.root(plan);
    this.planned = new PlannedResources(plan, sheet, problems);
    this.lookups = new KeyLookups(planned, sheet);
  }

  /**
   * The resources of the catalogue's kinds; empty if the tree is no plan and no state.
   *
   * @param locals what the source beside the plan tells
   */
  public static Optional<Plan> parse(Node tree, Locals locals, Catalogue catalogue) {
    if (!PlanHeader.isPlan(tree)) {
      return Optional.empty();
    }
    Sheet sheet = Secrets.blot(tree);
    PlanHeader header = new PlanHeader(tree, sheet);
    List<Problem> problems = new ArrayList<>(header.problems());
    if (!header.isKnown()) {
      return Optional.of(Plan.failed(problems));
    }
    PlanParser parser = new PlanParser(tree, sheet, locals, catalogue, problems);
    List<Resource> resources = parser.resources();
    Stack stack = new Stack(resources, List.copyOf(problems));
    return Optional.of(new Plan(stack, Map.copyOf(parser.blocks), header.isComplete()));
  }

  private List<Resource> resources() {
    List<Resource> resources = new ArrayList<>();
    for (PlannedResource resource : planned.all()) {
      Optional<NativeType> type = catalogue.type(resource.type(), Language.PROVIDERS);
      if (type.isPresent() && resource.judged()) {
        resources.add(resource(resource, type.get()));
      }
    }
    return List.copyOf(resources);
  }

  private Resource resource(PlannedResource planned, NativeType type) {
    Address address = Address.of(planned.address().text());
    Optional<ModuleCode> module = root.flatMap(code -> code.descend(address));
    module
        .flatMap(ModuleCode::sources)
        .map(sources -> new Plan.Block(address.modules(), sources, planned.type(), planned.name()))
        .ifPresent(block -> blocks.put(planned.address().text(), block));
    Span name = sheet.at(planned.address());
    return new Resource(
        type.language(),
        type.name(),
        type.kind().name(),
        planned.address().text(),
        name,
        properties(planned, module, new Settable(type), name),
        type.spelling(),
        Presence.ALWAYS);
  }

  private Value properties(
      PlannedResource planned, Optional<ModuleCode> module, Settable settable, Span name) {
    Optional<Node.Mapping> code =
        module.flatMap(described -> described.resource(planned.type() + "." + planned.name()));
    Written written =
        code.flatMap(described -> Nodes.at(described, "expressions"))
            .map(Written::of)
            .orElseGet(Written.Untold::new);
    Part part = new Part("", planned.after(), planned.unknown(), planned.sensitive(), written);
    PlannedValues values =
        new PlannedValues(
            sheet, lookups, planned.complete(), settable::isUnset, expressions(module, code));
    return values.block(part, planned.after().flatMap(Nodes::mapping).orElseThrow(), name);
  }

  private BiFunction<List<String>, Span, Value> expressions(
      Optional<ModuleCode> module, Optional<Node.Mapping> code) {
    Set<String> keys = catalogue.tables().keys().keys();
    return (references, use) ->
        module.isPresent()
            ? new References(planned, lookups, locals, keys, use)
                .value(references, module.get(), code)
            : new Value.Unknown("it is known after apply", references, Origin.at(use));
  }
}
