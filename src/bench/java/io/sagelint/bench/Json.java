package io.sagelint.bench;

import io.sagelint.read.JsonWriter;
import io.sagelint.read.ReadResult;
import io.sagelint.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What was read from YAML, written as JSON. */
final class Json {
  private Json() {}

  static SourceFile of(ReadResult read) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonWriter.write(read.root().orElseThrow(), out);
    return new SourceFile("stack.json", out.toString(StandardCharsets.UTF_8));
  }
}
