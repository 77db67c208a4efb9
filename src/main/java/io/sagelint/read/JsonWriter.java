package io.sagelint.read;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a tree as compact JSON; every scalar becomes a string. */
public final class JsonWriter {
  private final JsonGenerator json;

  private JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes the tree and leaves the stream open.
   *
   * @throws IOException if the stream does
   */
  public static void write(Node root, OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new JsonWriter(json).write(root);
    }
  }

  private void write(Node node) throws IOException {
    if (node instanceof Node.Mapping mapping) {
      json.writeStartObject();
      for (Node.Entry entry : mapping.entries()) {
        json.writeFieldName(entry.key().text());
        write(entry.value());
      }
      json.writeEndObject();
    } else if (node instanceof Node.Sequence list) {
      json.writeStartArray();
      for (Node item : list.items()) {
        write(item);
      }
      json.writeEndArray();
    } else if (node instanceof Node.Scalar scalar) {
      json.writeString(scalar.text());
    }
  }
}
