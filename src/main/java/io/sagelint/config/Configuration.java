package io.sagelint.config;

import io.sagelint.rule.Severity;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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
 * @param exclude globs of paths, relative to the file's folder, that are not linted
 * @param baseline the file of known findings, absolute; it may not be there yet
 * @param parameterFiles CloudFormation parameters, absolute
 * @param variableFiles Terraform variables, absolute
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
    List<String> exclude,
    Optional<Path> baseline,
    List<Path> parameterFiles,
    List<Path> variableFiles) {
  /** The name of the file. */
  public static final String FILE_NAME = ".sagelint.yaml";

  /** The files that decide what is found: itself, and those it names. */
  public Set<Path> files() {
    Set<Path> files = new HashSet<>(parameterFiles);
    files.addAll(variableFiles);
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
          List.of(),
          Optional.empty(),
          List.of(),
          List.of());
}
