package io.sagelint.cli;

import io.sagelint.report.Style;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What standard output can show.
 *
 * @param console where it goes
 */
record Terminal(Console console) {
  /** Programs and terminals that make OSC 8 a link; those that know nothing of it print noise. */
  private static final Set<String> LINKING =
      Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio");

  private static final List<String> LINKING_TERMS =
      List.of("xterm-kitty", "xterm-ghostty", "alacritty", "foot");

  /** From this version on, GNOME Terminal and its kin know links. */
  private static final int LINKING_VTE = 5000;

  private static final String VTE = "VTE_VERSION";

  /**
   * How text is dressed for it.
   *
   * @param color {@code auto}, {@code always} or {@code never}
   */
  Style style(String color) {
    return new Style(coloured(color), links(), columns());
  }

  /** See no-color.org; {@code FORCE_COLOR} is what CI services with coloured logs set. */
  private boolean coloured(String when) {
    if (!when.equals("auto")) {
      return when.equals("always");
    }
    return !isSet("NO_COLOR") && (isSet("FORCE_COLOR") || console.terminal() && !isDumb());
  }

  /** A hook's terminal is a recording of it. */
  private boolean links() {
    if (isSet("FORCE_HYPERLINK")) {
      return !get("FORCE_HYPERLINK").equals("0");
    }
    boolean watched = console.terminal() && !isSet("CI") && !isSet("PRE_COMMIT") && !isDumb();
    return watched
        && (LINKING.contains(get("TERM_PROGRAM"))
            || LINKING_TERMS.contains(get("TERM"))
            || isSet("WT_SESSION")
            || number(VTE) >= LINKING_VTE);
  }

  /** Whether somebody waits before standard error who can read a line that changes. */
  boolean isWatched() {
    return console.watched() && !isSet("CI") && !isSet("PRE_COMMIT") && !isDumb();
  }

  private int columns() {
    return console.terminal() ? number("COLUMNS") : 0;
  }

  private boolean isDumb() {
    return get("TERM").equals("dumb");
  }

  /** A number of up to nine digits, or 0. */
  private int number(String name) {
    String text = get(name);
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private boolean isSet(String name) {
    return !get(name).isEmpty();
  }

  private String get(String name) {
    Map<String, String> environment = console.environment();
    return environment.getOrDefault(name, "");
  }
}
