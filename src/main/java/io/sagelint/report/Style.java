package io.sagelint.report;

/**
 * How text is dressed for its reader; the caller knows the terminal.
 *
 * @param coloured whether it is coloured
 * @param linked whether web pages are links of the terminal (OSC 8) instead of addresses
 * @param columns how wide the terminal is; 0 if the text goes elsewhere
 */
public record Style(boolean coloured, boolean linked, int columns) {
  /** Characters and nothing else. */
  public static final Style PLAIN = new Style(false, false, 0);

  /** Colours, for a reader of whom nothing else is known. */
  public static final Style ANSI = new Style(true, false, 0);

  private static final int LEAST = 40;
  private static final int MOST = 240;

  /** The text in a colour, or as it is. */
  String paint(Ink ink, String text) {
    return !coloured || text.isEmpty() ? text : "\u001b[" + ink.code() + "m" + text + "\u001b[0m";
  }

  /** The text as a link to a page, or as it is. */
  String link(String url, String text) {
    return !linked || url.isEmpty()
        ? text
        : "\u001b]8;;" + url + "\u001b\\" + text + "\u001b]8;;\u001b\\";
  }

  /**
   * How many UTF-16 units of a source line are shown.
   *
   * @param margin how many columns stand before it
   */
  int sourceUnits(int margin) {
    return columns == 0 ? Window.UNITS : Math.max(LEAST, Math.min(MOST, columns - margin));
  }
}
