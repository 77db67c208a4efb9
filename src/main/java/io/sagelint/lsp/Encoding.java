package io.sagelint.lsp;

import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.Range;

/**
 * The unit that a client counts columns in; lines and columns of the protocol start at 0.
 *
 * <p>See "Position" in the specification of LSP 3.17.
 */
enum Encoding {
  UTF_16(PositionEncodingKind.UTF16, Character::charCount),
  UTF_8(PositionEncodingKind.UTF8, Encoding::bytes),
  UTF_32(PositionEncodingKind.UTF32, codePoint -> 1);

  private final String id;
  private final IntUnaryOperator width;

  Encoding(String id, IntUnaryOperator width) {
    this.id = id;
    this.width = width;
  }

  /** The client's first choice that we know; UTF-16 if it has none. */
  static Encoding of(List<String> offered) {
    for (String kind : offered == null ? List.<String>of() : offered) {
      for (Encoding encoding : values()) {
        if (encoding.id.equals(kind)) {
          return encoding;
        }
      }
    }
    return UTF_16;
  }

  /** Its name in the protocol. */
  String id() {
    return id;
  }

  Range range(Span span) {
    return new Range(position(span.file(), span.start()), position(span.file(), span.end()));
  }

  /** The position of an offset in UTF-16 units. */
  Position position(SourceFile file, int offset) {
    int line = file.position(offset).line();
    int column = 0;
    for (int at = file.lineStart(line); at < offset; ) {
      int codePoint = file.text().codePointAt(at);
      column += width.applyAsInt(codePoint);
      at += Character.charCount(codePoint);
    }
    return new Position(line - 1, column);
  }

  /** The offset of a position; what lies past the end of a line, or of the text, is at that end. */
  int offset(SourceFile file, Position position) {
    if (position.getLine() < 0 || position.getLine() >= file.lineCount()) {
      return position.getLine() < 0 ? 0 : file.text().length();
    }
    int at = file.lineStart(position.getLine() + 1);
    int end = at + file.line(position.getLine() + 1).length();
    int column = 0;
    while (at < end && column < position.getCharacter()) {
      int codePoint = file.text().codePointAt(at);
      column += width.applyAsInt(codePoint);
      at += Character.charCount(codePoint);
    }
    return Math.min(at, end);
  }

  private static int bytes(int codePoint) {
    return Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
  }
}
