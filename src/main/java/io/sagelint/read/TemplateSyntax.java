package io.sagelint.read;

/** Jinja, Helm and Handlebars tags, which make a file unreadable until it is rendered. */
final class TemplateSyntax {
  static final String MESSAGE =
      "template syntax ('{{' or '{%') cannot be read; render the template first";

  private TemplateSyntax() {}

  /** Whether a tag opens at an offset or directly before it. */
  static boolean isNear(String text, int at) {
    for (int start = Math.max(0, at - 1); start <= at; start++) {
      if (text.startsWith("{%", start) || text.startsWith("{{", start)) {
        return true;
      }
    }
    return false;
  }
}
