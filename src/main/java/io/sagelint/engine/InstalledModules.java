package io.sagelint.engine;

import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code terraform init} downloaded for a root module, as its manifest lists it. */
final class InstalledModules {
  private final Map<String, Path> directories = new HashMap<>();

  private InstalledModules() {}

  static InstalledModules of(Path root, Workspace workspace) {
    InstalledModules modules = new InstalledModules();
    Path manifest = root.resolve(".terraform").resolve("modules").resolve("modules.json");
    if (workspace.isFile(manifest) && Repository.of(root, workspace).holds(manifest)) {
      workspace
          .read(manifest)
          .file()
          .flatMap(file -> JsonReader.read(file).root())
          .ifPresent(node -> modules.add(root, node));
    }
    return modules;
  }

  private void add(Path root, Node manifest) {
    if (manifest instanceof Node.Mapping mapping
        && mapping.get("Modules").orElse(null) instanceof Node.Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Node.Mapping module) {
          directories.put(text(module, "Key"), root.resolve(text(module, "Dir")).normalize());
        }
      }
    }
  }

  private static String text(Node.Mapping mapping, String key) {
    return mapping.get(key).orElse(null) instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  /** Where all of them are. */
  Collection<Path> directories() {
    return directories.values();
  }

  /** Where the module that these calls lead to is. */
  Optional<Path> directory(List<String> names) {
    return Optional.ofNullable(directories.get(String.join(".", names)));
  }
}
