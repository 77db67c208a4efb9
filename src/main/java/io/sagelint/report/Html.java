package io.sagelint.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of a page; every text and attribute is escaped. */
final class Html {
  private final Writer out;
  private final XMLStreamWriter xml;

  private Html(Writer out, XMLStreamWriter xml) {
    this.out = out;
    this.xml = xml;
  }

  /** A part of a page. */
  interface Part {
    void write(Html html) throws XMLStreamException, IOException;
  }

  /**
   * Writes a document and leaves the writer open.
   *
   * @throws IOException if the writer does
   */
  static void write(Writer out, Part page) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      out.append("<!DOCTYPE html>\n");
      page.write(new Html(out, xml));
      xml.flush();
      out.append('\n');
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  /** An element with other elements in it; attributes are pairs of a name and a value. */
  void element(String name, Part content, String... attributes)
      throws XMLStreamException, IOException {
    start(name, attributes);
    content.write(this);
    xml.writeEndElement();
  }

  /** An element with a text. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    start(name, attributes);
    xml.writeCharacters(Visible.of(text));
    xml.writeEndElement();
  }

  /** A text that is part of the element around it. */
  void text(String text) throws XMLStreamException {
    xml.writeCharacters(Visible.of(text));
  }

  /** Breaks the line, which preformatted text shows. */
  void lineFeed() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** An element that has no content and no end. */
  void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  /** An element with a file that stands beside this class: a style or a script of ours. */
  void file(String name, String file) throws XMLStreamException, IOException {
    start(name);
    xml.writeCharacters("\n");
    xml.flush();
    try (InputStream in = Html.class.getResourceAsStream(file)) {
      out.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    xml.writeEndElement();
  }

  private void start(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], Visible.of(attributes[i + 1]));
    }
  }
}
