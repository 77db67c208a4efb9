package io.sagelint.engine;

import io.sagelint.check.Finding;
import io.sagelint.check.Undetermined;
import io.sagelint.model.Hop;
import io.sagelint.model.Provenance;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.parse.terraform.plan.Locals;
import io.sagelint.parse.terraform.plan.Plan;
import io.sagelint.parse.terraform.plan.SourceBlock;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.source.Span;
import io.sagelint.suppression.Ways;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what is found in a plan at the place where it is written, if the source is beside the plan,
 * and keeps that source from being judged again without the plan's values.
 */
final class PlanSources {
  private final Workspace workspace;
  private final List<Path> roots = new ArrayList<>();
  private final Map<Path, List<HclFile>> byFolder = new HashMap<>();
  private final Map<String, SourceBlock> blocks = new HashMap<>();
  private final Map<String, List<Span>> calls = new HashMap<>();
  private final Set<String> planned = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  /** Sources below the scanned folders, or below the working directory for a file that is named. */
  PlanSources(Workspace workspace, List<Path> paths) {
    this.workspace = workspace;
    for (Path path : paths) {
      Path absolute = workspace.absolute(path);
      roots.add(workspace.isFolder(absolute) ? absolute : workspace.rootOf(absolute));
    }
  }

  /** Looks for the blocks that the resources of a plan are written in. */
  void add(Path file, Plan plan) {
    Path root = file.getParent();
    for (Resource resource : plan.stack().resources()) {
      Plan.Block written = plan.blocks().get(resource.address());
      if (written != null) {
        Path folder = folder(root, written.sources());
        SourceBlock.find(files(folder), written)
            .ifPresent(
                block -> {
                  blocks.put(key(resource), block);
                  calls.put(key(resource), calls(root, written));
                  planned.add(judged(root, block.name()));
                  planned.add(judged(folder, block.name()));
                });
      }
    }
  }

  /** The module calls in the source that lead to a block. */
  private List<Span> calls(Path root, Plan.Block written) {
    List<Span> headers = new ArrayList<>();
    Path folder = root;
    for (int i = 0; i < Math.min(written.modules().size(), written.sources().size()); i++) {
      String name = written.modules().get(i);
      for (HclFile file : files(folder)) {
        file.body().blocks("module").stream()
            .filter(call -> call.labels().size() == 1 && call.labels().get(0).text().equals(name))
            .forEach(call -> headers.add(file.file().span(call.start(), call.headerEnd())));
      }
      folder = folder.resolve(written.sources().get(i)).normalize();
    }
    return headers;
  }

  /** What the source beside a plan says of locals. */
  Locals locals(Path file) {
    return (sources, name) -> Locals.find(files(folder(file.getParent(), sources)), name);
  }

  /**
   * The same findings, those in plans told at their sources.
   *
   * @param ways by finding, by identity, how it came to be judged; gets those of the new ones
   */
  List<Finding> findings(List<Finding> found, Map<Object, Ways> ways) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : found) {
      SourceBlock block = blocks.get(key(finding.resource()));
      if (block == null) {
        findings.add(finding);
        continue;
      }
      Span place = block.place(property(finding.resource(), finding.property()));
      // Plans for several environments may lie beside one source.
      if (told.add(key(place) + finding.rule().id() + " " + about(finding))) {
        Finding told = finding.at(place, block.name(), planned(finding.span()));
        ways.put(told, way(finding, finding.resource(), ways));
        findings.add(told);
      }
    }
    return findings;
  }

  /** The same for what is open. */
  List<Undetermined> undetermined(List<Undetermined> found, Map<Object, Ways> ways) {
    List<Undetermined> undetermined = new ArrayList<>();
    for (Undetermined open : found) {
      SourceBlock block = blocks.get(key(open.resource()));
      if (block == null) {
        undetermined.add(open);
        continue;
      }
      Span place = block.place(property(open.resource(), open.property()));
      Undetermined told = open.at(place, block.name(), planned(open.span()));
      ways.put(told, way(open, open.resource(), ways));
      undetermined.add(told);
    }
    return undetermined;
  }

  /** A document's owner is named in the source as well. */
  private Ways way(Object found, Resource resource, Map<Object, Ways> ways) {
    return ways.getOrDefault(found, Ways.NONE).through(calls.get(key(resource)));
  }

  private static String key(Resource resource) {
    return resource.name().file().path() + " " + resource.address();
  }

  /** A request stands in a property of its owner. */
  private static String property(Resource resource, String path) {
    return resource.provenance().embedding().map(Provenance.Embedding::property).orElse(path);
  }

  private static Hop planned(Span span) {
    return new Hop("planned value", span);
  }

  private static String about(Finding finding) {
    return finding.resource().identity() + " " + finding.property() + " " + finding.value();
  }

  /**
   * What a module deploys without what a plan has the values of. Another root module that calls the
   * same module gives it other values, so it is judged as ever.
   */
  Stack notPlanned(Path root, Stack stack) {
    List<Resource> rest =
        stack.resources().stream()
            .filter(resource -> !planned.contains(judged(root, resource.name())))
            .toList();
    return new Stack(rest, stack.problems(), stack.secrets());
  }

  private static String judged(Path root, Span name) {
    return root + " " + key(name);
  }

  private static String key(Span span) {
    return span.file().path() + ":" + span.start() + " ";
  }

  private static Path folder(Path root, List<String> sources) {
    Path at = root;
    for (String source : sources) {
      at = at.resolve(source).normalize();
    }
    return at;
  }

  private List<HclFile> files(Path folder) {
    boolean scanned = roots.stream().anyMatch(folder::startsWith);
    return scanned ? byFolder.computeIfAbsent(folder, this::read) : List.of();
  }

  private List<HclFile> read(Path folder) {
    List<HclFile> files = new ArrayList<>();
    Repository repository = Repository.of(folder, workspace);
    // Whoever judges the files tells what is wrong with them.
    ModuleReader reader = new ModuleReader(workspace, new ArrayList<>());
    try {
      for (Path file : workspace.filesIn(folder)) {
        if (FileKind.of(file) == FileKind.TERRAFORM
            && !isReplaced(file)
            && repository.holds(file)) {
          reader.parse(file).ifPresent(files::add);
        }
      }
    } catch (IOException unreadable) {
      // Without its source a plan is told by its own places.
    }
    return files;
  }

  /** OpenTofu's file of the same name comes in the place of Terraform's. */
  private boolean isReplaced(Path file) {
    return TerraformName.of(file)
        .openTofuTwin()
        .filter(twin -> workspace.exists(file.resolveSibling(twin)))
        .isPresent();
  }
}
