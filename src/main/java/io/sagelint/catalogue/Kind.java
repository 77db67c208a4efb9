package io.sagelint.catalogue;

import io.sagelint.model.Language;
import io.sagelint.model.Spelling;
import java.util.List;
import java.util.Map;

/**
 * A kind of resource in the API's vocabulary, with its native types and settings.
 *
 * @param name e.g. {@code EndpointConfig}
 * @param types the native type in each language that has one
 * @param names Terraform names that are not the snake case of the canonical name, to that name
 */
public record Kind(
    String name, Map<Language, String> types, Map<String, String> names, List<Setting> settings) {

  /** How a language spells the canonical names of this kind. */
  public Spelling spelling(Language language) {
    return language == Language.TERRAFORM && !names.isEmpty()
        ? this::terraformName
        : language::spell;
  }

  private String terraformName(String canonicalName) {
    for (Map.Entry<String, String> name : names.entrySet()) {
      if (name.getValue().equals(canonicalName)) {
        return name.getKey();
      }
    }
    return Language.TERRAFORM.spell(canonicalName);
  }
}
