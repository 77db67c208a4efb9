package io.sagelint.report;

/** A line of text as a terminal lays it out: it grows by characters and counts its columns. */
final class Columns {
  private static final int TAB = 4;

  private final StringBuilder text = new StringBuilder();
  private int count;

  /** How many columns are filled. */
  int count() {
    return count;
  }

  /** Adds plain ASCII. */
  void add(String ascii) {
    text.append(ascii);
    count += ascii.length();
  }

  /** Adds one character: a tab up to the next stop, one that acts on a terminal as its escape. */
  void add(int point) {
    if (point == '\t') {
      add(" ".repeat(TAB - count % TAB));
    } else if (Visible.acts(point)) {
      add(Visible.escape(point));
    } else {
      text.appendCodePoint(point);
      count += width(point);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** 0 for marks that sit on the character before, 2 for East Asian and emoji, else 1. */
  static int width(int point) {
    if (point < 0x300) {
      return 1;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  private static boolean isWide(int point) {
    return point >= 0x1100 && point <= 0x115F
        || point >= 0x2E80 && point <= 0xA4CF && point != 0x303F
        || point >= 0xAC00 && point <= 0xD7A3
        || point >= 0xF900 && point <= 0xFAFF
        || point >= 0xFE30 && point <= 0xFE6F
        || point >= 0xFF00 && point <= 0xFF60
        || point >= 0xFFE0 && point <= 0xFFE6
        || point >= 0x1F300 && point <= 0x1F64F
        || point >= 0x1F680 && point <= 0x1F6FF
        || point >= 0x1F900 && point <= 0x1FAFF
        || point >= 0x20000 && point <= 0x3FFFD;
  }
}
