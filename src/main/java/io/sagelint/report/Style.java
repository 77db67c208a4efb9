package io.sagelint.report;

/** Whether text is coloured; the caller knows the terminal. */
public enum Style {
  PLAIN,
  ANSI;

  /** The text in a colour, or as it is. */
  String paint(Ink ink, String text) {
    return this == PLAIN || text.isEmpty()
        ? text
        : "\u001b[" + ink.code() + "m" + text + "\u001b[0m";
  }
}
