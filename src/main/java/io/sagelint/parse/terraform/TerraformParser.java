package io.sagelint.parse.terraform;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.NativeType;
import io.sagelint.model.Formula;
import io.sagelint.model.Hop;
import io.sagelint.model.Language;
import io.sagelint.model.Origin;
import io.sagelint.model.Presence;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes resources of a root module and of all modules that are called from it. */
public final class TerraformParser {
  /**
   * A root module read.
   *
   * @param calls by resource address, the calls that lead to its module, the nearest first
   * @param directories the names of the directories that were used
   * @param unread the calls whose modules are not at hand
   */
  public record Result(
      Stack stack, Map<String, List<Hop>> calls, Set<String> directories, List<Span> unread) {}

  private final Catalogue catalogue;
  private final Deployment deployment;
  private final List<Resource> resources = new ArrayList<>();
  private final Map<String, List<Hop>> calls = new HashMap<>();
  private final Set<String> directories = new LinkedHashSet<>();
  private final List<Span> unread = new ArrayList<>();

  private TerraformParser(Catalogue catalogue, Deployment deployment) {
    this.catalogue = catalogue;
    this.deployment = deployment;
  }

  /** The resources of the catalogue's kinds in a root module and below, as it would be deployed. */
  public static Result parse(
      ModuleFiles root, ModuleDirectories directories, GivenVariables given, Catalogue catalogue) {
    given.meet(root.declarations());
    Deployment deployment = new Deployment(directories, root, given);
    TerraformParser parser = new TerraformParser(catalogue, deployment);
    parser.add(new Module(deployment, root, Optional.empty()));
    Stack stack =
        new Stack(
            List.copyOf(parser.resources),
            List.copyOf(deployment.problems()),
            Set.copyOf(deployment.secrets()));
    return new Result(stack, parser.calls, parser.directories, parser.unread);
  }

  private void add(Module module) {
    directories.add(module.files().directory());
    new Secrets(module).hide();
    for (Declarations.LocatedBlock block : module.declarations().all("resource")) {
      catalogue
          .type(block.label(0), Language.PROVIDERS)
          .ifPresent(type -> add(module, block, type));
    }
    for (ModuleCall call : module.calls()) {
      call.made().forEach(made -> add(made.module()));
      call.unread().ifPresent(unread::add);
    }
  }

  private void add(Module module, Declarations.LocatedBlock block, NativeType type) {
    for (Repetition.Instance one : module.instances(block)) {
      if (deployment.makesRoom(block.header())) {
        Resource resource = resource(module, block, type, one);
        resources.add(resource);
        calls.put(resource.address(), module.calledAs());
      }
    }
  }

  private static Resource resource(
      Module module,
      Declarations.LocatedBlock block,
      NativeType type,
      Repetition.Instance instance) {
    Span name = block.name();
    String address = module.prefix() + type.name() + "." + block.label(1) + instance.key();
    Value self = new Value.Reference(type.name(), address, "", Origin.at(name));
    Value.Mapping written =
        new BlockReader(instance.scope(), Optional.of(self)).read(block.body(), name);
    return new Resource(
        type.language(),
        type.name(),
        type.kind().name(),
        address,
        name,
        type.language() == Language.TERRAFORM
            ? new DefaultTags(module).in(written, block)
            : written,
        type.spelling(),
        new Presence(
            instance.deployed().and(module.deployed()),
            instance.open().or(module::open),
            instance.condition().and(module.condition()),
            Formula.TRUE));
  }
}
