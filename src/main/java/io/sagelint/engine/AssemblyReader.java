package io.sagelint.engine;

import io.sagelint.diagnostic.Problem;
import io.sagelint.parse.cdk.Constructs;
import io.sagelint.parse.cdk.FileAsset;
import io.sagelint.parse.cdk.Manifest;
import io.sagelint.parse.cdk.StackArtifact;
import io.sagelint.read.Node;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Follows the manifest of one assembly to the files that it names, none outside of the app's. */
final class AssemblyReader {
  private final Assemblies assemblies;
  private final Workspace files;
  private final Path folder;

  /** That of the whole app: stages share its assets. */
  private final Path bound;

  private final Map<String, Path> uploads = new HashMap<>();
  private final Map<String, Set<Path>> templates = new HashMap<>();

  AssemblyReader(Assemblies assemblies, Path folder) {
    this.assemblies = assemblies;
    this.files = assemblies.workspace();
    this.folder = folder;
    this.bound = assemblies.outermost(folder);
  }

  Assembly read(Manifest manifest) {
    manifest.assetLists().forEach(this::readAssets);
    List<Assembly.Stack> stacks = new ArrayList<>();
    for (StackArtifact artifact : manifest.stacks()) {
      file(artifact.template()).ifPresent(template -> stacks.add(stack(artifact, template)));
    }
    List<Assembly> stages = new ArrayList<>();
    for (Node.Scalar stage : manifest.assemblies()) {
      inside(stage, files::isFolder).flatMap(assemblies::at).ifPresent(stages::add);
    }
    return new Assembly(folder, List.copyOf(stacks), Map.copyOf(uploads), List.copyOf(stages));
  }

  private void readAssets(Node.Entry list) {
    Set<Path> written = templates.computeIfAbsent(list.key().text(), id -> new TreeSet<>());
    List<FileAsset> assets =
        file((Node.Scalar) list.value())
            .flatMap(assemblies::document)
            .map(FileAsset::of)
            .orElse(List.of());
    for (FileAsset asset : assets) {
      resolve(asset.path(), files::isFile)
          .ifPresent(
              file -> {
                asset.keys().forEach(key -> uploads.put(key, file));
                if (asset.isTemplate()) {
                  written.add(file);
                }
              });
    }
  }

  private Assembly.Stack stack(StackArtifact artifact, Path template) {
    Set<Path> written = new TreeSet<>(Set.of(template));
    artifact.dependencies().forEach(id -> written.addAll(templates.getOrDefault(id, Set.of())));
    return new Assembly.Stack(
        artifact.name(),
        artifact.environment(),
        template,
        written,
        once(() -> constructs(artifact)));
  }

  private Constructs constructs(StackArtifact artifact) {
    List<Node> metadata = new ArrayList<>();
    artifact.metadata().ifPresent(metadata::add);
    artifact
        .metadataFile()
        .flatMap(name -> resolve(name.text(), files::isFile))
        .flatMap(assemblies::metadata)
        .ifPresent(metadata::add);
    return new Constructs(metadata);
  }

  private static <T> Supplier<T> once(Supplier<T> make) {
    Map<String, T> made = new HashMap<>();
    return () -> made.computeIfAbsent("", key -> make.get());
  }

  private Optional<Path> file(Node.Scalar name) {
    return inside(name, files::isFile);
  }

  /** What the manifest names; tells if it is not there. */
  private Optional<Path> inside(Node.Scalar name, Function<Path, Boolean> isThere) {
    Optional<Path> found = resolve(name.text(), isThere);
    if (found.isEmpty()) {
      String message = "`" + name.text() + "` is not in the assembly; synthesise it again";
      String path = name.span().file().path();
      assemblies.report(new Problem(Problem.Kind.IO, path, Optional.of(name.span()), message));
    }
    return found;
  }

  private Optional<Path> resolve(String name, Function<Path, Boolean> isThere) {
    try {
      Path path = folder.resolve(name).normalize();
      boolean below = path.startsWith(bound) && !path.equals(folder) && isThere.apply(path);
      return below && files.holds(bound, path) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }
}
