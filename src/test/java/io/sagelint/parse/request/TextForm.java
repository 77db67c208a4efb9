package io.sagelint.parse.request;

import io.sagelint.model.Resource;
import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.YamlReader;
import io.sagelint.source.SourceFile;
import java.util.List;
import java.util.Random;

/** A way to write the text of a definition in a template or module. */
enum TextForm {
  YAML_LITERAL("|\n        ", "\n        ", ""),
  YAML_SUB("!Sub |\n        ", "\n        ", ""),
  YAML_FOLDED(">-\n        ", "\n        ", ""),
  YAML_SINGLE_QUOTED("'", "\n\n        ", "'"),
  YAML_DOUBLE_QUOTED("\"", "\\n", "\""),
  JSON("\"", "\\n", "\""),
  HCL_QUOTED("\"", "\\n", "\""),
  HCL_HEREDOC("<<EOT\n", "\n", "\nEOT"),
  HCL_INDENTED_HEREDOC("<<-EOT\n      ", "\n    ", "\n  EOT"),
  TERRAFORM_JSON("\"", "\\n", "\"");

  private static final String TYPE = "AWS::StepFunctions::StateMachine";

  private final String open;
  private final String lineBreak;
  private final String close;

  TextForm(String open, String lineBreak, String close) {
    this.open = open;
    this.lineBreak = lineBreak;
    this.close = close;
  }

  /**
   * The template or module around a definition, with the escapes and folds that it takes or may.
   */
  String file(String definition, Random random) {
    StringBuilder out = new StringBuilder(open);
    definition.codePoints().forEach(unit -> out.append(written(unit, random)));
    return around(templateEscapes(out.toString()) + close);
  }

  private String written(int unit, Random random) {
    boolean rarely = random.nextInt(4) == 0;
    String raw = Character.toString(unit);
    return switch (this) {
      case YAML_SINGLE_QUOTED -> unit == '\'' ? "''" : unit == '\n' ? lineBreak : raw;
      case YAML_DOUBLE_QUOTED ->
          switch (unit) {
            case '\n' -> lineBreak;
            case '"', '\\', '/' -> "\\" + raw;
            case ' ' -> rarely ? "\\\n        \\ " : raw;
            default -> rarely ? String.format("\\U%08X", unit) : raw;
          };
      case HCL_QUOTED ->
          switch (unit) {
            case '\n' -> lineBreak;
            case '"', '\\' -> "\\" + raw;
            case '$', '%', '{' -> raw;
            default -> rarely ? String.format("\\U%08X", unit) : raw;
          };
      case JSON, TERRAFORM_JSON ->
          switch (unit) {
            case '\n' -> lineBreak;
            case '"', '\\' -> "\\" + raw;
            case '$', '%', '{' -> raw;
            default -> rarely && isEscapable(unit) ? RandomJson.escaped(raw) : raw;
          };
      default -> unit == '\n' ? lineBreak : raw;
    };
  }

  /** The one escape of JSON that Terraform's templates lack is tested by itself. */
  private boolean isEscapable(int unit) {
    return this == JSON || Character.isBmpCodePoint(unit);
  }

  private boolean isTerraform() {
    return ordinal() >= HCL_QUOTED.ordinal();
  }

  private String templateEscapes(String text) {
    if (this == YAML_SUB) {
      return text.replaceAll("\\$\\{([^}]*})", "\\${!$1");
    }
    return isTerraform() ? text.replace("${", "$${").replace("%{", "%%{") : text;
  }

  private String around(String text) {
    if (this == JSON) {
      return "{\"Resources\": {\"A\": {\"Type\": \""
          + TYPE
          + "\", \"Properties\": {\"DefinitionString\": "
          + text
          + "}}}}";
    }
    if (this == TERRAFORM_JSON) {
      return "{\"resource\": {\"aws_sfn_state_machine\": {\"a\": {\"definition\": " + text + "}}}}";
    }
    return isTerraform()
        ? "resource \"aws_sfn_state_machine\" \"a\" {\n  definition = " + text + "\n}\n"
        : "Resources:\n  A:\n    Type: "
            + TYPE
            + "\n    Properties:\n      DefinitionString: "
            + text
            + "\n";
  }

  /** The resources of the file. */
  List<Resource> resources(String file) {
    String name = this == TERRAFORM_JSON ? "main.tf.json" : "main.tf";
    return isTerraform() ? Calls.ofModule(name, file) : Calls.ofTemplate(file);
  }

  /** What a piece of the file means in the definition. */
  String meant(String raw) {
    return switch (this) {
      case YAML_SUB -> raw.replace("${!", "${");
      case YAML_FOLDED -> raw.replaceAll("\r?\n *", " ");
      case YAML_SINGLE_QUOTED -> raw.replace("''", "'");
      case YAML_DOUBLE_QUOTED -> yaml(raw);
      case JSON -> json(raw);
      case HCL_QUOTED -> yaml(plain(raw));
      case TERRAFORM_JSON -> plain(json(raw));
      case YAML_LITERAL -> raw;
      case HCL_HEREDOC, HCL_INDENTED_HEREDOC -> plain(raw);
    };
  }

  private static String plain(String raw) {
    return raw.replace("$${", "${").replace("%%{", "%{");
  }

  private static String yaml(String raw) {
    return scalar(YamlReader.read(new SourceFile("raw", "\"" + raw + "\"")).root().orElseThrow());
  }

  /** The text that the inside of a JSON string stands for. */
  static String json(String raw) {
    return scalar(JsonReader.read(new SourceFile("raw", "\"" + raw + "\"")).root().orElseThrow());
  }

  private static String scalar(Node node) {
    return ((Node.Scalar) node).text();
  }
}
