package io.sagelint.report;

/**
 * Text broken into lines at spaces.
 *
 * @param width the most columns of a line, indentation included; a longer word stays whole
 * @param indent how many spaces each line starts with
 */
record Paragraphs(int width, int indent) {
  /** Appends the text; an empty line in it starts a new paragraph, other breaks are spaces. */
  void append(String text, StringBuilder out) {
    boolean first = true;
    for (String paragraph : text.strip().split("\n\\s*\n")) {
      out.append(first ? "" : "\n");
      paragraph(paragraph.strip(), out);
      first = false;
    }
  }

  private void paragraph(String text, StringBuilder out) {
    int column = 0;
    for (String word : text.split("\\s+")) {
      String shown = Visible.of(word);
      if (column > 0 && column + 1 + shown.length() <= width) {
        out.append(' ').append(shown);
        column += 1 + shown.length();
      } else {
        out.append(column == 0 ? "" : "\n").append(" ".repeat(indent)).append(shown);
        column = indent + shown.length();
      }
    }
    out.append('\n');
  }
}
