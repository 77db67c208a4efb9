package io.sagelint.parse.cloudformation;

import io.sagelint.read.Node;
import io.sagelint.read.YamlReader;
import io.sagelint.source.SourceFile;

/** Trees of texts. */
final class Trees {
  private Trees() {}

  static Node yaml(String text) {
    return YamlReader.read(new SourceFile("template.yaml", text)).root().orElseThrow();
  }
}
