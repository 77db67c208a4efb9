package io.sagelint.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;

/**
 * A file under analysis: its path as the user will read it and its decoded text without a byte
 * order mark.
 *
 * <p>Offsets into the text are UTF-16 code units, the unit of Java strings, the Language Server
 * Protocol and of our reports.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private final Optional<IntUnaryOperator> around;

  /** Most files never tell a place, so this is made when asked for; made twice it is the same. */
  private final AtomicReference<int[]> lineStarts = new AtomicReference<>();

  /**
   * Takes a text that is already decoded.
   *
   * @param path how reports name the file, with {@code /} separators
   */
  public SourceFile(String path, String text) {
    this.path = path;
    this.text = text;
    this.around = Optional.empty();
  }

  /**
   * Takes a text that stands in another file.
   *
   * @param around from offsets in the text to 1-based lines of the file around it
   */
  public SourceFile(String path, String text, IntUnaryOperator around) {
    this.path = path;
    this.text = text;
    this.around = Optional.of(around);
  }

  /** How reports name the file. */
  public String path() {
    return path;
  }

  /** The whole decoded text. */
  public String text() {
    return text;
  }

  /** How many lines the text has; an empty text has one. */
  public int lineCount() {
    return lineStarts().length;
  }

  /** The half-open range from {@code start} to {@code end}. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** The 1-based line and UTF-16 column of an offset; the end of the text is a valid offset. */
  public Position position(int offset) {
    int[] starts = lineStarts();
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - starts[line] + 1);
  }

  /** The 1-based line of an offset that messages name: in the file around, if there is one. */
  public int namedLine(int offset) {
    return around.isPresent() ? around.get().applyAsInt(offset) : position(offset).line();
  }

  /** The offset at which a 1-based line starts. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  /** The text of a 1-based line without its line break. */
  public String line(int line) {
    int end = line < lineCount() ? lineStart(line + 1) : text.length();
    int start = lineStart(line);
    while (end > start && isLineBreak(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return path;
  }

  private static boolean isLineBreak(char unit) {
    return unit == '\n' || unit == '\r';
  }

  private int[] lineStarts() {
    int[] starts = lineStarts.get();
    if (starts == null) {
      starts = lineStarts(text);
      lineStarts.set(starts);
    }
    return starts;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    int feed = text.indexOf('\n');
    int carriage = text.indexOf('\r');
    while (feed >= 0 || carriage >= 0) {
      boolean isFeed = carriage < 0 || feed >= 0 && feed < carriage;
      int end = isFeed ? feed : carriage;
      if (isFeed) {
        feed = text.indexOf('\n', end + 1);
      } else {
        carriage = text.indexOf('\r', end + 1);
      }
      if (isFeed || feed != end + 1) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = end + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
