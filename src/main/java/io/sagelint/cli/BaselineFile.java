package io.sagelint.cli;

import io.sagelint.baseline.Baseline;
import io.sagelint.baseline.BaselineReader;
import io.sagelint.baseline.Key;
import io.sagelint.check.Report;
import io.sagelint.config.Configuration;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.Scope;
import io.sagelint.report.BaselineWriter;
import io.sagelint.rule.Rule;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The file of a baseline. Paths in it start at its folder.
 *
 * @param path absolute
 * @param directory where paths of reports start
 */
record BaselineFile(Path path, Path directory) {
  /** The name of the file if nothing else is said. */
  static final String NAME = ".sagelint-baseline.json";

  private static final String OPTION = "--baseline";

  static OptionSpec option(String description) {
    return Options.value(OPTION, "FILE", null, List.of(), description);
  }

  /** The file that is named; the command line wins over the configuration. */
  static Optional<BaselineFile> of(ParseResult parsed, Configuration configured, Console console) {
    return Optional.ofNullable(parsed.<String>matchedOptionValue(OPTION, null))
        .map(console.directory()::resolve)
        .or(configured::baseline)
        .map(path -> new BaselineFile(path.normalize(), console.directory()));
  }

  /** The standard one: beside the configuration, else in the working directory. */
  static BaselineFile standard(Configuration configured, Console console) {
    Path folder = configured.file().map(Path::getParent).orElse(console.directory());
    return new BaselineFile(folder.resolve(NAME), console.directory());
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** How messages name it. */
  String shown() {
    Path shown = path.startsWith(directory) ? directory.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }

  /**
   * Reads it.
   *
   * @throws UsageException if it is not there or wrong; names every mistake
   */
  Baseline read() {
    if (!exists()) {
      throw new UsageException("no such baseline: " + shown() + "; `sagelint baseline` writes it");
    }
    List<Problem> problems = new ArrayList<>();
    Baseline baseline = new BaselineReader(problems).read(path, shown());
    if (!problems.isEmpty()) {
      throw new UsageException(
          "the baseline has mistakes:"
              + problems.stream()
                  .map(problem -> "\n  " + problem.shown())
                  .collect(Collectors.joining()));
    }
    return baseline;
  }

  /** Writes it; leaves a file that is the same alone. */
  void write(Baseline baseline) throws IOException {
    StringWriter text = new StringWriter();
    BaselineWriter.write(baseline, text);
    if (!exists() || !Files.readString(path).equals(text.toString())) {
      Files.writeString(path, text.toString());
    }
  }

  /** What a report has, as this file writes it. */
  Baseline of(Report report) {
    return Baseline.of(report, this::name);
  }

  /** Compares a report with a baseline of this file. */
  Report compare(Report report, Baseline baseline) {
    return baseline.applyTo(report, this::name);
  }

  /** The entries whose files were judged by the rules that they are of. */
  Predicate<Key> judged(Scope scope, RuleSet rules) {
    Set<String> ids = rules.rules().stream().map(Rule::id).collect(Collectors.toSet());
    return key -> ids.contains(key.rule()) && inScope(key, scope);
  }

  /** Whether an entry's file was judged. */
  boolean inScope(Key key, Scope scope) {
    return scope.covers(file(key));
  }

  /** The file of an entry. */
  Path file(Key key) {
    return path.resolveSibling(key.path()).normalize();
  }

  private String name(String shown) {
    Path file = directory.resolve(shown).normalize();
    return path.getParent().relativize(file).toString().replace('\\', '/');
  }
}
