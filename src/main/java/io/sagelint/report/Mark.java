package io.sagelint.report;

import io.sagelint.source.Span;

/**
 * A span to show, with what to say of it.
 *
 * @param label may be empty
 */
record Mark(Span span, String label) {
  int line() {
    return span.from().line();
  }

  boolean sameFile(Span other) {
    return span.file().path().equals(other.file().path());
  }

  boolean sameLine(Span other) {
    return sameFile(other) && line() == other.from().line();
  }
}
