package io.sagelint.source;

/**
 * A half-open range of UTF-16 offsets in one file: {@code start} is in it, {@code end} is not.
 *
 * @param file the file the offsets count in
 */
public record Span(SourceFile file, int start, int end) {
  /** Checks what the types cannot: that the range lies within its file and is not reversed. */
  public Span {
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException(
          "no range [" + start + ", " + end + ") in " + file + ", length " + file.text().length());
    }
  }

  // Written out, as for every record that is compared in each run: what Java makes of a record only
  // when it is first compared costs several milliseconds.
  @Override
  public boolean equals(Object other) {
    return other instanceof Span span
        && file.equals(span.file)
        && start == span.start
        && end == span.end;
  }

  @Override
  public int hashCode() {
    return (file.hashCode() * 31 + start) * 31 + end;
  }

  /** Where the range starts. */
  public Position from() {
    return file.position(start);
  }

  /** Where the range ends; the character there is no longer in it. */
  public Position to() {
    return file.position(end);
  }

  /** The characters the range covers. */
  public String text() {
    return file.text().substring(start, end);
  }

  /** The part on the line where the range starts; a region in a report is never a whole block. */
  public Span firstLine() {
    int lineEnd = start;
    while (lineEnd < end && "\r\n".indexOf(file.text().charAt(lineEnd)) < 0) {
      lineEnd++;
    }
    return new Span(file, start, lineEnd);
  }
}
