package io.sagelint.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.model.Language;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Spelling;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.Rule;
import io.sagelint.rule.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The catalogue holds what the providers' schemas have, and nothing else. */
final class CatalogueTest {
  private static final Path PROPERTIES =
      Path.of("testdata", "catalogue", "sagemaker-security-properties.txt");

  private final Catalogue catalogue = BuiltInRules.load().catalogue();

  /**
   * Every property named like a key, encryption or isolation is covered, or the list says why not.
   */
  @Test
  void coversEveryPropertyThatSoundsLikeASetting() throws IOException {
    assertEquals(String.join("\n", listed()), String.join("\n", covered()));
  }

  @Test
  void namesEveryListedPropertyAfterItsKind() throws IOException {
    for (String line : listed()) {
      String name = line.substring(line.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      assertTrue(name.matches(".*(kms|encrypt|isolation).*"), line);
    }
  }

  @Test
  void saysWhereEveryFactIsFrom() {
    for (Kind kind : catalogue.kinds()) {
      for (Setting setting : kind.settings()) {
        assertTrue(setting.source().startsWith("https://"), kind.name() + " " + setting.path());
      }
    }
  }

  /** A rule's page names the Security Hub controls of its places, and may name AWS Config rules. */
  @Test
  void rulesNameTheControlsOfTheirPlaces() {
    for (Rule rule : BuiltInRules.load().rules()) {
      Set<String> ofPlaces = new TreeSet<>();
      for (Selection selection : rule.selections()) {
        places(selection).forEach(place -> ofPlaces.addAll(place.controls()));
      }
      Set<String> ofPage = new TreeSet<>(rule.page().controls());
      ofPage.removeIf(control -> control.startsWith("sagemaker-"));
      assertEquals(ofPlaces, ofPage, rule.id());
    }
  }

  private List<Setting> places(Selection selection) {
    return selection instanceof Selection.BySetting by
        ? catalogue.kinds().stream().flatMap(kind -> by.places(kind).stream()).toList()
        : List.of(((Selection.ByType) selection).place());
  }

  @Test
  void awsccTypesFollowTheConvention() {
    for (Kind kind : catalogue.kinds()) {
      String type = kind.types().get(Language.AWSCC);
      if (type != null) {
        String[] names = kind.types().get(Language.CLOUDFORMATION).split("::");
        String service = names[1].toLowerCase(Locale.ROOT);
        assertEquals("awscc_" + service + "_" + Language.AWSCC.spell(names[2]), type);
      }
    }
  }

  private static Set<String> listed() throws IOException {
    Set<String> lines = new TreeSet<>();
    for (String line : Files.readAllLines(PROPERTIES)) {
      boolean blank = line.isBlank() || line.startsWith("#");
      if (!blank && !line.contains("# not covered")) {
        lines.add(line.strip().replace("[]", ""));
      }
    }
    return lines;
  }

  private Set<String> covered() {
    Set<String> lines = new TreeSet<>();
    for (Kind kind : catalogue.kinds()) {
      for (Setting setting : secured(kind)) {
        for (Language language : setting.languages()) {
          lines.add(kind.types().get(language) + " " + path(kind.spelling(language), setting));
        }
      }
    }
    return lines;
  }

  /** A document is read, not secured. */
  private static List<Setting> secured(Kind kind) {
    return kind.settings().stream().filter(one -> !one.name().equals("document")).toList();
  }

  private static String path(Spelling spelling, Setting setting) {
    List<PropertyPath.Step> steps = new ArrayList<>(setting.each().steps());
    steps.addAll(setting.path().steps());
    StringBuilder path = new StringBuilder();
    for (PropertyPath.Step step : steps) {
      String name = spelling.of(path.toString(), step.name());
      path.append(path.isEmpty() ? "" : ".").append(name);
    }
    return path.toString();
  }
}
