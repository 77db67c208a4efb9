package io.sagelint.rule;

import io.sagelint.read.Node;
import io.sagelint.read.Node.ScalarType;
import io.sagelint.source.Span;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Trees as the build writes them into the program: a byte tells what a node is, two bytes how long
 * it is, then come its characters, items or entries. A run reads them before anything else, and
 * starting a JSON parser takes longer than reading all of them so.
 */
final class NodeCode {
  private static final int SEQUENCE = 4;
  private static final int MAPPING = 5;
  private static final ScalarType[] TYPES = ScalarType.values();

  private final byte[] code;
  private final Span place;
  private int next;

  /**
   * Reads what {@link #write} wrote.
   *
   * @param place where the nodes say that they stand
   */
  NodeCode(byte[] code, int start, Span place) {
    this.code = code;
    this.next = start;
    this.place = place;
  }

  static void write(Node node, DataOutputStream out) throws IOException {
    if (node instanceof Node.Scalar scalar) {
      out.writeByte(scalar.type().ordinal());
      write(scalar.text(), out);
    } else if (node instanceof Node.Sequence list) {
      out.writeByte(SEQUENCE);
      writeLength(list.items().size(), out);
      for (Node item : list.items()) {
        write(item, out);
      }
    } else if (node instanceof Node.Mapping mapping) {
      out.writeByte(MAPPING);
      writeLength(mapping.entries().size(), out);
      for (Node.Entry entry : mapping.entries()) {
        write(entry.key().text(), out);
        write(entry.value(), out);
      }
    }
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeLength(bytes.length, out);
    out.write(bytes);
  }

  private static void writeLength(int length, DataOutputStream out) throws IOException {
    if (length > 0xFFFF) {
      throw new IllegalArgumentException("too long to be compiled: " + length);
    }
    out.writeShort(length);
  }

  /** The next node. */
  Node node() {
    int kind = code[next++];
    return switch (kind) {
      case SEQUENCE -> sequence();
      case MAPPING -> mapping();
      default -> new Node.Scalar(text(), TYPES[kind], place);
    };
  }

  private Node.Sequence sequence() {
    int length = length();
    List<Node> items = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      items.add(node());
    }
    return new Node.Sequence(items, place);
  }

  private Node.Mapping mapping() {
    int length = length();
    List<Node.Entry> entries = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      Node.Scalar key = new Node.Scalar(text(), ScalarType.STRING, place);
      entries.add(new Node.Entry(key, node()));
    }
    return new Node.Mapping(entries, place);
  }

  private String text() {
    int length = length();
    next += length;
    return new String(code, next - length, length, StandardCharsets.UTF_8);
  }

  private int length() {
    next += 2;
    return (code[next - 2] & 0xFF) << 8 | code[next - 1] & 0xFF;
  }
}
