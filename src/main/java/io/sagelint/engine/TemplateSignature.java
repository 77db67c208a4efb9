package io.sagelint.engine;

/**
 * Tells from the text alone, cheaply, whether a YAML or JSON file may be a CloudFormation template.
 */
enum TemplateSignature {
  /** It says so itself, or has a top-level {@code Resources} with AWS types. */
  CERTAIN,
  POSSIBLE,
  NONE;

  static TemplateSignature of(String text) {
    boolean version = text.contains("AWSTemplateFormatVersion");
    boolean types = text.contains("AWS::") || text.contains("Custom::") || text.contains("Alexa::");
    if (!version && !(types && text.contains("Resources"))) {
      return NONE;
    }
    return version || hasTopLevelResources(text) ? CERTAIN : POSSIBLE;
  }

  private static boolean hasTopLevelResources(String text) {
    return text.startsWith("Resources:")
        || text.contains("\nResources:")
        || start(text) == '{' && text.contains("Resources");
  }

  /**
   * The first character neither blank nor in a comment; JSON has no comments, but people write
   * them.
   */
  private static char start(String text) {
    boolean block = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String content = line.strip();
      boolean comment = block || content.startsWith("/") || content.startsWith("#");
      block = (block || content.startsWith("/*")) && !content.contains("*/");
      if (!comment && !content.isEmpty()) {
        return content.charAt(0);
      }
    }
    return ' ';
  }
}
