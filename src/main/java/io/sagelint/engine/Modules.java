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

/**
 * Terraform directories and the calls between them. Each is read once; of those beyond what memory
 * has room for the trees are let go, and read again when their turn comes.
 */
final class Modules implements ModuleDirectories {
  /** A tree takes some ten times the memory of its text, so this is a sixth of all, or 160 MB. */
  private static final long ROOM = Math.min(Runtime.getRuntime().maxMemory() / 64, 16 << 20);

  private final Workspace workspace;
  private final List<Problem> problems;
  private final long room;
  private final Map<Path, Optional<ModuleFiles>> byFolder = new HashMap<>();
  private final Map<Path, List<String>> calledSources = new HashMap<>();
  private final Set<Path> alone = new HashSet<>();
  private final Map<String, Path> folders = new HashMap<>();
  private final Map<Path, InstalledModules> installed = new HashMap<>();
  private final List<SourceFile> sources = new ArrayList<>();
  private int files;
  private long kept;

  Modules(Workspace workspace, List<Problem> problems) {
    this(workspace, problems, ROOM);
  }

  /**
   * The same with other room.
   *
   * @param room the characters of text whose trees are kept from when they are first read
   */
  Modules(Workspace workspace, List<Problem> problems, long room) {
    this.workspace = workspace;
    this.problems = problems;
    this.room = room;
  }

  /** A directory that was read, and what its reader counted and told. */
  record Read(Optional<ModuleFiles> files, ModuleReader by) {}

  /** A directory; empty if there are no Terraform files in it. */
  Optional<ModuleFiles> read(Path folder) {
    Optional<ModuleFiles> known = byFolder.get(folder);
    if (known == null) {
      // What cannot be read is told once, by whoever asks first.
      byFolder.put(folder, Optional.empty());
      Read read = load(folder);
      tell(folder, read);
      known = read.files();
      byFolder.put(folder, known);
    }
    return known;
  }

  /** Reads a directory before its turn; empty if that fails, as it will again in its turn. */
  Optional<Read> ahead(Path folder) {
    try {
      return Optional.of(load(folder));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      return Optional.empty();
    }
  }

  private Read load(Path folder) {
    ModuleReader reader = new ModuleReader(workspace, new ArrayList<>());
    return new Read(reader.read(folder), reader);
  }

  /** Takes a directory that is read, and keeps what is in it if there is room. */
  void put(Path folder, Read read) {
    tell(folder, read);
    long size = read.by().sources().stream().mapToLong(file -> file.text().length()).sum();
    if (kept + size <= room) {
      kept += size;
      byFolder.put(folder, read.files());
    }
  }

  /** Counts a directory and tells what is wrong there, once however often it is read. */
  private void tell(Path folder, Read read) {
    if (folders.put(workspace.display(folder), folder) == null) {
      problems.addAll(read.by().problems());
      files += read.by().files();
      read.by().sources().stream().filter(Suppressor::mayHaveNotes).forEach(sources::add);
      calledSources.put(folder, read.files().map(ModuleFiles::calledSources).orElse(List.of()));
    }
  }

  /** Lets a directory go that was judged, if no other needs it. */
  void release(Path root) {
    if (alone.contains(root)) {
      byFolder.remove(root);
    }
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
   * @param said whether it says something of what is linted
   */
  List<Path> roots(Collection<Path> scanned, Set<Path> named, boolean said) {
    return said ? scanned.stream().filter(named::contains).toList() : uncalled(scanned);
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
    alone.addAll(scanned);
    alone.removeAll(called);
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

  /** The folders below the repository that a folder calls by their paths. */
  Set<Path> targets(Path folder) {
    Set<Path> targets = new TreeSet<>();
    if (!calledSources.containsKey(folder)) {
      read(folder);
    }
    for (String source : calledSources.getOrDefault(folder, List.of())) {
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
