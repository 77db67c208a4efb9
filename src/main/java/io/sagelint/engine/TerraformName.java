package io.sagelint.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What Terraform reads out of a file's name.
 *
 * @param name without folders
 */
record TerraformName(String name) {
  static TerraformName of(Path file) {
    return new TerraformName(file.getFileName().toString());
  }

  /** See "Override Files" in the Terraform language manual. */
  boolean isOverride() {
    String base = name.substring(0, Math.max(0, name.indexOf('.')));
    return base.equals("override") || base.endsWith("_override");
  }

  /** Whether Terraform loads the variable file by itself; see "Variable Definition Precedence". */
  boolean isLoadedValues() {
    return isFirstValues() || name.endsWith(".auto.tfvars") || name.endsWith(".auto.tfvars.json");
  }

  /** The files whose values every other file outranks. */
  boolean isFirstValues() {
    return name.equals("terraform.tfvars") || name.equals("terraform.tfvars.json");
  }

  /** The file that OpenTofu reads in place of this one if it exists. */
  Optional<String> openTofuTwin() {
    for (String ending : new String[] {".tf", ".tf.json"}) {
      if (name.endsWith(ending)) {
        String base = name.substring(0, name.length() - ending.length());
        return Optional.of(base + ending.replace(".tf", ".tofu"));
      }
    }
    return Optional.empty();
  }
}
