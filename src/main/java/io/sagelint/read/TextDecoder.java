package io.sagelint.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.Position;
import io.sagelint.source.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes to text. The only encoding is UTF-8, with or without a byte order mark: what CloudFormation
 * and Terraform take, and guessing would move every position.
 */
public final class TextDecoder {
  private static final String ADVICE = "; save the file as UTF-8";

  /** Stands for what is not UTF-8 in a text that is decoded all the same; some files write it. */
  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /** The text of a file, or the place of its first byte that is not UTF-8. */
  public static Source decode(byte[] bytes, String path) {
    String other = otherEncoding(bytes);
    if (!other.isEmpty()) {
      Problem problem =
          Problem.of(Problem.Kind.SYNTAX, path, "the file is encoded in " + other + ADVICE);
      return Source.failed(problem);
    }
    int start = hasUtf8Mark(bytes) ? 3 : 0;
    String text = new String(bytes, start, bytes.length - start, UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return text(new SourceFile(path, text));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    CoderResult result =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    int decoded = out.position();
    if (result.isError()) {
      return Source.failed(invalid(new SourceFile(path, text), decoded, bytes[in.position()]));
    }
    return text(new SourceFile(path, text));
  }

  private static Source text(SourceFile file) {
    int nul = file.text().indexOf('\0');
    return nul < 0 ? Source.of(file) : Source.failed(binary(file, nul));
  }

  private static Problem invalid(SourceFile file, int offset, byte found) {
    if (file.text().indexOf('\0') >= 0) {
      return binary(file, file.text().indexOf('\0'));
    }
    String value = String.format("byte 0x%02X", found & 0xFF);
    String message = value + " at " + place(file, offset) + " is not UTF-8" + ADVICE;
    return Problem.syntax(file.span(offset, offset), message);
  }

  private static Problem binary(SourceFile file, int offset) {
    String message =
        "a NUL byte at " + place(file, offset) + ": this is a binary file, not a template";
    return Problem.syntax(file.span(offset, offset), message);
  }

  private static String place(SourceFile file, int offset) {
    Position position = file.position(offset);
    return "line " + position.line() + ", column " + position.column();
  }

  private static boolean hasUtf8Mark(byte[] bytes) {
    return at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF;
  }

  /**
   * The name of the encoding, empty if it can be UTF-8: from the byte order mark, or from where the
   * NUL bytes are around a first character that is ASCII (RFC 4627, section 3).
   */
  private static String otherEncoding(byte[] bytes) {
    int first = at(bytes, 0);
    int second = at(bytes, 1);
    int third = at(bytes, 2);
    int fourth = at(bytes, 3);
    if (first == 0
        && second == 0
        && (third == 0xFE && fourth == 0xFF || third == 0 && fourth > 0)) {
      return "UTF-32";
    }
    boolean littleMark = first == 0xFF && second == 0xFE;
    if ((littleMark || first > 0 && second == 0) && third == 0 && fourth == 0) {
      return "UTF-32";
    }
    if (littleMark || first == 0xFE && second == 0xFF) {
      return "UTF-16";
    }
    boolean alternating =
        first == 0 && second > 0 && third == 0 && fourth > 0
            || first > 0 && second == 0 && third > 0 && fourth == 0;
    return alternating ? "UTF-16" : "";
  }

  /** The unsigned byte, or -1 beyond the end. */
  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }
}
