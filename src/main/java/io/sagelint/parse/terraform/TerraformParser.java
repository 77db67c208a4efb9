package io.sagelint.parse.terraform;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.Kind;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Language;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.read.hcl.HclFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes resources of a module. */
public final class TerraformParser {
  private final Catalogue catalogue;
  private final Scope scope;

  private TerraformParser(Catalogue catalogue, Scope scope) {
    this.catalogue = catalogue;
    this.scope = scope;
  }

  /**
   * The resources of the catalogue's kinds in a module, and what could not be read of its files.
   */
  public static Stack parse(ModuleFiles files, Catalogue catalogue) {
    Declarations declarations = new Declarations(files);
    TerraformParser parser = new TerraformParser(catalogue, new Scope(files, declarations));
    List<Resource> resources = new ArrayList<>();
    for (Declarations.LocatedBlock block : declarations.resources()) {
      parser.resource(block).ifPresent(resources::add);
    }
    List<Problem> problems = new ArrayList<>();
    for (HclFile source : files.sources()) {
      problems.addAll(source.problems());
    }
    for (HclFile values : files.values()) {
      problems.addAll(values.problems());
    }
    return new Stack(List.copyOf(resources), List.copyOf(problems));
  }

  private Optional<Resource> resource(Declarations.LocatedBlock block) {
    String type = block.block().labels().get(0).text();
    return catalogue.kind(type).map(kind -> resource(block, type, kind));
  }

  private Resource resource(Declarations.LocatedBlock block, String type, Kind kind) {
    Language language = language(kind, type);
    return new Resource(
        language,
        type,
        kind.name(),
        type + "." + block.block().labels().get(1).text(),
        deployed(block),
        block.name(),
        new BlockReader(scope, block.file()).read(block.block().body(), block.name()),
        kind.spelling(language));
  }

  private static Language language(Kind kind, String type) {
    for (Map.Entry<Language, String> entry : kind.types().entrySet()) {
      if (entry.getValue().equals(type)) {
        return entry.getKey();
      }
    }
    throw new IllegalStateException(type + " is no type of " + kind.name());
  }

  private Truth deployed(Declarations.LocatedBlock block) {
    return block
        .attribute("count")
        .or(() -> block.attribute("for_each"))
        .map(scope::value)
        .map(TerraformParser::isNotEmpty)
        .orElse(Truth.TRUE);
  }

  private static Truth isNotEmpty(Value value) {
    if (value instanceof Value.Num count) {
      return Truth.of(!count.written().equals("0"));
    }
    if (value instanceof Value.Sequence list) {
      return Truth.of(!list.items().isEmpty());
    }
    if (value instanceof Value.Mapping mapping) {
      boolean some = !mapping.properties().isEmpty();
      return mapping.rest().isPresent() && !some ? Truth.UNKNOWN : Truth.of(some);
    }
    return Truth.UNKNOWN;
  }
}
