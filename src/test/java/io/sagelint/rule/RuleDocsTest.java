package io.sagelint.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.Setting;
import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages of rules say what the rule files say; {@code -Dgolden.update=true} writes them and
 * fails once.
 */
final class RuleDocsTest {
  private static final Path DOCS = Path.of("docs");
  private static final RuleSet RULES = BuiltInRules.load();

  @Test
  void pagesAreWhatTheRulesSay() throws IOException {
    Map<Path, String> pages = new TreeMap<>();
    pages.put(DOCS.resolve("migration.md"), migration());
    pages.put(DOCS.resolve("rules/README.md"), index());
    List<Problem> problems = new ArrayList<>();
    for (Node file : RuleFiles.readRules(Path.of(""), "rules", problems)) {
      List<Example> examples = Example.in(file, problems);
      Rule rule = RULES.rule(examples.get(0).rule()).orElseThrow();
      pages.put(page(rule), RuleDocument.of(rule, examples, RULES.frameworks()));
    }
    assertEquals(List.of(), problems);
    Set<Path> stale = new HashSet<>();
    for (Map.Entry<Path, String> page : pages.entrySet()) {
      update(page.getKey(), page.getValue(), stale);
    }
    if (!stale.isEmpty()) {
      fail(stale + " are rewritten: read the difference, then run again");
    }
    try (Stream<Path> files = Files.list(DOCS.resolve("rules"))) {
      assertEquals(List.of(), files.filter(file -> !pages.containsKey(file)).toList());
    }
  }

  /** What a rule of another tool asks about is a place of the catalogue that our rule judges. */
  @Test
  void peersAskAboutPlacesThatThereAre() {
    for (Rule rule : RULES.rules()) {
      Set<String> places = new HashSet<>();
      for (Selection selection : rule.selections()) {
        for (Kind kind : RULES.catalogue().kinds()) {
          for (Setting place : places(selection, kind)) {
            String each = place.each() + (place.each().steps().isEmpty() ? "" : ".");
            places.add(kind.name() + "." + each + place.path());
          }
        }
      }
      for (Rule.Peer peer : rule.page().peers()) {
        peer.on().forEach(place -> assertTrue(places.contains(place), rule.id() + " " + place));
      }
    }
  }

  private static List<Setting> places(Selection selection, Kind kind) {
    if (selection instanceof Selection.BySetting setting) {
      return setting.places(kind);
    }
    Selection.ByType type = (Selection.ByType) selection;
    return type.kinds().contains(kind.name()) ? List.of(type.place()) : List.of();
  }

  private static void update(Path file, String page, Set<Path> stale) throws IOException {
    String written = Files.exists(file) ? Files.readString(file) : "";
    if (!Boolean.getBoolean("golden.update")) {
      assertEquals(page, written, file.toString());
    } else if (!written.equals(page)) {
      Files.writeString(file, page);
      stale.add(file);
    }
  }

  private static Path page(Rule rule) {
    return DOCS.resolve("rules").resolve(rule.id() + ".md");
  }

  private static String index() {
    StringBuilder index =
        new StringBuilder(
            """
            # Rules

            What SageLint judges, by pack. A rule of your own is a file: see [writing rules](../writing-rules.md). The rules
            of other tools that ask for the same are in a [table](../migration.md). These pages are written from the rule
            files by `mvn test -Dgolden.update=true`.
            """);
    Map<String, List<Rule>> packs = new TreeMap<>();
    for (Rule rule : RULES.rules()) {
      String pack = rule.isDefault() ? "default" : rule.tags().iterator().next();
      packs.computeIfAbsent(pack, tag -> new ArrayList<>()).add(rule);
    }
    packs.forEach(
        (pack, rules) -> {
          index.append("\n## ").append(pack).append("\n\n");
          index.append(RuleDocument.runs(rules.get(0)).replaceFirst("^r", "R")).append(".\n\n");
          index.append("| rule | severity | what is wrong |\n|---|---|---|\n");
          for (Rule rule : rules) {
            String row = "| [`%s`](%s.md) | %s | %s |%n";
            String severity = rule.severity().id();
            index.append(row.formatted(rule.id(), rule.id(), severity, rule.page().title()));
          }
        });
    return index.toString();
  }

  private static String migration() {
    StringBuilder table =
        new StringBuilder(
            """
            # Coming from another tool

            Which rule here asks for what a rule there asks for. A rule there asks about the places named; ours asks about
            every place that has the setting, in every language, and judges the values that will be deployed. It says
            `undetermined` where the text does not decide. `customer-managed-key` accepts no AWS managed key for a key of yours,
            and the rules about a KMS key ask only about keys that SageMaker uses, where that matters.

            What Checkov, cfn-guard, cfn_nag or cdk-nag is told to skip on a resource, in a comment or in its metadata, is noted on
            the finding of an equal rule; so is what a CDK app acknowledges of cdk-nag for a construct or for one around it. The CDK
            writes no acknowledgment of a stage or of the whole app into the assembly: those cannot be seen here.
            `check --honor-suppressions-of checkov,cdk-nag`, or `honor-suppressions-of: [checkov, cdk-nag]` in `.sagelint.yaml`,
            skips it here too: the summary counts it, and the JSON report has it with its reason. Only the places that the other
            rule asks about are skipped.

            Written from the `peers` of the rule files by `mvn test -Dgolden.update=true`.

            | tool | rule there | asks about | rule here |
            |---|---|---|---|
            """);
    Map<String, Map<String, String>> rows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Rule rule : RULES.rules()) {
      for (Rule.Peer peer : rule.page().peers()) {
        rows.computeIfAbsent(peer.tool(), tool -> new TreeMap<>())
            .merge(
                "| " + peer.tool() + " | `" + peer.id() + "` | " + RuleDocument.places(peer),
                "[`" + rule.id() + "`](rules/" + rule.id() + ".md)",
                (one, other) -> one + ", " + other);
      }
    }
    rows.values()
        .forEach(
            tool -> tool.forEach((peer, rules) -> table.append(peer + " | " + rules + " |\n")));
    return table.toString();
  }
}
