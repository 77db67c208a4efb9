package io.sagelint.engine;

import io.sagelint.diagnostic.Problem;
import io.sagelint.parse.cdk.Manifest;
import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.ReadResult;
import io.sagelint.read.Source;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cloud assemblies of a run, read once each. */
final class Assemblies {
  private static final String MANIFEST = "manifest.json";
  private static final String APP = "cdk.json";

  /** Stands beside each manifest that the CDK writes. */
  private static final String MARKER = "cdk.out";

  private final Workspace workspace;
  private final List<Problem> problems;
  private final Map<Path, Optional<Assembly>> byFolder = new HashMap<>();
  private final Map<Path, Optional<Path>> apps = new HashMap<>();

  Assemblies(Workspace workspace, List<Problem> problems) {
    this.workspace = workspace;
    this.problems = problems;
  }

  /** Whether a folder is, or was meant to be, an assembly and nothing else. */
  boolean isAssembly(Path folder) {
    Path manifest = folder.resolve(MANIFEST);
    return workspace.isFile(manifest)
        && !Repository.of(folder, workspace).isLeft(manifest)
        && !workspace.exists(folder.resolve(APP))
        && (workspace.isFile(folder.resolve(MARKER)) || matches(manifest));
  }

  private boolean matches(Path manifest) {
    return read(manifest).file().filter(file -> Manifest.matches(file.text())).isPresent();
  }

  /** Whether a file is the manifest of an assembly. */
  boolean isManifest(Path file) {
    return file.endsWith(MANIFEST) && isAssembly(file.getParent());
  }

  /** The assembly in a folder; empty if its manifest cannot be read or leads to no template. */
  Optional<Assembly> at(Path folder) {
    Optional<Assembly> known = byFolder.get(folder);
    if (known == null) {
      // Should the assembly lead back to its own folder, it is not there yet.
      byFolder.put(folder, Optional.empty());
      known = isAssembly(folder) ? load(folder) : Optional.empty();
      byFolder.put(folder, known);
    }
    return known;
  }

  /** The assembly that a template belongs to. */
  Optional<Assembly> around(Path template) {
    return at(template.getParent());
  }

  /** The assembly of the whole app that a stage is part of; itself if it is none. */
  Assembly top(Assembly assembly) {
    Path above = assembly.folder().getParent();
    return above == null
        ? assembly
        : at(above).filter(app -> app.stages().contains(assembly)).map(this::top).orElse(assembly);
  }

  /** The outermost of the folders around a folder that all are assemblies. */
  Path outermost(Path folder) {
    Path above = folder.getParent();
    return above != null && isAssembly(above) ? outermost(above) : folder;
  }

  /** The folder of the app that made an assembly: where the CDK reads how to run it. */
  Optional<Path> app(Path folder) {
    return apps.computeIfAbsent(folder, this::findApp);
  }

  private Optional<Path> findApp(Path folder) {
    Path out = outermost(folder);
    Path top = Repository.of(out, workspace).top();
    for (Path at = out.getParent(); at != null && at.startsWith(top); at = at.getParent()) {
      if (workspace.isFile(at.resolve(APP))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Who made the resources of a template. */
  AppConstructs constructs(Path template, TemplateFiles library) {
    Optional<Assembly> around = around(template);
    if (around.isEmpty()) {
      return new AppConstructs(
          workspace, Optional.empty(), template, Optional.empty(), Optional.empty());
    }
    return new AppConstructs(
        workspace,
        around
            .flatMap(assembly -> assembly.stackOf(template))
            .map(stack -> stack.constructs().get()),
        template,
        library.read(template, false).flatMap(Document::root),
        app(template.getParent()));
  }

  private Optional<Assembly> load(Path folder) {
    return document(folder.resolve(MANIFEST))
        .map(Manifest::of)
        .filter(manifest -> !manifest.isEmpty())
        .map(manifest -> new AssemblyReader(this, folder).read(manifest));
  }

  /** A JSON file of an assembly; tells why it cannot be read. */
  Optional<Node> document(Path file) {
    Source source = read(file);
    source.problem().ifPresent(problems::add);
    Optional<ReadResult> read = source.file().map(JsonReader::read);
    read.ifPresent(result -> problems.addAll(result.problems()));
    return read.flatMap(ReadResult::root);
  }

  /** A JSON file that is of use but not needed. */
  Optional<Node> metadata(Path file) {
    return read(file).file().map(JsonReader::read).flatMap(ReadResult::root);
  }

  Workspace workspace() {
    return workspace;
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  /** With traces in it, a manifest may be as large as a plan. */
  private Source read(Path file) {
    return workspace.read(file, Workspace.MAX_PLAN_BYTES);
  }
}
