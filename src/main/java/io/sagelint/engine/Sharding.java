package io.sagelint.engine;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.diagnostic.Problem;
import io.sagelint.parse.cloudformation.CloudFormationParser;
import io.sagelint.parse.cloudformation.DeployedStack;
import io.sagelint.parse.cloudformation.ParameterSet;
import io.sagelint.parse.request.RequestFile;
import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Leaves of what a run has to judge the part of one shard. Files are kept together if the verdict
 * on one may depend on, or be told together with, that on another:
 *
 * <ul>
 *   <li>a template and those that it nests, and all of a CDK assembly;
 *   <li>Terraform folders and those that they call;
 *   <li>a plan and the folder it lies in, and if it has modules of its own source, all folders;
 *   <li>all that take in files by a name that may be computed, and the files of requests, which are
 *       not judged alone if they are taken in.
 * </ul>
 *
 * Every shard finds this out for all files, but judges only its own.
 */
final class Sharding {
  private final Workspace workspace;
  private final Catalogue catalogue;
  private final GivenParameters given;

  /** Whoever judges the files tells what is wrong with them. */
  private final List<Problem> untold = new ArrayList<>();

  private final Units units = new Units();
  private final Assemblies assemblies;
  private final TemplateFiles library;
  private final Set<Path> readers = new TreeSet<>();

  /** Files that may be requests, and whether the user named them. */
  private final Map<Path, Boolean> requests = new TreeMap<>();

  private final Set<Path> farPlans = new TreeSet<>();

  Sharding(Workspace workspace, Catalogue catalogue, GivenParameters given) {
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.given = given;
    this.assemblies = new Assemblies(workspace, untold);
    this.library = new TemplateFiles(workspace, assemblies, untold);
  }

  /**
   * Takes out of the inputs, and of the problems that were met on the way to them, what other
   * shards judge and tell.
   */
  void narrow(Inputs inputs, Shard shard, Ahead ahead, List<Problem> problems) {
    DocumentLook looks = new DocumentLook(workspace, catalogue);
    ahead.run(
        inputs.documents.keySet(),
        path -> looks.at(path, inputs.documents.get(path)),
        (path, seen) -> addDocument(path, inputs.documents.get(path), seen));
    inputs.assemblies.forEach(this::addAssembly);
    ModuleLinks modules = new ModuleLinks(workspace, units);
    modules.add(inputs.modules);
    readers.addAll(modules.readers());
    joinReaders();
    if (!farPlans.isEmpty()) {
      farPlans.addAll(inputs.modules);
      units.join(farPlans);
    }
    Map<Path, Integer> dealt = new HashMap<>(units.deal(shard.count()));
    inputs.documents.keySet().removeIf(path -> !isMine(path, dealt, shard));
    inputs.assemblies.removeIf(path -> !isMine(path, dealt, shard));
    inputs.modules.removeIf(path -> !isMine(path, dealt, shard));
    problems.removeIf(one -> teller(one, dealt) != shard.index());
  }

  private static boolean isMine(Path path, Map<Path, Integer> dealt, Shard shard) {
    return dealt.getOrDefault(path, 0) == shard.index();
  }

  /** Who tells a problem: who judges the file, or the folder around it that is judged as one. */
  private int teller(Problem problem, Map<Path, Integer> dealt) {
    for (Path at = workspace.absolute(Path.of(problem.path())); at != null; at = at.getParent()) {
      if (dealt.containsKey(at)) {
        return dealt.get(at);
      }
    }
    return 1;
  }

  private void addDocument(Path path, boolean named, DocumentLook.Seen seen) {
    if (!seen.matters()) {
      return;
    }
    units.add(path, seen.weight());
    Path folder = path.getParent();
    if (seen.isPlan()) {
      units.join(folder, path);
    }
    if (seen.isFarPlan()) {
      farPlans.add(path);
    }
    if (assemblies.at(folder).isPresent()) {
      units.join(folder, path);
      addAssembly(folder);
    }
    if (seen.nests()) {
      addNested(path);
    }
    if (seen.reads()) {
      readers.add(path);
    }
    if (seen.makesRequests()) {
      requests.put(path, named);
    }
  }

  private boolean isTemplate(Path path, boolean named) {
    return !RequestFile.isNamed(path.toString())
        && new Guard(workspace, untold)
            .run(path, () -> library.read(path, named).orElse(null))
            .isPresent();
  }

  private void addAssembly(Path folder) {
    units.add(folder, 0);
    assemblies
        .at(folder)
        .ifPresent(
            assembly -> {
              units.join(folder, assemblies.top(assembly).folder());
              assembly.templates().forEach(template -> units.join(folder, template));
            });
  }

  /** With the values that are given, a template may nest others than without them. */
  private void addNested(Path path) {
    library
        .read(path, false)
        .flatMap(Document::root)
        .ifPresent(
            root ->
                new Guard(workspace, untold)
                    .run(path, () -> nested(root))
                    .orElse(List.of())
                    .forEach(file -> units.join(path, workspace.absolute(Path.of(file.path())))));
  }

  private List<SourceFile> nested(Node root) {
    List<SourceFile> all = new ArrayList<>(CloudFormationParser.nested(root, library));
    for (ParameterSet set : given.of(root)) {
      CloudFormationParser.parse(root, set, library, catalogue).stream()
          .map(DeployedStack::file)
          .forEach(all::add);
    }
    return all;
  }

  private void joinReaders() {
    if (!readers.isEmpty()) {
      requests.forEach(
          (path, named) -> {
            if (!isTemplate(path, named)) {
              readers.add(path);
            }
          });
      units.join(readers);
    }
  }
}
