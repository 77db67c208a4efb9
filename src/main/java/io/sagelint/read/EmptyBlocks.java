package io.sagelint.read;

import org.snakeyaml.engine.v2.exceptions.ScannerException;

/**
 * Works round an engine fault: 2.10 rejects a block scalar without content ({@code UserData: |})
 * unless the next line is indented exactly like its parent. The text given to the engine then has a
 * mark in the place of the {@code |} or {@code >}, of the same length, so that all places stay.
 */
final class EmptyBlocks {
  /**
   * A private use character, printable for YAML; only in a place of {@code |} or {@code >} ours.
   */
  private static final char MARK = '\uE000';

  /** Each repair reads the text anew. */
  private static final int MOST = 20;

  private final StringBuilder text;
  private int repairs;

  EmptyBlocks(String text) {
    this.text = new StringBuilder(text);
  }

  /** The text for the engine. */
  String text() {
    return text.toString();
  }

  /** Whether the failure is that fault, and the text is now repaired. */
  boolean repair(RuntimeException failure, Utf16Offsets offsets) {
    if (repairs == MOST
        || !(failure instanceof ScannerException scan)
        || !scan.getProblem().startsWith(" the leading empty lines")) {
      return false;
    }
    int start = offsets.at(scan.getContextMark().orElseThrow().getIndex());
    int next = offsets.at(scan.getProblemMark().orElseThrow().getIndex());
    int column = scan.getProblemMark().orElseThrow().getColumn();
    if (next < text.length() && column > indentation(start)) {
      return false;
    }
    text.setCharAt(start, MARK);
    int end = BlockText.contentEnd(text(), start, start + 1);
    for (int i = start + 1; i < end; i++) {
      text.setCharAt(i, ' ');
    }
    repairs++;
    return true;
  }

  /** Whether a plain scalar begins with the mark of a repair. */
  static boolean isMark(String value, String original, int offset) {
    return !value.isEmpty()
        && value.charAt(0) == MARK
        && (original.charAt(offset) == '|' || original.charAt(offset) == '>');
  }

  /** Spaces at the start of the line of an offset. */
  private int indentation(int offset) {
    int start = offset;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    int at = start;
    while (text.charAt(at) == ' ') {
      at++;
    }
    return at - start;
  }
}
