package io.sagelint.fix;

import io.sagelint.check.Fix.Applicability;
import io.sagelint.check.Report;
import io.sagelint.engine.FileChange;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Repair;
import io.sagelint.engine.Workspace;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/**
 * A text before and after all its fixes, without a disk.
 *
 * @param first the report on the text as it was
 * @param left the report on the result
 */
record Fixing(Report first, Report left, int fixed, List<String> refusals, String text) {
  static Fixing of(String name, String text, RuleSet rules) throws IOException {
    Path folder = Files.createTempDirectory("sagelint-fix");
    try {
      return of(folder, folder.resolve(name), text, rules);
    } finally {
      Files.delete(folder);
    }
  }

  private static Fixing of(Path folder, Path file, String text, RuleSet rules) throws IOException {
    Workspace workspace = new Workspace(folder);
    workspace.overlay(file, text.getBytes(StandardCharsets.UTF_8));
    Repair.Again lint = () -> new Linter(rules, workspace, false).lint(List.of(file));
    Report first = lint.lint();
    Repair repair = new Repair(workspace, EnumSet.allOf(Applicability.class), List.of(file), lint);
    Report left = repair.from(first);
    String result =
        repair.changes().stream()
            .map(FileChange::after)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .findFirst()
            .orElse(text);
    return new Fixing(first, left, repair.fixed(), repair.refusals(), result);
  }
}
