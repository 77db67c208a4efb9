package io.sagelint.read.hcl;

/**
 * Walks over an item that cannot be read, by its brackets alone, knowing text and comments only
 * roughly.
 */
final class BracketSkipper {
  private final Cursor cursor;
  private final Lines lines;
  private final int item;

  /** How far the item is indented, or {@code -1} if that tells nothing. */
  private final int indentation;

  private final StringBuilder closers = new StringBuilder();

  /** Set when one heredoc has no end, so that the search for ends stays linear. */
  private boolean openHeredoc;

  BracketSkipper(Cursor cursor, Lines lines, int item, boolean wellFormed) {
    this.cursor = cursor;
    this.lines = lines;
    this.item = item;
    this.indentation = wellFormed ? -1 : lines.indentation(item);
  }

  /**
   * The first offset at or after {@code failure} at which no bracket is open and a line ends or the
   * enclosing block is closed; {@code -1} if the brackets do not match.
   */
  int skip(int failure) {
    int pos = item;
    while (pos < cursor.text().length()) {
      char c = cursor.at(pos);
      boolean free = closers.isEmpty() && pos >= failure;
      if (free && (c == '\n' || c == '}')) {
        return pos;
      }
      if (c == '\n' && !closers.isEmpty() && isOutside(lines.firstInLine(pos + 1), pos + 1)) {
        return -1;
      }
      if (!matches(c)) {
        return -1;
      }
      pos = next(pos, c);
    }
    return closers.isEmpty() ? pos : -1;
  }

  /** Whether a line seems not to belong to the item although a bracket is open. */
  private boolean isOutside(int first, int line) {
    int column = first - line;
    boolean closes = cursor.at(first) == '}' || lines.beginsItem(first);
    return (column < indentation && closes) || (column <= indentation && lines.beginsBlock(first));
  }

  private boolean matches(char c) {
    switch (c) {
      case '(' -> closers.append(')');
      case '[' -> closers.append(']');
      case '{' -> closers.append('}');
      case ')', ']', '}' -> {
        int top = closers.length() - 1;
        if (top >= 0 && closers.charAt(top) != c) {
          return false;
        }
        closers.setLength(Math.max(top, 0));
      }
      default -> {}
    }
    return true;
  }

  private int next(int pos, char c) {
    return switch (c) {
      case '"' -> afterText(pos);
      case '#' -> endOfLine(pos);
      case '/' -> afterSlash(pos);
      case '<' -> cursor.at(pos + 1) == '<' ? afterHeredoc(pos) : pos + 1;
      default -> pos + 1;
    };
  }

  /** Quotes of an interpolation inside come in pairs, so taking them as ends does little harm. */
  private int afterText(int quote) {
    int pos = quote + 1;
    while (pos < cursor.text().length() && cursor.at(pos) != '"' && cursor.at(pos) != '\n') {
      pos += cursor.at(pos) == '\\' && cursor.at(pos + 1) != '\n' ? 2 : 1;
    }
    return cursor.at(pos) == '"' ? pos + 1 : Math.min(pos, cursor.text().length());
  }

  private int afterSlash(int pos) {
    if (cursor.at(pos + 1) == '*') {
      int end = cursor.text().indexOf("*/", pos + 2);
      return end < 0 ? cursor.text().length() : end + 2;
    }
    return cursor.at(pos + 1) == '/' ? endOfLine(pos) : pos + 1;
  }

  private int endOfLine(int pos) {
    int end = cursor.text().indexOf('\n', pos);
    return end < 0 ? cursor.text().length() : end;
  }

  private int afterHeredoc(int opening) {
    int start = cursor.at(opening + 2) == '-' ? opening + 3 : opening + 2;
    int end = cursor.identifierEnd(start);
    if (end == start || openHeredoc) {
      return start;
    }
    String marker = cursor.text().substring(start, end);
    for (int line = lines.next(end); line < cursor.text().length(); line = lines.next(line)) {
      int first = lines.firstInLine(line);
      int after = first + marker.length();
      if (cursor.text().startsWith(marker, first) && cursor.isLineEnd(after)) {
        return after;
      }
    }
    openHeredoc = true;
    return end;
  }
}
