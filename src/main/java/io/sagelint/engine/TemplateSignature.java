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
        || text.stripLeading().startsWith("{") && text.contains("\"Resources\"");
  }
}
