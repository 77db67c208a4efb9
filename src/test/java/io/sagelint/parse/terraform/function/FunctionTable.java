package io.sagelint.parse.terraform.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables in {@code testdata/functions}: a line is an expression, an equals sign and what it is.
 *
 * @param expression as a user writes it
 * @param result as {@link io.sagelint.parse.terraform.ValueText} writes it
 */
record FunctionTable(String expression, String result) {
  static final Path FOLDER = Path.of("testdata", "functions");

  /** The lines of one table. */
  static List<FunctionTable> read(String name) {
    List<FunctionTable> lines = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(FOLDER.resolve(name + ".txt"))) {
        int equals = separator(line);
        lines.add(new FunctionTable(line.substring(0, equals), line.substring(equals + 3)));
      }
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    return lines;
  }

  /** The equals sign that stands outside of brackets and text. */
  private static int separator(String line) {
    int depth = 0;
    boolean text = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        text = !text;
      } else if (!text && "([{".indexOf(c) >= 0) {
        depth++;
      } else if (!text && ")]}".indexOf(c) >= 0) {
        depth--;
      } else if (depth == 0 && !text && line.startsWith(" = ", i)) {
        return i;
      }
    }
    throw new IllegalArgumentException(line);
  }
}
