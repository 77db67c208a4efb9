package io.sagelint.parse.terraform;

import java.util.List;
import java.util.Optional;

/** Finds the directories that module calls name, and keeps to the places that may be read. */
@FunctionalInterface
public interface ModuleDirectories {
  /**
   * The directory of a call.
   *
   * @param root where Terraform is run
   * @param caller where the call stands
   * @param source as written in the call
   * @param names the names of the calls that lead to the called module, from the root
   * @return empty if it is not at hand
   */
  Optional<ModuleFiles> find(
      ModuleFiles root, ModuleFiles caller, String source, List<String> names);
}
