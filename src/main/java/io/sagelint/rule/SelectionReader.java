package io.sagelint.rule;

import io.sagelint.catalogue.Setting;
import io.sagelint.condition.ConditionReader;
import io.sagelint.condition.InstanceCount;
import io.sagelint.model.Language;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.TypePattern;
import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which places a rule judges: those of a setting of the catalogue, or one place of resources
 * of some kinds or types; several of these in a list.
 *
 * @param conditions reads the conditions in it
 */
record SelectionReader(ConditionReader conditions) {

  List<Selection> read(Fields rule) {
    List<Selection> selections = new ArrayList<>();
    if (rule.required("select").orElse(null) instanceof Node.Sequence) {
      rule.list("select").forEach(node -> selections.add(selection(rule, rule.in(node))));
    } else {
      selections.add(selection(rule, rule.fields("select")));
    }
    return List.copyOf(selections);
  }

  private Selection selection(Fields rule, Fields fields) {
    Selection selection =
        fields.has("setting")
            ? new Selection.BySetting(
                fields.text("setting"), kinds(fields), severity(fields), controls(fields))
            : new Selection.ByType(kinds(fields), types(fields), place(rule, fields));
    fields.end();
    return selection;
  }

  private static Set<String> kinds(Fields fields) {
    return Set.copyOf(fields.texts("kinds"));
  }

  private static Optional<List<String>> controls(Fields fields) {
    return fields.has("controls") ? Optional.of(fields.texts("controls")) : Optional.empty();
  }

  private static String severity(Fields fields) {
    return fields.oneOf("severity", List.of("critical", "high", "medium", "low"));
  }

  private List<TypePattern> types(Fields fields) {
    List<TypePattern> types = fields.texts("types").stream().map(TypePattern::of).toList();
    if (types.isEmpty() && fields.texts("kinds").isEmpty()) {
      fields.report(fields.span(), "write `types`, `kinds` or `setting`: what the rule judges");
    }
    conditions.types().addAll(types);
    return types;
  }

  private Setting place(Fields rule, Fields fields) {
    return new Setting(
        rule.text("id"),
        PropertyPath.parse(fields.text("each")),
        PropertyPath.parse(fields.text("path")),
        false,
        languages(fields),
        conditions.field(fields, "when"),
        new InstanceCount(List.of()),
        fields.text("protects"),
        fields.text("default"),
        severity(fields),
        List.of(),
        controls(fields).orElseGet(() -> rule.texts("controls")),
        "");
  }

  private static Set<Language> languages(Fields fields) {
    Map<String, Language> known = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      known.put(language.id(), language);
    }
    Set<Language> languages = EnumSet.noneOf(Language.class);
    for (Node node : fields.list("in")) {
      Language language = known.get(fields.text(node));
      if (language == null) {
        fields.report(node.span(), "a language is " + String.join(", ", known.keySet()));
      } else {
        languages.add(language);
      }
    }
    return fields.has("in") ? languages : EnumSet.allOf(Language.class);
  }
}
