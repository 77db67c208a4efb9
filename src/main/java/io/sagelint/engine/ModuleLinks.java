package io.sagelint.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Joins Terraform folders with those that they call, within what is scanned or beyond. */
final class ModuleLinks {
  private static final Pattern READS = Pattern.compile("file\\s*\\(");

  private final Workspace workspace;
  private final Units units;

  /** What cannot be read is told by whoever judges it. */
  private final Modules modules;

  private final Set<Path> readers = new TreeSet<>();

  ModuleLinks(Workspace workspace, Units units) {
    this.workspace = workspace;
    this.units = units;
    this.modules = new Modules(workspace, new ArrayList<>());
  }

  /** Adds folders, and follows their calls. */
  void add(Collection<Path> folders) {
    Set<Path> seen = new HashSet<>(folders);
    Deque<Path> next = new ArrayDeque<>(folders);
    while (!next.isEmpty()) {
      Path folder = next.remove();
      for (Path target : add(folder)) {
        units.join(folder, target);
        if (seen.add(target)) {
          next.add(target);
        }
      }
    }
  }

  /** The folders that take in texts of other files. */
  Set<Path> readers() {
    return readers;
  }

  private Set<Path> add(Path folder) {
    boolean calls = false;
    units.add(folder, 0);
    for (String text : texts(folder)) {
      units.add(folder, text.length());
      calls |= DocumentLook.hasLocalSource(text);
      if (READS.matcher(text).find()) {
        readers.add(folder);
      }
    }
    Set<Path> targets = new TreeSet<>(InstalledModules.of(folder, workspace).directories());
    if (calls) {
      new Guard(workspace, new ArrayList<>())
          .run(folder, () -> modules.targets(folder))
          .ifPresent(targets::addAll);
    }
    return targets;
  }

  private List<String> texts(Path folder) {
    List<String> texts = new ArrayList<>();
    try {
      for (Path file : workspace.filesIn(folder)) {
        if (FileKind.of(file) == FileKind.TERRAFORM) {
          workspace.bytes(file).map(DocumentLook::ascii).ifPresent(texts::add);
        }
      }
    } catch (IOException unreadable) {
      // Whoever judges the folder tells.
    }
    return texts;
  }
}
