package io.sagelint.engine;

import java.nio.file.Path;

/** Hears how far a run has come. */
@FunctionalInterface
public interface Progress {
  /** Does not care. */
  Progress IGNORED = (path, number) -> {};

  /**
   * The run turns to a file or folder.
   *
   * @param number how many it has turned to, this one included
   */
  void at(Path path, int number);
}
