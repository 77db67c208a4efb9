package io.sagelint.parse.terraform.plan;

import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;

/** The text that findings in a plan point into: that of the plan, secrets blotted out. */
record Sheet(SourceFile file) {
  Span at(Node node) {
    return file.span(node.span().start(), node.span().end());
  }

  /** The opening bracket of a list or map, the first character of anything else. */
  Span start(Node node) {
    int start = node.span().start();
    return file.span(start, Math.min(start + 1, node.span().end()));
  }
}
