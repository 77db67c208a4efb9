package io.sagelint.fix;

import io.sagelint.rule.FixValue;

/**
 * A value to write.
 *
 * @param text the value; of a reference, {@code address.attribute}
 * @param kind what it is
 */
record Written(String text, Kind kind) {
  /** What a value is. */
  enum Kind {
    /** A boolean or a number. */
    WORD,
    TEXT,
    REFERENCE
  }

  static Written of(FixValue value) {
    return new Written(value.text(), value.quoted() ? Kind.TEXT : Kind.WORD);
  }

  static Written reference(String address, String attribute) {
    return new Written(address + "." + attribute, Kind.REFERENCE);
  }

  /** In Terraform's native syntax. */
  String hcl() {
    return kind == Kind.TEXT ? '"' + text + '"' : text;
  }

  /** In YAML, where no quotes are around. */
  String yaml() {
    return kind == Kind.REFERENCE ? "!GetAtt " + text : text;
  }

  /**
   * In JSON.
   *
   * @param quote the quote with the escapes before it
   */
  String json(String quote, boolean terraform) {
    if (kind == Kind.REFERENCE && !terraform) {
      int dot = text.lastIndexOf('.');
      return "{%1$sFn::GetAtt%1$s: [%1$s%2$s%1$s, %1$s%3$s%1$s]}"
          .formatted(quote, text.substring(0, dot), text.substring(dot + 1));
    }
    return switch (kind) {
      case WORD -> text;
      case TEXT -> quote + text + quote;
      case REFERENCE -> quote + "${" + text + "}" + quote;
    };
  }
}
