package io.sagelint.parse.request;

import io.sagelint.model.Composition;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.SourceFile;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** The files that hold documents of resources. */
@FunctionalInterface
public interface DocumentFiles {
  /** No file can be read. */
  DocumentFiles NONE =
      new DocumentFiles() {
        @Override
        public Optional<SourceFile> read(SourceFile from, String location) {
          return Optional.empty();
        }
      };

  /**
   * A file beside another one; empty if there is none that may be read.
   *
   * @param location relative to the folder of {@code from}, with {@code /}
   */
  Optional<SourceFile> read(SourceFile from, String location);

  /**
   * The file that is uploaded to a bucket before a template is deployed; empty if it is not at
   * hand.
   *
   * @param key the name it has in the bucket
   */
  default Optional<SourceFile> uploaded(SourceFile template, String key) {
    return Optional.empty();
  }

  /** The text of a file, every character of which stands in it. */
  static Value text(SourceFile file) {
    Composition letters = new Composition.Letters(file, IntUnaryOperator.identity());
    return new Value.Text(file.text(), Origin.at(file.span(0, 0)), letters);
  }
}
