package io.sagelint.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML with an element a line; in attributes, what no XML can hold is escaped as in texts. */
final class XmlLines {
  private final XMLStreamWriter xml;
  private int depth;

  private XmlLines(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What to write. */
  interface Body {
    void write(XmlLines lines) throws XMLStreamException;
  }

  /**
   * Writes a document and leaves the writer open.
   *
   * @throws IOException if the writer does
   */
  static void write(Writer out, Body body) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      body.write(new XmlLines(xml));
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  /** Starts an element; attributes are pairs of a name and a value. */
  void start(String name, String... attributes) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    attributes(attributes);
    depth++;
  }

  /** Ends the element that was started last. */
  void end() throws XMLStreamException {
    depth--;
    line();
    xml.writeEndElement();
  }

  /** An element without content. */
  void empty(String name, String... attributes) throws XMLStreamException {
    line();
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  /** An element with text that is safe to show; line feeds in it are kept. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    line();
    xml.writeStartElement(name);
    attributes(attributes);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], Visible.of(attributes[i + 1]));
    }
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
