package io.sagelint.read;

import io.sagelint.read.Node.ScalarType;

/**
 * What an unquoted YAML scalar is, by the YAML 1.1 type repository (yaml.org/type) as PyYAML and
 * CloudFormation apply it: {@code yes} and {@code on} are booleans, a lone {@code y} or {@code n}
 * is not. A date stays a text.
 */
final class PlainScalars {
  private static final String STANDARD = "tag:yaml.org,2002:";

  private PlainScalars() {}

  /** The type of an untagged plain scalar. */
  static ScalarType typeOf(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> ScalarType.NULL;
      case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON" -> ScalarType.BOOLEAN;
      case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF" -> ScalarType.BOOLEAN;
      default -> YamlNumber.matches(text) ? ScalarType.NUMBER : ScalarType.STRING;
    };
  }

  /**
   * The type of a scalar with an explicit tag that is not local. A tag the text does not fit makes
   * it a text, and a tag we do not know changes nothing.
   */
  static ScalarType typeOf(String text, String tag, boolean plain) {
    switch (tag) {
      case STANDARD + "bool":
        return fits(text, ScalarType.BOOLEAN);
      case STANDARD + "int":
      case STANDARD + "float":
        return fits(text, ScalarType.NUMBER);
      case STANDARD + "null":
        return fits(text, ScalarType.NULL);
      case "!":
      case STANDARD + "str":
      case STANDARD + "binary":
      case STANDARD + "timestamp":
        return ScalarType.STRING;
      default:
        return plain ? typeOf(text) : ScalarType.STRING;
    }
  }

  private static ScalarType fits(String text, ScalarType wanted) {
    return typeOf(text) == wanted ? wanted : ScalarType.STRING;
  }
}
