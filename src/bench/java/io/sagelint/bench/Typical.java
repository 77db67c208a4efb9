package io.sagelint.bench;

import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that the start-up archive is made from, which have what templates usually have. */
final class Typical {
  private static final Path FOLDER = Path.of("src/main/startup");

  private Typical() {}

  static Path folder() {
    return FOLDER;
  }

  static SourceFile file(String name) throws IOException {
    return new SourceFile(name, Files.readString(FOLDER.resolve(name)));
  }
}
