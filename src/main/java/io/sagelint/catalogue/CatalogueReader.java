package io.sagelint.catalogue;

import io.sagelint.condition.ConditionReader;
import io.sagelint.condition.InstanceCount;
import io.sagelint.model.Language;
import io.sagelint.model.PropertyPath;
import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the files of {@code rules/catalogue}.
 *
 * @param conditions reads the conditions in them and knows where mistakes are told
 */
public record CatalogueReader(ConditionReader conditions) {
  private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low");

  /** The kind that one file describes. */
  public Kind kind(Node root) {
    Fields fields = Fields.of(root, conditions.problems());
    Map<Language, String> types = KindOutline.types(fields.fields("types"));
    List<Setting> settings = new ArrayList<>();
    for (Node setting : fields.list("settings")) {
      settings.add(setting(Fields.of(setting, conditions.problems()), types.keySet()));
    }
    Kind kind =
        new Kind(
            fields.requiredText("kind"),
            types,
            fields.texts("pipeline-steps"),
            new Kind.Body(
                names(fields.fields("names")),
                List.copyOf(settings),
                documents(fields, types.keySet())));
    fields.end();
    return kind;
  }

  private static List<DocumentProperty> documents(Fields fields, Set<Language> all) {
    List<DocumentProperty> documents = new ArrayList<>();
    for (Node node : fields.list("documents")) {
      Fields document = fields.in(node);
      documents.add(
          new DocumentProperty(
              PropertyPath.parse(document.requiredText("path")),
              word(document, "as", DocumentProperty.Format.values(), DocumentProperty.Format::id),
              PropertyPath.parse(document.text("substitutions")),
              word(
                  document,
                  "source",
                  DocumentProperty.Source.values(),
                  source -> source.name().toLowerCase(Locale.ROOT)),
              languages(document, all)));
      document.end();
    }
    return List.copyOf(documents);
  }

  /** One of some words; the first if none is written. */
  private static <T> T word(Fields fields, String name, T[] values, Function<T, String> id) {
    Map<String, T> known = new LinkedHashMap<>();
    for (T value : values) {
      known.put(id.apply(value), value);
    }
    return known.getOrDefault(fields.oneOf(name, known.keySet()), values[0]);
  }

  private static Map<String, String> names(Fields fields) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Node.Entry entry : fields.entries()) {
      names.put(entry.key().text(), fields.text(entry.value()));
    }
    return names;
  }

  private Setting setting(Fields fields, Set<Language> all) {
    Setting setting =
        new Setting(
            fields.requiredText("setting"),
            PropertyPath.parse(fields.text("each")),
            PropertyPath.parse(fields.requiredText("path")),
            fields.flag("missing"),
            languages(fields, all),
            conditions.field(fields, "when"),
            instances(fields),
            fields.requiredText("protects"),
            fields.requiredText("default"),
            fields.oneOf("severity", SEVERITIES),
            notes(fields),
            fields.texts("controls"),
            fields.requiredText("source"));
    fields.end();
    return setting;
  }

  private static Set<Language> languages(Fields fields, Set<Language> all) {
    if (!fields.has("in")) {
      return all;
    }
    Map<String, Language> known = new LinkedHashMap<>();
    all.forEach(language -> known.put(language.id(), language));
    Set<Language> languages = EnumSet.noneOf(Language.class);
    for (Node node : fields.list("in")) {
      Language language = known.get(fields.text(node));
      if (language == null) {
        String names = String.join(", ", known.keySet());
        fields.report(node.span(), "the kind has a type only for " + names);
      } else {
        languages.add(language);
      }
    }
    return languages;
  }

  private InstanceCount instances(Fields fields) {
    List<InstanceCount.Alternative> alternatives = new ArrayList<>();
    for (Node node : fields.list("instances")) {
      Fields way = Fields.of(node, conditions.problems());
      boolean sum = way.has("sum");
      String path = sum ? way.text("sum") : way.requiredText("max");
      alternatives.add(new InstanceCount.Alternative(PropertyPath.parse(path), sum));
      way.end();
    }
    return new InstanceCount(List.copyOf(alternatives));
  }

  private List<Setting.Note> notes(Fields fields) {
    List<Setting.Note> notes = new ArrayList<>();
    for (Node node : fields.list("notes")) {
      Fields note = Fields.of(node, conditions.problems());
      notes.add(new Setting.Note(conditions.field(note, "when"), note.requiredText("say")));
      note.end();
    }
    return List.copyOf(notes);
  }
}
