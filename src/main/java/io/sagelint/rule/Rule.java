package io.sagelint.rule;

import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.Setting;
import io.sagelint.condition.Condition;
import io.sagelint.model.Language;
import io.sagelint.model.Resource;
import io.sagelint.model.TypePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A requirement on places of resources.
 *
 * @param id kebab-case, the name of its file, never reused
 * @param concern what it is about; several rules may share a concern
 * @param tags the packs it belongs to
 * @param selections which places it judges
 * @param types the native types that it names
 * @param when which of the places it judges
 * @param require what must hold there
 * @param open what to do if {@code when} cannot be decided
 * @param messages by the cause of the failure
 * @param fixValue what mends a failure, if one value does
 */
public record Rule(
    String id,
    String concern,
    Severity severity,
    Set<String> tags,
    List<Selection> selections,
    List<TypePattern> types,
    Condition when,
    Condition require,
    Open open,
    Messages messages,
    Optional<FixValue> fixValue,
    Page page) {

  /** What an id can be. */
  public static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Whether it judges without being asked for: it is in the default pack, or in none. */
  public boolean isDefault() {
    return tags.isEmpty() || tags.contains("default");
  }

  /** The places of a resource that the rule judges. */
  public List<Setting> places(Kind kind, Resource resource) {
    List<Setting> places = new ArrayList<>();
    selections.forEach(selection -> places.addAll(selection.places(kind, resource)));
    return places;
  }

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
   * @param peers rules of other tools that ask for the same
   * @param references pages to read on
   * @param parameters what the configuration can set
   * @param file where the rule is written, as messages name it
   */
  public record Page(
      String title,
      String why,
      String consequence,
      Map<Language, String> fix,
      List<String> controls,
      List<Peer> peers,
      List<String> references,
      List<Parameter> parameters,
      String file) {}

  /**
   * A rule of another tool that asks for the same, as far as it goes.
   *
   * @param id as the tool's suppressions name it
   * @param on the places it asks about, {@code Model.EnableNetworkIsolation}; none: all of the rule
   */
  public record Peer(String tool, String id, List<String> on) {}
}
