package io.sagelint.catalogue;

import io.sagelint.model.Language;
import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What tells whether a kind is of use to a run, so that the rest need not be read if it is not.
 *
 * @param name e.g. {@code EndpointConfig}
 * @param types the native type in each language that has one
 * @param pipelineSteps the types of SageMaker pipeline steps that make one
 * @param settings the names of the settings that it has
 * @param alwaysRead whether it is judged, or starts what is judged, without a rule that names it
 */
public record KindOutline(
    String name,
    Map<Language, String> types,
    List<String> pipelineSteps,
    Set<String> settings,
    boolean alwaysRead) {
  private static final String ALWAYS_READ = "always-read";

  /** Reads what {@link #written} gives. */
  public static KindOutline read(Fields fields) {
    return new KindOutline(
        fields.requiredText("kind"),
        types(fields.fields("types")),
        fields.texts("pipeline-steps"),
        Set.copyOf(fields.texts("settings")),
        fields.flag(ALWAYS_READ));
  }

  static Map<Language, String> types(Fields fields) {
    Map<Language, String> types = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      if (fields.has(language.id())) {
        types.put(language, fields.text(language.id()));
      }
    }
    fields.end();
    return types;
  }

  /**
   * The outline as a mapping.
   *
   * @param kind the kind as its file writes it
   */
  public Node written(Node.Mapping kind) {
    List<Node.Entry> entries = new ArrayList<>();
    for (String field : List.of("kind", "types", "pipeline-steps")) {
      kind.entry(field).ifPresent(entries::add);
    }
    List<Node> names = new ArrayList<>();
    settings.stream().sorted().forEach(setting -> names.add(text(setting, kind)));
    entries.add(new Node.Entry(text("settings", kind), new Node.Sequence(names, kind.span())));
    entries.add(new Node.Entry(text(ALWAYS_READ, kind), text(String.valueOf(alwaysRead), kind)));
    return new Node.Mapping(entries, kind.span());
  }

  private static Node.Scalar text(String text, Node at) {
    return new Node.Scalar(text, Node.ScalarType.STRING, at.span());
  }
}
