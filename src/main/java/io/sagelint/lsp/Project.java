package io.sagelint.lsp;

import io.sagelint.config.Configuration;
import io.sagelint.config.ConfigurationException;
import io.sagelint.config.ConfigurationReader;
import io.sagelint.config.RuleSelection;
import io.sagelint.config.RuleSources;
import io.sagelint.config.Suppressors;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.GivenParameters;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What a configuration says, read: as {@code sagelint check} does for the same files.
 *
 * @param directory the folder that paths are told relative to
 */
record Project(Path directory, Configuration configured, RuleSources sources, RuleSet rules) {
  /**
   * Reads a configuration and the rules it asks for.
   *
   * @throws ConfigurationException if something in them is wrong
   * @throws IOException if a folder of rules cannot be listed
   */
  static Project load(Path directory, Optional<Path> file) throws IOException {
    Configuration configured =
        file.map(path -> ConfigurationReader.load(path, directory)).orElse(Configuration.NONE);
    RuleSources sources = RuleSources.of(configured, List.of(), directory);
    RuleSelection selection = new RuleSelection(configured.only(), configured.skip());
    return new Project(directory, configured, sources, selection.from(sources));
  }

  /** A linter of files in a workspace. */
  Linter linter(Workspace workspace, List<Problem> problems) {
    List<String> files = configured.parameterFiles().stream().map(Path::toString).toList();
    GivenParameters given =
        GivenParameters.of(files, workspace).with(configured.parametersOf(), workspace);
    problems.addAll(given.problems());
    Linter linter = new Linter(rules, workspace, true, given);
    linter.configure(configured);
    linter.suppress(
        new Suppressors(configured, sources)
            .of(rules, configured.honoured(), LocalDate.now(ZoneOffset.UTC)));
    return linter;
  }

  /** Whether places that the text does not decide are told. */
  boolean showsUndetermined() {
    return !configured.undetermined().equals(Optional.of("hide"));
  }

  /** Whether it was made from a file, or from files in that folder. */
  boolean isMadeFrom(Path file) {
    return file.endsWith(Configuration.FILE_NAME)
        || configured.ruleFolders().stream().anyMatch(file::startsWith);
  }
}
