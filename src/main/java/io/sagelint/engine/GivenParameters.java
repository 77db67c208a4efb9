package io.sagelint.engine;

import io.sagelint.diagnostic.Problem;
import io.sagelint.parse.cloudformation.ParameterFile;
import io.sagelint.parse.cloudformation.ParameterSet;
import io.sagelint.parse.cloudformation.SamConfiguration;
import io.sagelint.read.Node;
import io.sagelint.read.ReadResult;
import io.sagelint.read.Source;
import io.sagelint.read.TomlReader;
import io.sagelint.source.SourceFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of CloudFormation that the user gives: a deployment for each file, and values of
 * the command line that are laid over all of them.
 *
 * @param files in the order given
 * @param byTemplate those of single templates, in place of the files, by the path in reports
 * @param problems why something given is not understood
 */
public record GivenParameters(
    List<ParameterSet> files,
    Map<String, List<ParameterSet>> byTemplate,
    ParameterSet overrides,
    List<Problem> problems) {
  /** Nothing is given. */
  public static final GivenParameters NONE =
      new GivenParameters(List.of(), Map.of(), ParameterSet.NONE, List.of());

  /** Reads files and takes {@code Key=Value} texts. */
  public static GivenParameters of(List<String> arguments, Workspace workspace) {
    List<ParameterSet> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    ParameterSet overrides = ParameterSet.NONE;
    for (String argument : arguments) {
      Optional<Path> file = file(argument, workspace);
      if (file.isPresent()) {
        read(file.get(), workspace, files, problems);
      } else {
        Optional<ParameterSet> pairs = ParameterSet.ofPairs(argument);
        if (pairs.isEmpty()) {
          String message = "write Key=Value, with quotes around a value that has blanks";
          problems.add(Problem.of(Problem.Kind.CONFIG, argument, message));
        }
        overrides = overrides.under(pairs.orElse(ParameterSet.NONE));
      }
    }
    return new GivenParameters(List.copyOf(files), Map.of(), overrides, List.copyOf(problems));
  }

  /** The same with files of single templates. */
  public GivenParameters with(Map<Path, List<Path>> filesOf, Workspace workspace) {
    Map<String, List<ParameterSet>> sets = new HashMap<>();
    List<Problem> wrong = new ArrayList<>(problems);
    for (Map.Entry<Path, List<Path>> entry : filesOf.entrySet()) {
      List<ParameterSet> own = new ArrayList<>();
      entry.getValue().forEach(file -> read(file, workspace, own, wrong));
      sets.put(workspace.display(entry.getKey()), own);
    }
    return new GivenParameters(files, sets, overrides, List.copyOf(wrong));
  }

  /** The deployments to judge a template by, at least one. */
  List<ParameterSet> of(Node template) {
    List<ParameterSet> sets = new ArrayList<>();
    List<ParameterSet> own = byTemplate.get(template.span().file().path());
    for (ParameterSet file : own == null ? files : own) {
      if (file.concerns(template)) {
        sets.add(file.under(overrides));
      }
    }
    return sets.isEmpty() ? List.of(overrides) : sets;
  }

  /** The file that an argument names; empty if the argument is meant to be {@code Key=Value}. */
  private static Optional<Path> file(String argument, Workspace workspace) {
    String name =
        argument.startsWith("file://") ? argument.substring("file://".length()) : argument;
    try {
      Path path = workspace.absolute(Path.of(name));
      return workspace.isFile(path) || !ParameterSet.isPair(name)
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static void read(
      Path path, Workspace workspace, List<ParameterSet> files, List<Problem> problems) {
    Source source = workspace.read(path);
    source.problem().ifPresent(problems::add);
    if (source.file().isEmpty()) {
      return;
    }
    SourceFile file = source.file().get();
    if (isData(file.path()) || !ParameterFile.isLines(file)) {
      document(file, files, problems);
    } else {
      files.add(ParameterFile.ofLines(file, problems));
    }
  }

  /** Whether the name says that the file is no list of lines. */
  private static boolean isData(String name) {
    return name.endsWith(".json")
        || name.endsWith(".yaml")
        || name.endsWith(".yml")
        || name.endsWith(".toml");
  }

  private static void document(SourceFile file, List<ParameterSet> files, List<Problem> problems) {
    boolean toml = file.path().endsWith(".toml");
    ReadResult read = toml ? TomlReader.read(file) : Documents.tree(file);
    problems.addAll(read.problems());
    if (read.root().isEmpty()) {
      if (read.problems().isEmpty()) {
        problems.add(Problem.of(Problem.Kind.CONFIG, file.path(), "is empty"));
      }
    } else if (toml || SamConfiguration.matches(read.root().get())) {
      files.addAll(SamConfiguration.of(read.root().get(), problems));
    } else {
      files.add(ParameterFile.of(read.root().get(), problems));
    }
  }
}
