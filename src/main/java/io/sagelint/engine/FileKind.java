package io.sagelint.engine;

import java.nio.file.Path;
import java.util.Locale;

/** What a file may be, by its name. */
enum FileKind {
  TERRAFORM,
  /** Values for a module's variables. */
  TERRAFORM_VARIABLES,
  /** YAML or JSON, whichever the content says. */
  DOCUMENT,
  OTHER;

  static FileKind of(Path path) {
    String name = path.getFileName() == null ? "" : path.getFileName().toString();
    String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    if (stem.endsWith(".tf") || stem.endsWith(".tofu")) {
      return TERRAFORM;
    }
    if (stem.endsWith(".tfvars")) {
      return TERRAFORM_VARIABLES;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean document =
        lower.endsWith(".yaml")
            || lower.endsWith(".yml")
            || lower.endsWith(".json")
            || lower.endsWith(".template")
            || lower.endsWith(".asl");
    return document ? DOCUMENT : OTHER;
  }
}
