package io.sagelint.engine;

import io.sagelint.diagnostic.Problem;
import io.sagelint.parse.cdk.Environment;
import io.sagelint.parse.cloudformation.AppStacks;
import io.sagelint.parse.cloudformation.ExportNames;
import io.sagelint.parse.cloudformation.LocalFiles;
import io.sagelint.parse.cloudformation.TemplateLibrary;
import io.sagelint.parse.cloudformation.TemplateLocation;
import io.sagelint.parse.request.DocumentFiles;
import io.sagelint.source.SourceFile;
import io.sagelint.suppression.Suppressor;
import java.lang.ref.SoftReference;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Templates by their files, read once each unless memory is short, and found where other templates
 * say they are.
 */
final class TemplateFiles implements TemplateLibrary, DocumentFiles {
  private final Workspace workspace;
  private final Assemblies assemblies;
  private final Documents documents;
  private final List<Problem> problems;
  private final Map<Path, ExportNames> exports = new HashMap<>();
  private final Map<Path, SoftReference<Optional<Document>>> read = new HashMap<>();
  private final Set<Path> told = new HashSet<>();
  private final Set<Path> asks = new HashSet<>();
  private final Map<Path, SourceFile> noted = new HashMap<>();

  TemplateFiles(Workspace workspace, Assemblies assemblies, List<Problem> problems) {
    this.workspace = workspace;
    this.assemblies = assemblies;
    this.documents = new Documents(workspace);
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @param asked whether the user wants to hear about this very file, template or not
   * @return empty if the file is no template
   */
  Optional<Document> read(Path path, boolean asked) {
    if (asked) {
      asks.add(path);
    }
    Optional<Document> known = known(path);
    if (known == null) {
      known = documents.read(path, asked || asks.contains(path));
      put(path, known);
    }
    return known;
  }

  private Optional<Document> known(Path path) {
    SoftReference<Optional<Document>> kept = read.get(path);
    return kept == null ? null : kept.get();
  }

  /** Takes a file that is read already, unless it is known. */
  void put(Path path, Optional<Document> document) {
    if (known(path) == null) {
      tell(path, document, false);
      read.put(path, new SoftReference<>(document));
    }
  }

  /**
   * Tells what is wrong with a file, once however often it is read, without keeping what is in it.
   *
   * @param asked whether the user wants to hear about this very file, when it is read again too
   */
  void tell(Path path, Optional<Document> document, boolean asked) {
    if (asked) {
      asks.add(path);
    }
    if (told.add(path)) {
      document.ifPresent(known -> problems.addAll(known.problems()));
      document
          .flatMap(Document::root)
          .map(root -> root.span().file())
          .filter(Suppressor::mayHaveNotes)
          .ifPresent(file -> noted.put(path, file));
    }
  }

  /** The text of a template that may have notes of ours. */
  Optional<SourceFile> noted(Path path) {
    return Optional.ofNullable(noted.get(path));
  }

  @Override
  public Answer find(SourceFile from, TemplateLocation location) {
    Path file = workspace.absolute(Path.of(from.path()));
    Path folder = file.getParent();
    Optional<Path> asset = asset(folder, location);
    if (asset.isPresent()) {
      return template(asset.get());
    }
    Repository repository = Repository.of(folder, workspace);
    for (String path : location.paths()) {
      Set<Path> files = new LinkedHashSet<>(files(folder, path, location.remote(), repository));
      if (location.remote()) {
        // A remote template with this one's name is another one.
        files.remove(file);
      }
      if (files.size() > 1) {
        List<String> names = files.stream().map(workspace::display).toList();
        return Answer.none("may be " + String.join(" or ", names));
      }
      if (!files.isEmpty()) {
        return template(files.iterator().next());
      }
    }
    return Answer.none(
        location.remote() ? "is no file of this repository" : "is no file that can be read");
  }

  /** The file of an assembly that is uploaded to a location. */
  private Optional<Path> asset(Path folder, TemplateLocation location) {
    Map<String, Path> assets = assemblies.at(folder).map(Assembly::assets).orElse(Map.of());
    return location.paths().stream().map(assets::get).filter(Objects::nonNull).findFirst();
  }

  @Override
  public AppStacks app(SourceFile from) {
    Path file = workspace.absolute(Path.of(from.path()));
    return assemblies
        .around(file)
        .<AppStacks>map(
            near ->
                new AssemblyStacks(
                    near,
                    assemblies.top(near),
                    near.stackOf(file).map(Assembly.Stack::environment).orElse(Environment.UNKNOWN),
                    path -> read(path, false).flatMap(Document::root),
                    exports))
        .orElse(AppStacks.NONE);
  }

  @Override
  public LocalFiles includes(SourceFile from) {
    Path folder = workspace.absolute(Path.of(from.path())).getParent();
    Repository repository = Repository.of(folder, workspace);
    return location ->
        files(folder, location, false, repository).stream()
            .findFirst()
            .flatMap(file -> workspace.read(file).file())
            .flatMap(text -> Documents.tree(text).root());
  }

  @Override
  public Optional<SourceFile> read(SourceFile from, String location) {
    Path folder = workspace.absolute(Path.of(from.path())).getParent();
    return files(folder, location, false, Repository.of(folder, workspace)).stream()
        .findFirst()
        .flatMap(file -> workspace.read(file).file());
  }

  @Override
  public Optional<SourceFile> uploaded(SourceFile template, String key) {
    Path folder = workspace.absolute(Path.of(template.path())).getParent();
    return assemblies
        .at(folder)
        .flatMap(assembly -> Optional.ofNullable(assembly.assets().get(key)))
        .flatMap(file -> workspace.read(file).file());
  }

  private Answer template(Path file) {
    Optional<Document> document = read(file, false);
    if (document.isEmpty()) {
      return Answer.none("is no template");
    }
    return document.get().root().map(Answer::of).orElseGet(() -> Answer.none("cannot be read"));
  }

  /** The files of a relative path: for the copy of a remote one, also seen from folders above. */
  private Set<Path> files(Path folder, String path, boolean remote, Repository repository) {
    Set<Path> files = new LinkedHashSet<>();
    try {
      Path at = folder;
      do {
        Path file = at.resolve(path).normalize();
        if (workspace.isFile(file) && repository.holds(file)) {
          files.add(file);
        }
        at = at.getParent();
      } while (remote && at != null && at.startsWith(repository.top()));
    } catch (InvalidPathException noPath) {
      return Set.of();
    }
    return files;
  }
}
