package io.sagelint.model;

/** How the source of a resource writes canonical names; needed for properties it does not write. */
@FunctionalInterface
public interface Spelling {
  /** The source's name for a canonical one. */
  String of(String canonicalName);
}
