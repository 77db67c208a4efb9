package io.sagelint.engine;

import java.nio.charset.StandardCharsets;

/**
 * Tells from the bytes of a YAML or JSON file, before they are decoded, whether it can be anything
 * that is judged: most files of a repository cannot. What {@link TemplateSignature}, {@link
 * PlanSignature} or a file of requests needs has one of these words in it.
 */
final class ByteSignature {
  private static final byte[][] WORDS =
      words(
          "AWSTemplateFormatVersion",
          "AWS::",
          "Custom::",
          "Alexa::",
          "sagemaker:",
          "Steps",
          "format_version",
          "provider_config");

  private ByteSignature() {}

  private static byte[][] words(String... texts) {
    byte[][] words = new byte[texts.length][];
    for (int i = 0; i < texts.length; i++) {
      words[i] = texts[i].getBytes(StandardCharsets.US_ASCII);
    }
    return words;
  }

  /** Whether a closer look is due; a NUL byte, as in UTF-16, always calls for one. */
  static boolean mayMatter(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      switch (bytes[i]) {
        case 0 -> {
          return true;
        }
        case 'A', 'C', 's', 'S', 'f', 'p' -> {
          if (isWord(bytes, i)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isWord(byte[] bytes, int at) {
    for (byte[] word : WORDS) {
      if (startsWith(bytes, at, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] word) {
    if (bytes.length - at < word.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (bytes[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }
}
