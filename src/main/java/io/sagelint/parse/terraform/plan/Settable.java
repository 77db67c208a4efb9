package io.sagelint.parse.terraform.plan;

import io.sagelint.catalogue.NativeType;
import io.sagelint.catalogue.Setting;
import io.sagelint.model.Language;
import io.sagelint.model.PropertyPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of a kind that can only be attributes. A provider may fill in an attribute that is not
 * written, and the plan then calls it unknown, as it does with the blocks of a {@code dynamic}
 * block, which are not in its configuration either.
 */
final class Settable {
  private final boolean everything;
  private final Set<String> names = new HashSet<>();

  Settable(NativeType type) {
    // The awscc provider has no blocks.
    this.everything = type.language() == Language.AWSCC;
    for (Setting setting : type.kind().settings()) {
      StringBuilder block = new StringBuilder();
      String last = "";
      for (PropertyPath path : List.of(setting.each(), setting.path())) {
        for (PropertyPath.Step step : path.steps()) {
          last = type.spelling().of(block.toString(), step.name());
          block.append(block.isEmpty() ? "" : ".").append(last);
        }
      }
      names.add(last);
    }
  }

  /** Whether something that is not written was left out by the author, not by the plan. */
  boolean isUnset(String name, Written.Missing missing) {
    return everything || !missing.inside() && names.contains(name);
  }
}
