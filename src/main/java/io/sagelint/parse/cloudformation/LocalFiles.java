package io.sagelint.parse.cloudformation;

import io.sagelint.read.Node;
import java.util.Optional;

/** The files beside a template that {@code AWS::Include} may name. */
@FunctionalInterface
public interface LocalFiles {
  /** No file can be read. */
  LocalFiles NONE = location -> Optional.empty();

  /**
   * The document in a file; empty if there is none that may be read.
   *
   * @param location relative to the template, with {@code /}
   */
  Optional<Node> read(String location);
}
