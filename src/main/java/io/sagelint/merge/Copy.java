package io.sagelint.merge;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sagelint.read.Node;
import java.io.IOException;
import java.util.List;

/** Writes parts of reports as they were. */
record Copy(JsonGenerator json) {
  void write(Node node) throws IOException {
    if (node instanceof Node.Mapping object) {
      json.writeStartObject();
      members(object, List.of());
      json.writeEndObject();
    } else if (node instanceof Node.Sequence list) {
      json.writeStartArray();
      for (Node item : list.items()) {
        write(item);
      }
      json.writeEndArray();
    } else if (node instanceof Node.Scalar scalar) {
      write(scalar);
    }
  }

  /** Writes the members of an object but for some. */
  void members(Node.Mapping object, List<String> without) throws IOException {
    for (Node.Entry entry : object.entries()) {
      if (!without.contains(entry.key().text())) {
        json.writeFieldName(entry.key().text());
        write(entry.value());
      }
    }
  }

  private void write(Node.Scalar scalar) throws IOException {
    switch (scalar.type()) {
      case STRING -> json.writeString(scalar.text());
      case BOOLEAN -> json.writeBoolean(scalar.asBoolean().orElseThrow());
      case NUMBER -> json.writeNumber(scalar.text());
      default -> json.writeNull();
    }
  }
}
