package io.sagelint.engine;

import java.nio.file.Path;

/** What a file may be, by its name. */
enum FileKind {
  TERRAFORM,
  /** Values for a module's variables. */
  TERRAFORM_VARIABLES,
  /** YAML or JSON, whichever the content says. */
  DOCUMENT,
  OTHER;

  static FileKind of(Path path) {
    String name = path.getFileName().toString();
    if (name.matches("(?s).*\\.(tf|tofu)(\\.json)?")) {
      return TERRAFORM;
    }
    if (name.endsWith(".tfvars") || name.endsWith(".tfvars.json")) {
      return TERRAFORM_VARIABLES;
    }
    boolean document =
        name.endsWith(".yaml")
            || name.endsWith(".yml")
            || name.endsWith(".json")
            || name.endsWith(".template");
    return document ? DOCUMENT : OTHER;
  }
}
