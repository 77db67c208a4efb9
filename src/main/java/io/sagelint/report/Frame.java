package io.sagelint.report;

import java.util.List;
import java.util.Optional;

/**
 * One message with the places it speaks of.
 *
 * @param title what is wrong
 * @param path the file it is about
 * @param main the place in the file, if there is one
 * @param owner what the place belongs to; shown before or after it, in the order of lines
 * @param steps further places
 * @param notes what to say below
 */
record Frame(
    Title title,
    String path,
    Optional<Mark> main,
    Optional<Mark> owner,
    List<Mark> steps,
    List<Note> notes) {
  /**
   * The first line.
   *
   * @param ink the colour of the kind
   * @param kind the word it starts with, e.g. {@code high}
   * @param code what stands in brackets, e.g. the rule's id
   * @param url a page about the code; may be empty
   */
  record Title(Ink ink, String kind, String code, String url, String message) {}

  /**
   * A line below the source.
   *
   * @param url a page about it; may be empty
   * @param made the lines of the file that it speaks of, if it does
   */
  record Note(String name, String text, String url, Optional<Patch> made) {
    /** A note that speaks of no lines. */
    Note(String name, String text, String url) {
      this(name, text, url, Optional.empty());
    }

    Note(String name, String text) {
      this(name, text, "");
    }
  }
}
