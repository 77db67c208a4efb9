package io.sagelint.engine;

import io.sagelint.config.Configuration;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which files of a folder may use which: a module that calls another, a template that nests another
 * or names a definition. Told by the texts alone, so that it is cheap to keep; one that is named by
 * mistake costs time, not truth.
 */
public final class Callers {
  /** Nobody uses anything. */
  public static final Callers NONE = new Callers(Path.of(""));

  private static final int MAX_READ = 20_000;
  private static final int MAX_FOUND = 256;
  private static final Pattern MODULE =
      Pattern.compile("\"?\\bsource\"?\\s*[=:]\\s*\"(\\.{1,2}/[^\"\\n]*)\"");
  private static final Pattern FILE =
      Pattern.compile("[\\w./${}:-]+\\.(?:ya?ml|json|template|asl)\\b");

  private final Path folder;
  private final Map<Path, Set<Path>> modules = new HashMap<>();
  private final Map<Path, Set<Path>> files = new HashMap<>();
  private final Map<Path, Set<String>> remote = new HashMap<>();

  private Callers(Path folder) {
    this.folder = folder;
  }

  /**
   * Those in a folder, past what is ignored there.
   *
   * @throws IOException if the folder cannot be walked
   */
  public static Callers in(Path folder, Configuration configured) throws IOException {
    Workspace workspace = new Workspace(folder);
    Exclusions exclusions = Exclusions.of(configured);
    Assemblies assemblies = new Assemblies(workspace, new ArrayList<>());
    Discovery discovery = new Discovery(workspace, assemblies, exclusions, new ArrayList<>());
    Inputs inputs = discovery.find(List.of(folder), true);
    Callers callers = new Callers(folder);
    Stream.concat(inputs.terraform.stream(), inputs.documents.keySet().stream())
        .limit(MAX_READ)
        .forEach(file -> callers.update(file, workspace));
    return callers;
  }

  /** Reads a file again. */
  public void update(Path file, Workspace workspace) {
    if (!file.startsWith(folder)) {
      return;
    }
    modules.remove(file);
    files.remove(file);
    remote.remove(file);
    FileKind kind = FileKind.of(file);
    if (kind == FileKind.TERRAFORM || kind == FileKind.DOCUMENT) {
      workspace.read(file).file().ifPresent(text -> read(file, text, kind));
    }
  }

  private void read(Path file, SourceFile text, FileKind kind) {
    Matcher named = FILE.matcher(text.text());
    while (named.find()) {
      String name = named.group();
      boolean local = !name.contains("$") && !name.contains(":");
      if (local) {
        resolve(file, name, files);
      } else {
        String last = name.substring(name.lastIndexOf('/') + 1);
        remote.computeIfAbsent(file, key -> new HashSet<>()).add(last);
      }
    }
    Matcher called = MODULE.matcher(kind == FileKind.TERRAFORM ? text.text() : "");
    while (called.find()) {
      resolve(file, called.group(1), modules);
    }
  }

  private static void resolve(Path from, String name, Map<Path, Set<Path>> out) {
    try {
      Path target = from.resolveSibling(name).normalize();
      out.computeIfAbsent(from, key -> new HashSet<>()).add(target);
    } catch (InvalidPathException noPath) {
      // Then it names no file.
    }
  }

  /**
   * A file and those whose judgement takes it in, directly or through others; of a Terraform
   * folder, one file stands for all.
   */
  public Set<Path> of(Path file) {
    Set<Path> found = new TreeSet<>(List.of(file));
    List<Path> next = new ArrayList<>(found);
    while (!next.isEmpty() && found.size() < MAX_FOUND) {
      Path at = next.remove(next.size() - 1);
      for (Path caller : callers(at)) {
        if (found.add(caller)) {
          next.add(caller);
        }
      }
    }
    return found;
  }

  private Set<Path> callers(Path file) {
    boolean terraform = FileKind.of(file) != FileKind.DOCUMENT;
    Set<Path> callers = new TreeSet<>();
    if (terraform) {
      addCallers(file.getParent(), modules, callers);
    } else {
      addCallers(file, files, callers);
      String name = file.getFileName().toString();
      remote.forEach((caller, names) -> addIf(names.contains(name), caller, callers));
    }
    callers.remove(file);
    return callers;
  }

  private static void addCallers(Path target, Map<Path, Set<Path>> all, Set<Path> out) {
    all.forEach((caller, targets) -> addIf(targets.contains(target), caller, out));
  }

  private static void addIf(boolean wanted, Path caller, Set<Path> out) {
    if (wanted) {
      out.add(caller);
    }
  }
}
