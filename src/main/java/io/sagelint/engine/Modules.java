package io.sagelint.engine;

import io.sagelint.diagnostic.Problem;
import io.sagelint.parse.terraform.ModuleDirectories;
import io.sagelint.parse.terraform.ModuleFiles;
import io.sagelint.source.SourceFile;
import io.sagelint.suppression.Suppressor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Terraform directories, read once each, and the calls between them. */
final class Modules implements ModuleDirectories {
  private final Workspace workspace;
  private final List<Problem> problems;
  private final Map<Path, Optional<ModuleFiles>> byFolder = new HashMap<>();
  private final Map<String, Path> folders = new HashMap<>();
  private final Map<Path, InstalledModules> installed = new HashMap<>();
  private final List<SourceFile> sources = new ArrayList<>();
  private int files;

  Modules(Workspace workspace, List<Problem> problems) {
    this.workspace = workspace;
    this.problems = problems;
  }

  /** A directory that was read, and what its reader counted and told. */
  record Read(Optional<ModuleFiles> files, ModuleReader by) {}

  /** A directory; empty if there are no Terraform files in it. */
  Optional<ModuleFiles> read(Path folder) {
    if (!byFolder.containsKey(folder)) {
      put(folder, load(folder));
    }
    return byFolder.get(folder);
  }

  /** Reads a directory before its turn; empty if that fails, as it will again in its turn. */
  Optional<Read> ahead(Path folder) {
    try {
      return Optional.of(load(folder));
    } catch (RuntimeException | StackOverflowError fault) {
      return Optional.empty();
    }
  }

  private Read load(Path folder) {
    ModuleReader reader = new ModuleReader(workspace, new ArrayList<>());
    return new Read(reader.read(folder), reader);
  }

  /** Takes a directory that is read. */
  void put(Path folder, Read read) {
    problems.addAll(read.by().problems());
    files += read.by().files();
    read.by().sources().stream().filter(Suppressor::mayHaveNotes).forEach(sources::add);
    byFolder.put(folder, read.files());
    folders.put(workspace.display(folder), folder);
  }

  /** How many files were read. */
  int files() {
    return files;
  }

  /** The texts of those that may have notes of ours. */
  List<SourceFile> sources() {
    return sources;
  }

  @Override
  public Optional<ModuleFiles> find(
      ModuleFiles root, ModuleFiles caller, String source, List<String> names) {
    Path from = folders.get(root.directory());
    Optional<Path> target =
        isLocal(source)
            ? Optional.of(folders.get(caller.directory()).resolve(source).normalize())
            : installed
                .computeIfAbsent(from, folder -> InstalledModules.of(folder, workspace))
                .directory(names);
    return target.filter(folder -> mayBeRead(folder, from)).flatMap(this::read);
  }

  /** See "Module Sources" in the Terraform language manual. */
  static boolean isLocal(String source) {
    return source.startsWith("./") || source.startsWith("../");
  }

  private boolean mayBeRead(Path folder, Path from) {
    return workspace.isFolder(folder) && Repository.of(from, workspace).holds(folder);
  }

  /**
   * The folders where Terraform would be run: those that are said to be, else those no other calls,
   * and one of every circle of folders that call one another.
   *
   * @param named what the configuration says; what none of them calls is left out
   */
  List<Path> roots(Collection<Path> scanned, Set<Path> named) {
    List<Path> said = scanned.stream().filter(named::contains).toList();
    return said.isEmpty() ? uncalled(scanned) : said;
  }

  /** The folders of which no root was judged. */
  List<Path> unreached(Collection<Path> scanned, List<Path> roots) {
    Map<Path, Set<Path>> calls = new HashMap<>();
    scanned.forEach(folder -> calls.put(folder, targets(folder)));
    Set<Path> reached = new HashSet<>();
    roots.forEach(root -> reach(root, calls, reached));
    return scanned.stream().filter(folder -> !reached.contains(folder)).toList();
  }

  private List<Path> uncalled(Collection<Path> scanned) {
    Map<Path, Set<Path>> calls = new HashMap<>();
    Set<Path> called = new HashSet<>();
    for (Path folder : scanned) {
      Set<Path> targets = targets(folder);
      calls.put(folder, targets);
      called.addAll(targets);
    }
    List<Path> roots = new ArrayList<>();
    Set<Path> reached = new HashSet<>();
    for (boolean circles : new boolean[] {false, true}) {
      for (Path folder : scanned) {
        if (circles ? !reached.contains(folder) : !called.contains(folder)) {
          roots.add(folder);
          reach(folder, calls, reached);
        }
      }
    }
    return roots;
  }

  private Set<Path> targets(Path folder) {
    Set<Path> targets = new TreeSet<>();
    for (String source : read(folder).map(ModuleFiles::calledSources).orElse(List.of())) {
      if (isLocal(source)) {
        // A call that is not followed judges nothing, so its target is judged by itself.
        Path target = folder.resolve(source).normalize();
        if (mayBeRead(target, folder)) {
          targets.add(target);
        }
      }
    }
    targets.remove(folder);
    return targets;
  }

  private static void reach(Path from, Map<Path, Set<Path>> calls, Set<Path> reached) {
    List<Path> next = new ArrayList<>(List.of(from));
    while (!next.isEmpty()) {
      Path folder = next.remove(next.size() - 1);
      if (reached.add(folder)) {
        next.addAll(calls.getOrDefault(folder, Set.of()));
      }
    }
  }
}
