package io.sagelint.fix;

import io.sagelint.check.Fix.Edit;
import java.util.List;

/** A map, object or block as it is written, which a key can be added to. */
interface Container {
  /**
   * The edits that add a value.
   *
   * @param names the key, with the keys of the blocks around it that are missing as well before it
   * @return none if it cannot be done for sure
   */
  List<Edit> insert(List<String> names, Written value);
}
