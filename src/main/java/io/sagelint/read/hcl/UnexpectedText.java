package io.sagelint.read.hcl;

/** Says what stands where the grammar wants something else, and what was probably meant. */
final class UnexpectedText {
  private UnexpectedText() {}

  static String describe(Cursor cursor, int start, int end) {
    if (start == cursor.text().length()) {
      return "but the file ends here";
    }
    if (cursor.isLineEnd(start)) {
      return "but the line ends here";
    }
    String found = cursor.text().substring(start, end);
    return "found " + name(found) + hint(found);
  }

  private static String name(String found) {
    if (found.equals(" ")) {
      return "a space";
    }
    int c = found.codePointAt(0);
    boolean visible = c > ' ' && !Character.isISOControl(c) && !Character.isWhitespace(c);
    boolean plain = visible && Character.getType(c) != Character.FORMAT && c != '\u00a0';
    return plain ? "'" + found + "'" : String.format("the character U+%04X", c);
  }

  private static String hint(String found) {
    return switch (found) {
      case "'" -> "; write double quotes around text";
      case "`" -> "; write double quotes around text, or a heredoc, <<EOT, for many lines";
      case "\u201c", "\u201d", "\u201e" -> "; write straight double quotes around text";
      case ";" -> "; arguments and blocks are separated by line ends";
      case "&" -> "; the operator \"and\" is &&";
      case "|" -> "; the operator \"or\" is ||";
      case "~" -> "; the operator \"not\" is !";
      case "\r" -> "; end lines with a line feed";
      default -> "";
    };
  }
}
