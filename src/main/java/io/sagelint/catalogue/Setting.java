package io.sagelint.catalogue;

import io.sagelint.condition.Condition;
import io.sagelint.condition.InstanceCount;
import io.sagelint.model.Language;
import io.sagelint.model.PropertyPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place in a kind of resource that holds a security setting.
 *
 * @param name what rules select it by, e.g. {@code network-isolation}
 * @param each the blocks it is judged in, one by one; the resource itself if the path is empty
 * @param path from the block
 * @param missing whether no way of writing it exists in the block, so that it counts as absent
 * @param languages where it can be written
 * @param when whether it means anything in a block
 * @param instances how the job's instance count is written
 * @param protects what it protects, as a noun phrase
 * @param whenAbsent what the service does without it
 * @param severity replaces the rule's; empty if it does not
 * @param notes what to add to a message
 * @param controls Security Hub controls of this place
 * @param source the page the facts are from
 */
public record Setting(
    String name,
    PropertyPath each,
    PropertyPath path,
    boolean missing,
    Set<Language> languages,
    Condition when,
    InstanceCount instances,
    String protects,
    String whenAbsent,
    String severity,
    List<Note> notes,
    List<String> controls,
    String source) {
  /**
   * The same place as a rule sees it.
   *
   * @param given the severity that the rule gives it; empty if none
   * @param covered the controls that the rule covers there, if they are others
   */
  public Setting with(String given, Optional<List<String>> covered) {
    return new Setting(
        name,
        each,
        path,
        missing,
        languages,
        when,
        instances,
        protects,
        whenAbsent,
        given.isEmpty() ? severity : given,
        notes,
        covered.orElse(controls),
        source);
  }

  /** A sentence for messages, under a condition. */
  public record Note(Condition when, String say) {}
}
