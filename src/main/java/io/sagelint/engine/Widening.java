package io.sagelint.engine;

import io.sagelint.diagnostic.Problem;
import io.sagelint.parse.terraform.ModuleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what else has to be judged when only the files of a change are named: a module is judged
 * where it is called, and a template where it is nested.
 */
final class Widening {
  /** How much is looked through; whoever has more checks the whole repository. */
  private static final int MAX_FILES = 10_000;

  private static final int MAX_BYTES = 1 << 20;

  private final Workspace workspace;
  private final Exclusions exclusions;
  private final List<String> notes;

  /** Mistakes in files that turn out to be of no concern are not told. */
  private final List<Problem> untold = new ArrayList<>();

  private Inputs all;
  private final Set<Path> read = new HashSet<>();

  /**
   * A search.
   *
   * @param notes where it is told if the search was not complete
   */
  Widening(Workspace workspace, Exclusions exclusions, List<String> notes) {
    this.workspace = workspace;
    this.exclusions = exclusions;
    this.notes = notes;
  }

  /**
   * Adds to inputs what they are part of.
   *
   * @param paths that were named; if one is a folder, nothing is added
   * @param decisive files on which all others depend
   * @return what was touched; empty if everything is
   */
  Optional<Touched> widen(Inputs inputs, List<Path> paths, Set<Path> decisive) throws IOException {
    Set<Path> named = new HashSet<>();
    paths.forEach(path -> named.add(workspace.absolute(path)));
    if (named.stream().anyMatch(workspace::isFolder)) {
      return Optional.empty();
    }
    Path top = Repository.of(named.iterator().next().getParent(), workspace).top();
    Assemblies assemblies = new Assemblies(workspace, untold);
    all = new Discovery(workspace, assemblies, exclusions, untold).find(List.of(top), true);
    if (named.stream().anyMatch(decisive::contains)) {
      inputs.documents.putAll(all.documents);
      inputs.modules.addAll(all.modules);
      inputs.assemblies.addAll(all.assemblies);
      return Optional.empty();
    }
    named.addAll(inputs.modules);
    add(inputs);
    if (read.size() > MAX_FILES) {
      notes.add("the repository is too large to find all callers; run `sagelint check .` as well");
    }
    return Optional.of(new Touched(workspace, named));
  }

  private void add(Inputs inputs) {
    Set<String> names = new HashSet<>();
    for (Path file : inputs.documents.keySet()) {
      names.add(file.getFileName().toString());
    }
    while (!names.isEmpty() && read.size() <= MAX_FILES) {
      names = addOwners(inputs, names);
    }
    addCallers(inputs);
  }

  /**
   * Adds what names one of some files, be it as a nested template, a definition or a policy.
   *
   * @return the names of the templates that came
   */
  private Set<String> addOwners(Inputs inputs, Set<String> names) {
    Set<String> more = new HashSet<>();
    for (Path file : all.documents.keySet()) {
      if (!inputs.documents.containsKey(file)
          && text(file).filter(text -> owns(text, names)).isPresent()) {
        inputs.documents.put(file, false);
        more.add(file.getFileName().toString());
      }
    }
    for (Path folder : all.modules) {
      if (!inputs.modules.contains(folder)
          && configuration(folder).stream().anyMatch(text -> mentions(text, names))) {
        inputs.modules.add(folder);
      }
    }
    return more;
  }

  private static boolean owns(String text, Set<String> names) {
    return TemplateSignature.of(text) != TemplateSignature.NONE && mentions(text, names);
  }

  private static boolean mentions(String text, Set<String> names) {
    return names.stream().anyMatch(text::contains);
  }

  private void addCallers(Inputs inputs) {
    if (inputs.modules.isEmpty()) {
      return;
    }
    Map<Path, Set<Path>> callers = callers();
    List<Path> next = new ArrayList<>(inputs.modules);
    while (!next.isEmpty()) {
      for (Path caller : callers.getOrDefault(next.remove(next.size() - 1), Set.of())) {
        if (inputs.modules.add(caller)) {
          next.add(caller);
        }
      }
    }
  }

  private Map<Path, Set<Path>> callers() {
    Map<Path, Set<Path>> callers = new HashMap<>();
    Modules modules = new Modules(workspace, untold);
    for (Path folder : all.modules) {
      if (configuration(folder).stream().anyMatch(Widening::mayCall)) {
        List<String> sources =
            modules.read(folder).map(ModuleFiles::calledSources).orElse(List.of());
        for (String source : sources) {
          if (Modules.isLocal(source)) {
            Path target = folder.resolve(source).normalize();
            callers.computeIfAbsent(target, path -> new TreeSet<>()).add(folder);
          }
        }
      }
    }
    return callers;
  }

  private static boolean mayCall(String text) {
    return text.contains("\"./") || text.contains("\"../");
  }

  private List<String> configuration(Path folder) {
    List<String> texts = new ArrayList<>();
    try {
      for (Path file : workspace.filesIn(folder)) {
        if (FileKind.of(file) == FileKind.TERRAFORM) {
          text(file).ifPresent(texts::add);
        }
      }
    } catch (IOException unreadable) {
      // Whoever judges the folder tells.
    }
    return texts;
  }

  private Optional<String> text(Path file) {
    read.add(file);
    return read.size() > MAX_FILES
        ? Optional.empty()
        : workspace.start(file, MAX_BYTES).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
