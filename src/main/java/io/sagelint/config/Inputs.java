package io.sagelint.config;

import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads which files a configuration names.
 *
 * @param folder that they are relative to, absolute
 */
record Inputs(Path folder) {
  /** The existing paths of a list. */
  List<Path> paths(Fields fields, String name) {
    List<Path> paths = new ArrayList<>();
    for (Node node : fields.list(name)) {
      path(fields, node, paths);
    }
    return List.copyOf(paths);
  }

  private void path(Fields fields, Node node, List<Path> out) {
    Path path = folder.resolve(fields.text(node)).normalize();
    if (Files.exists(path)) {
      out.add(path);
    } else {
      fields.report(node.span(), "there is no such file or folder");
    }
  }

  /** The parameter files for all templates. */
  List<Path> parameters(Fields cloudFormation) {
    boolean byTemplate = cloudFormation.node("parameters").orElse(null) instanceof Node.Mapping;
    return byTemplate ? List.of() : paths(cloudFormation, "parameters");
  }

  /** The parameter files for single templates. */
  Map<Path, List<Path>> parametersByTemplate(Fields cloudFormation) {
    Map<Path, List<Path>> files = new LinkedHashMap<>();
    if (cloudFormation.node("parameters").orElse(null) instanceof Node.Mapping mapping) {
      Fields templates = cloudFormation.in(mapping);
      for (Node.Entry entry : templates.entries()) {
        List<Path> template = new ArrayList<>();
        path(templates, entry.key(), template);
        List<Path> named = paths(templates, entry.key().text());
        template.forEach(path -> files.put(path, named));
      }
    }
    return files;
  }

  /** Root modules, with their variable files. */
  Map<Path, List<Path>> roots(Fields terraform) {
    Map<Path, List<Path>> roots = new LinkedHashMap<>();
    for (Node item : terraform.list("roots")) {
      List<Path> root = new ArrayList<>();
      List<Path> files = List.of();
      if (item instanceof Node.Mapping) {
        Fields fields = terraform.in(item);
        fields.required("path").ifPresent(node -> path(fields, node, root));
        files = paths(fields, "var-files");
        fields.end();
      } else {
        path(terraform, item, root);
      }
      for (Path path : root) {
        roots.put(path, files);
      }
    }
    return roots;
  }
}
