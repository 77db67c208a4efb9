package io.sagelint.config;

import io.sagelint.read.Node;
import io.sagelint.rule.Severity;
import io.sagelint.suppression.Note;
import io.sagelint.suppression.Policy;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@code .sagelint.yaml} says; the command line wins over it.
 *
 * @param file where it is written; empty if there is none
 * @param failOn the least severity that makes a run fail
 * @param undetermined {@code hide}, {@code show} or {@code fail}
 * @param ruleFolders more rules, absolute
 * @param only the rules to run: ids, globs, {@code tag:NAME}; none: the default pack
 * @param skip the rules not to run
 * @param overrides what it changes in rules
 * @param honoured titles of the tools whose suppressions count here too
 * @param policy what may be suppressed
 * @param ignore suppressions
 * @param include patterns of paths, relative to the file's folder; if there are any, nothing else
 *     is linted
 * @param exclude the same, of what is not linted
 * @param baseline the file of known findings, absolute; it may not be there yet
 * @param parameterFiles CloudFormation parameters, absolute
 * @param parametersOf the same, only for a template, by its path
 * @param variableFiles Terraform variables, absolute
 * @param roots the folders where Terraform is run, with variable files of their own; none: those
 *     that no other calls
 * @param written by dotted key, what is written
 */
public record Configuration(
    Optional<Path> file,
    Optional<Severity> failOn,
    Optional<String> undetermined,
    List<Path> ruleFolders,
    List<String> only,
    List<String> skip,
    RuleOverrides overrides,
    Set<String> honoured,
    Policy policy,
    List<Note> ignore,
    List<String> include,
    List<String> exclude,
    Optional<Path> baseline,
    List<Path> parameterFiles,
    Map<Path, List<Path>> parametersOf,
    List<Path> variableFiles,
    Map<Path, List<Path>> roots,
    Map<String, Node> written) {
  /** The name of the file. */
  public static final String FILE_NAME = ".sagelint.yaml";

  /** The files that decide what is found: itself, and those it names. */
  public Set<Path> files() {
    Set<Path> files = new HashSet<>(parameterFiles);
    files.addAll(variableFiles);
    parametersOf.values().forEach(files::addAll);
    roots.values().forEach(files::addAll);
    file.ifPresent(files::add);
    return files;
  }

  /** Nothing is configured. */
  public static final Configuration NONE =
      new Configuration(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          RuleOverrides.NONE,
          Set.of(),
          Policy.STANDARD,
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(),
          Map.of(),
          List.of(),
          Map.of(),
          Map.of());
}
