package io.sagelint.cli;

import io.sagelint.check.Fix.Applicability;
import io.sagelint.check.Report;
import io.sagelint.engine.FileChange;
import io.sagelint.engine.Repair;
import io.sagelint.engine.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code --fix} and {@code --diff}.
 *
 * @param allowed which fixes are applied; none without these options
 * @param diff whether changes are printed rather than made
 */
record FixOption(Set<Applicability> allowed, boolean diff) {
  private static final List<String> WORDS = List.of("safe", "all");

  static void addTo(CommandSpec spec) {
    spec.addOption(
            OptionSpec.builder("--fix")
                .paramLabel("safe|all")
                .type(String.class)
                .arity("0..1")
                .fallbackValue("safe")
                // A path may follow, so only these words belong to the option.
                .parameterConsumer(
                    (arguments, option, command) ->
                        option.setValue(
                            !arguments.isEmpty() && WORDS.contains(arguments.peek())
                                ? arguments.pop()
                                : "safe"))
                .completionCandidates(WORDS)
                .description(
                    "Fix what can be fixed; with all, also where something is chosen for you.")
                .build())
        .addOption(Options.flag("--diff", "Print what --fix would change, and change nothing."));
  }

  static FixOption of(ParseResult parsed) {
    boolean diff = parsed.hasMatchedOption("--diff");
    // Picocli does not count an option as matched that takes its own parameters.
    String said = parsed.commandSpec().findOption("--fix").getValue();
    String mode = said != null ? said : diff ? "safe" : "";
    return switch (mode) {
      case "all" -> new FixOption(EnumSet.allOf(Applicability.class), diff);
      case "safe" -> new FixOption(EnumSet.of(Applicability.SAFE), diff);
      default -> new FixOption(Set.of(), false);
    };
  }

  /** Whether anything is to be fixed. */
  boolean isGiven() {
    return !allowed.isEmpty();
  }

  /**
   * Fixes.
   *
   * @param workspace that {@code again} lints in
   * @param scope the files and folders that may be changed
   * @return the report on what is left; with {@code --diff}, the same report, as nothing changed
   */
  Report apply(
      Report report, Workspace workspace, List<Path> scope, Repair.Again again, Console console)
      throws IOException {
    Repair repair = new Repair(workspace, allowed, scope, again);
    Report left = repair.from(report);
    if (diff) {
      repair.changes().forEach(change -> console.out().print(change.diff()));
    } else {
      for (FileChange change : repair.changes()) {
        change.write();
      }
    }
    repair.refusals().forEach(why -> console.complain("note: " + why));
    int files = repair.changes().size();
    int stale = repair.mended();
    String also = stale == 0 ? "" : " and " + done(stale, "suppression", "removed");
    console.complain(
        "%s%s in %s"
            .formatted(done(repair.fixed(), "finding", "fixed"), also, count(files, "file")));
    return diff ? report : left;
  }

  private String done(int count, String noun, String verb) {
    return count(count, noun) + (diff ? " would be " : " ") + verb;
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
