package io.sagelint.read;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Writes texts as JSON. */
public final class JsonTexts {
  private JsonTexts() {}

  /** The text in quotes, with escapes where JSON asks for them. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    return out.append('"').toString();
  }
}
