package io.sagelint.rule;

import io.sagelint.condition.Condition;
import io.sagelint.model.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A requirement on every place of the catalogue that has a setting.
 *
 * @param id kebab-case, the name of its file, never reused
 * @param concern what it is about; several rules may share a concern
 * @param setting the catalogue setting it judges
 * @param when which places it judges
 * @param require what must hold there
 * @param open what to do if {@code when} cannot be decided
 * @param messages by the cause of the failure
 */
public record Rule(
    String id,
    String concern,
    Severity severity,
    String setting,
    Condition when,
    Condition require,
    Open open,
    Messages messages,
    Page page) {

  /**
   * What an undecided {@code when} means.
   *
   * @param ignored nothing is reported
   * @param messages a failed requirement is reported as conditional, in these words; if empty, it
   *     is undetermined
   */
  public record Open(boolean ignored, Optional<Messages> messages) {
    /** An undecided condition leaves the verdict undetermined. */
    public static final Open UNDETERMINED = new Open(false, Optional.empty());
  }

  /** Message templates by cause. */
  public record Messages(Map<String, String> byCause) {
    /** What a template can name in braces. */
    public static final List<String> PLACEHOLDERS =
        List.of("property", "value", "type", "address", "protects", "default", "reference");

    /** The template for a cause; an empty text without one counts as absent. */
    public String of(String cause) {
      String template = byCause.get(cause);
      if (template == null && cause.equals("empty")) {
        template = byCause.get("absent");
      }
      return template != null ? template : byCause.getOrDefault("otherwise", "");
    }
  }

  /**
   * What people read about the rule.
   *
   * @param consequence what changes for the user once it is fixed
   * @param fix what to write, by language
   * @param controls ids of the controls it covers
   * @param references pages to read on
   */
  public record Page(
      String title,
      String why,
      String consequence,
      Map<Language, String> fix,
      List<String> controls,
      List<String> references) {}
}
