package io.sagelint.read;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Texts as JSON writes them. */
public final class JsonQuotes {
  private JsonQuotes() {}

  /** A text in quotes, escaped as far as JSON asks. */
  public static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
