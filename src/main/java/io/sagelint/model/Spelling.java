package io.sagelint.model;

/** How the source of a resource writes canonical names. */
@FunctionalInterface
public interface Spelling {
  /**
   * The source's name for a canonical one.
   *
   * @param block the path of the block that holds it, in the source's spelling, without list
   *     positions
   */
  String of(String block, String canonicalName);
}
