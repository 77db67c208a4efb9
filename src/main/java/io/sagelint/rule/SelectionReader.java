package io.sagelint.rule;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.Setting;
import io.sagelint.condition.ConditionReader;
import io.sagelint.condition.InstanceCount;
import io.sagelint.model.Language;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.TypePattern;
import io.sagelint.read.Fields;
import io.sagelint.read.Nearest;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads which places a rule judges: those of a setting of the catalogue, or one place of resources
 * of some kinds or types; several of these in a list.
 *
 * @param catalogue the kinds and settings that there are
 * @param conditions reads the conditions in it
 */
record SelectionReader(Catalogue catalogue, ConditionReader conditions) {

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
                setting(fields), kinds(fields), severity(fields), controls(fields))
            : new Selection.ByType(kinds(fields), types(fields), place(rule, fields));
    fields.end();
    return selection;
  }

  private static Optional<List<String>> controls(Fields fields) {
    return fields.has("controls") ? Optional.of(fields.texts("controls")) : Optional.empty();
  }

  private static String severity(Fields fields) {
    return fields.oneOf("severity", List.of("critical", "high", "medium", "low"));
  }

  private String setting(Fields fields) {
    Set<String> known = new TreeSet<>();
    catalogue.kinds().forEach(kind -> known.addAll(kind.outline().settings()));
    return fields.node("setting").map(node -> known(fields, node, "setting", known)).orElse("");
  }

  private Set<String> kinds(Fields fields) {
    List<String> known = catalogue.kinds().stream().map(Kind::name).toList();
    Set<String> kinds = new LinkedHashSet<>();
    for (Node node : fields.list("kinds")) {
      kinds.add(known(fields, node, "kind", known));
    }
    return Set.copyOf(kinds);
  }

  private static String known(Fields fields, Node node, String what, Collection<String> known) {
    String name = fields.text(node);
    if (!known.contains(name)) {
      String hint = Nearest.hint(name, known);
      fields.report(node.span(), "the catalogue has no " + what + " `" + name + "`" + hint);
    }
    return name;
  }

  private List<TypePattern> types(Fields fields) {
    List<TypePattern> types = conditions.types(fields);
    if (types.isEmpty() && fields.list("kinds").isEmpty()) {
      fields.report(fields.span(), "write `types`, `kinds` or `setting`: what the rule judges");
    }
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
        String hint = Nearest.hint(fields.text(node), known.keySet());
        fields.report(node.span(), "a language is " + String.join(", ", known.keySet()) + hint);
      } else {
        languages.add(language);
      }
    }
    return fields.has("in") ? languages : EnumSet.allOf(Language.class);
  }
}
