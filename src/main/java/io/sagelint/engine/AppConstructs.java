package io.sagelint.engine;

import io.sagelint.model.Provenance;
import io.sagelint.model.Resource;
import io.sagelint.parse.cdk.Constructs;
import io.sagelint.read.Node;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Says which construct of a CDK app made a resource of a template, and where the app does so.
 *
 * @param constructs what the assembly tells of them; empty if the template is part of none
 * @param template the template's file
 * @param root what is in it, if that can be read
 * @param app the folder of the app, if it is at hand
 */
record AppConstructs(
    Workspace workspace,
    Optional<Constructs> constructs,
    Path template,
    Optional<Node> root,
    Optional<Path> app) {
  /** Where compilers look for the folders of a package. */
  private static final List<String> PACKAGE_ROOTS =
      List.of("src/main/java", "src/main/kotlin", "src/main/scala", "src", "");

  /**
   * What a resource is part of, with its construct.
   *
   * @param property the one that is spoken of
   */
  Provenance of(Resource resource, String property) {
    Provenance known = resource.provenance();
    return path(resource).map(path -> known.by(construct(path, property))).orElse(known);
  }

  private Provenance.Construct construct(String path, String property) {
    List<Provenance.Acknowledgment> acknowledgments =
        constructs.map(all -> all.acknowledgments(path)).orElse(List.of());
    return new Provenance.Construct(path, source(path, property), acknowledgments);
  }

  private Optional<String> path(Resource resource) {
    String file = template.getFileName().toString();
    return constructs.flatMap(
        all -> root.flatMap(document -> all.path(document, file, resource.address())));
  }

  private Optional<Provenance.SourceLine> source(String path, String property) {
    return constructs
        .flatMap(all -> all.source(path, property))
        .map(frame -> new Provenance.SourceLine(shown(frame.path()), frame.line(), frame.column()));
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
