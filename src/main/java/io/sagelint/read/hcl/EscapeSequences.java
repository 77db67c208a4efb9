package io.sagelint.read.hcl;

/** Escape sequences in template text; HCL native syntax specification, "Template Literals". */
final class EscapeSequences {
  private EscapeSequences() {}

  /** The offset in the file of a character of a literal's value. */
  static int offset(String text, StringLiteral literal, int index) {
    return literal.valueStart() + index;
  }
}
