package io.sagelint.cli;

import io.sagelint.baseline.Baseline;
import io.sagelint.check.Report;
import io.sagelint.engine.GivenParameters;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Revision;
import io.sagelint.engine.RevisionException;
import io.sagelint.engine.Workspace;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.OptionSpec;

/**
 * {@code --new-since}: what a revision has already is not new. The revision is linted like the
 * working directory, so that a finding is known wherever the change stands that would cause it.
 *
 * @param name the revision, as Git spells it
 */
record NewSince(String name) {
  static final String OPTION = "--new-since";

  static OptionSpec option() {
    return Options.value(
        OPTION,
        "REV",
        null,
        List.of(),
        "Only findings that the Git revision does not have; origin/main... is where the branch"
            + " left origin/main.");
  }

  /**
   * The report in which each finding is new or not.
   *
   * @throws UsageException if there is no such revision here
   */
  Report compare(Report now, LintOptions options, RuleSet rules, List<Path> paths, Console console)
      throws IOException {
    try (Revision revision = Revision.open(name, console.directory(), console.environment())) {
      for (Path path : paths) {
        if (!revision.covers(path.toAbsolutePath().normalize())) {
          throw new UsageException(OPTION + ": " + path + " is outside of the repository");
        }
      }
      Workspace workspace = revision.workspace();
      GivenParameters given = GivenParameters.of(options.parameters(), workspace);
      Linter linter = options.linter(rules, workspace, given);
      Report before = linter.lint(revision.withOrigins(paths));
      revision.complete();
      Map<String, String> renames = revision.renames(before, now);
      Baseline known = Baseline.of(before, path -> renames.getOrDefault(path, path));
      return known.applyTo(now, UnaryOperator.identity());
    } catch (RevisionException wrong) {
      throw new UsageException(OPTION + " " + name + ": " + wrong.getMessage());
    }
  }
}
