package io.sagelint.read.hcl;

import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;

/** Something written in an HCL file: a half-open range of UTF-16 offsets into its text. */
public interface SyntaxNode {
  /** The offset of the first character. */
  int start();

  /** The offset after the last character. */
  int end();

  /** The range as a place that reports can name. */
  default Span span(SourceFile file) {
    return file.span(start(), end());
  }
}
