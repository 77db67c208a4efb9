package io.sagelint.engine;

import io.sagelint.check.Finding;
import io.sagelint.check.Undetermined;
import io.sagelint.model.Provenance;
import io.sagelint.model.Resource;
import io.sagelint.parse.cdk.StackFrame;
import io.sagelint.read.Node;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Says which construct of a CDK app made what was found in a template, and where the app does so.
 *
 * @param template the template's file
 * @param root what is in it
 * @param app the folder of the app, if it is at hand
 */
record AppConstructs(
    Workspace workspace, Assembly.Stack stack, Path template, Node root, Optional<Path> app) {
  /** Where compilers look for the folders of a package. */
  private static final List<String> PACKAGE_ROOTS =
      List.of("src/main/java", "src/main/kotlin", "src/main/scala", "src", "");

  /** The same findings, each with the construct that made its resource. */
  List<Finding> findings(List<Finding> found) {
    return found.stream().map(one -> one.from(provenance(one.resource(), one.property()))).toList();
  }

  /** The same for what is open. */
  List<Undetermined> undetermined(List<Undetermined> found) {
    return found.stream().map(one -> one.from(provenance(one.resource(), one.property()))).toList();
  }

  private Provenance provenance(Resource resource, String property) {
    String file = template.getFileName().toString();
    Provenance known = resource.provenance();
    return stack
        .constructs()
        .get()
        .path(root, file, resource.address())
        .map(path -> known.by(new Provenance.Construct(path, source(path, property))))
        .orElse(known);
  }

  private Optional<Provenance.SourceLine> source(String path, String property) {
    return stack.constructs().get().source(path, property).map(this::line);
  }

  private Provenance.SourceLine line(StackFrame frame) {
    return new Provenance.SourceLine(shown(frame.path()), frame.line(), frame.column());
  }

  /** The path as told, which may be that of another machine, unless the file is at hand. */
  private String shown(String told) {
    try {
      Path path = Path.of(told);
      if (path.isAbsolute()) {
        return workspace.display(path.normalize());
      }
      return PACKAGE_ROOTS.stream()
          .flatMap(start -> app.map(folder -> folder.resolve(start).resolve(path)).stream())
          .filter(Files::isRegularFile)
          .findFirst()
          .map(file -> workspace.display(file.normalize()))
          .orElse(told);
    } catch (InvalidPathException noPath) {
      return told;
    }
  }
}
