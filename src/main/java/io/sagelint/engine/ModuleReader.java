package io.sagelint.engine;

import io.sagelint.diagnostic.Problem;
import io.sagelint.parse.terraform.ModuleFiles;
import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.ReadResult;
import io.sagelint.read.Source;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.read.hcl.JsonSyntax;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the Terraform files of a directory. */
final class ModuleReader {
  private final Workspace workspace;
  private final List<Problem> problems;
  private final List<SourceFile> texts = new ArrayList<>();

  ModuleReader(Workspace workspace, List<Problem> problems) {
    this.workspace = workspace;
    this.problems = problems;
  }

  /** How many configuration files were read. */
  int files() {
    return texts.size();
  }

  /** Their texts. */
  List<SourceFile> sources() {
    return texts;
  }

  /** What was wrong with them. */
  List<Problem> problems() {
    return problems;
  }

  /** The directory's files and the values Terraform loads with them; empty if it has none. */
  Optional<ModuleFiles> read(Path folder) {
    List<HclFile> sources = new ArrayList<>();
    List<HclFile> overrides = new ArrayList<>();
    List<HclFile> values = new ArrayList<>();
    Repository repository = Repository.of(folder, workspace);
    for (Path file : files(folder)) {
      if (repository.isLeft(file)) {
        reportLink(file);
        continue;
      }
      TerraformName name = TerraformName.of(file);
      if (FileKind.of(file) == FileKind.TERRAFORM) {
        parse(file).ifPresent(name.isOverride() ? overrides::add : sources::add);
      } else if (name.isLoadedValues()) {
        parse(file).ifPresent(values::add);
      }
    }
    sources.forEach(source -> texts.add(source.file()));
    overrides.forEach(source -> texts.add(source.file()));
    if (sources.isEmpty() && overrides.isEmpty()) {
      return Optional.empty();
    }
    RepositoryFiles access = new RepositoryFiles(workspace, folder);
    ModuleFiles module =
        new ModuleFiles(workspace.display(folder), sources, overrides, values, access);
    problems.addAll(module.problems());
    return Optional.of(module);
  }

  private void reportLink(Path file) {
    boolean counts =
        FileKind.of(file) == FileKind.TERRAFORM || TerraformName.of(file).isLoadedValues();
    if (counts) {
      String message = "is a link out of the repository, and is not followed; copy what it names";
      problems.add(Problem.of(Problem.Kind.IO, workspace.display(file), message));
    }
  }

  /** The files of a folder so that those whose values win come later. */
  private List<Path> files(Path folder) {
    workspace.touch(folder);
    Set<Path> found = listed(folder);
    List<Path> ordered = new ArrayList<>();
    List<Path> first = new ArrayList<>();
    for (Path file : found) {
      TerraformName name = TerraformName.of(file);
      boolean replaced =
          name.openTofuTwin().filter(twin -> found.contains(folder.resolve(twin))).isPresent();
      if (!replaced) {
        (name.isFirstValues() ? first : ordered).add(file);
      }
    }
    first.addAll(ordered);
    return first;
  }

  private Set<Path> listed(Path folder) {
    try {
      return workspace.filesIn(folder);
    } catch (IOException unreadable) {
      problems.add(
          Problem.of(Problem.Kind.IO, workspace.display(folder), "the folder cannot be listed"));
      return Set.of();
    }
  }

  /** Reads a configuration or variable file in either syntax. */
  Optional<HclFile> parse(Path file) {
    Source source = workspace.read(file);
    source.problem().ifPresent(problems::add);
    boolean json = file.getFileName().toString().endsWith(".json");
    Optional<HclFile> parsed =
        source.file().flatMap(text -> json ? json(file, text) : Optional.of(HclParser.parse(text)));
    parsed.ifPresent(read -> problems.addAll(read.problems()));
    return parsed;
  }

  private Optional<HclFile> json(Path file, SourceFile text) {
    ReadResult read = JsonReader.read(text);
    problems.addAll(read.problems());
    if (!(read.root().orElse(null) instanceof Node.Mapping root)) {
      return Optional.empty();
    }
    boolean configuration = FileKind.of(file) == FileKind.TERRAFORM;
    return Optional.of(
        configuration ? JsonSyntax.configuration(text, root) : JsonSyntax.values(text, root));
  }
}
