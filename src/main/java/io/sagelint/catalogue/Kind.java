package io.sagelint.catalogue;

import io.sagelint.model.Language;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Spelling;
import io.sagelint.model.TypePattern;
import java.util.List;
import java.util.Map;

/**
 * A kind of resource in the API's vocabulary, with its native types and settings.
 *
 * @param name e.g. {@code EndpointConfig}
 * @param types the native type in each language that has one
 * @param names paths of Terraform names that are not the snake case of the canonical name, to that
 *     name
 * @param documents properties that hold documents
 * @param pipelineSteps the types of SageMaker pipeline steps that make one
 */
public record Kind(
    String name,
    Map<Language, String> types,
    Map<String, String> names,
    List<Setting> settings,
    List<DocumentProperty> documents,
    List<String> pipelineSteps) {

  /** A kind that neither holds documents nor is made by steps of a pipeline. */
  public Kind(
      String name, Map<Language, String> types, Map<String, String> names, List<Setting> settings) {
    this(name, types, names, settings, List.of(), List.of());
  }

  /** Whether it is judged, or starts what is judged, without a rule that names it. */
  boolean isAlwaysRead() {
    return !settings.isEmpty()
        || documents.stream().anyMatch(one -> one.format() != DocumentProperty.Format.JSON);
  }

  /** Whether a pattern means one of its native types. */
  boolean isOf(TypePattern pattern) {
    return types.values().stream().anyMatch(pattern::matches);
  }

  /** Whether it has a place with a setting. */
  public boolean has(String setting) {
    return settings.stream().anyMatch(place -> place.name().equals(setting));
  }

  /** How a language spells the canonical names of this kind; those in JSON are its own. */
  public Spelling spelling(Language language) {
    Spelling outside =
        language == Language.TERRAFORM && !names.isEmpty()
            ? this::terraformName
            : (block, name) -> language.spell(name);
    List<String> documents =
        this.documents.stream()
            .filter(one -> one.format() == DocumentProperty.Format.JSON)
            .filter(one -> one.languages().contains(language))
            .map(one -> spelled(one.path(), outside))
            .toList();
    return documents.isEmpty()
        ? outside
        : (block, name) -> isIn(documents, block) ? name : outside.of(block, name);
  }

  private static String spelled(PropertyPath path, Spelling spelling) {
    StringBuilder out = new StringBuilder();
    for (PropertyPath.Step step : path.steps()) {
      String name = spelling.of(out.toString(), step.name());
      out.append(out.isEmpty() ? "" : ".").append(name);
    }
    return out.toString();
  }

  private static boolean isIn(List<String> documents, String block) {
    return documents.stream()
        .anyMatch(document -> block.equals(document) || block.startsWith(document + "."));
  }

  private String terraformName(String block, String canonicalName) {
    for (Map.Entry<String, String> name : names.entrySet()) {
      int dot = name.getKey().lastIndexOf('.');
      String parent = dot < 0 ? "" : name.getKey().substring(0, dot);
      if (name.getValue().equals(canonicalName) && parent.equals(block)) {
        return name.getKey().substring(dot + 1);
      }
    }
    return Language.TERRAFORM.spell(canonicalName);
  }
}
