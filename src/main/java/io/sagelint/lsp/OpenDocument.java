package io.sagelint.lsp;

import io.sagelint.source.SourceFile;
import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A text in an editor.
 *
 * @param uri as the client writes it
 * @param version the client's count of its changes
 * @param content the text; its path is the client's name for it
 */
record OpenDocument(String uri, int version, SourceFile content) {
  static OpenDocument of(String uri, int version, String text) {
    return new OpenDocument(uri, version, new SourceFile(uri, text));
  }

  /** The text after changes, each of which rests on those before it. */
  OpenDocument changed(
      int newVersion, List<TextDocumentContentChangeEvent> changes, Encoding encoding) {
    SourceFile now = content;
    for (TextDocumentContentChangeEvent change : changes) {
      String text = change.getText();
      if (change.getRange() != null) {
        int start = encoding.offset(now, change.getRange().getStart());
        int end = Math.max(start, encoding.offset(now, change.getRange().getEnd()));
        text = now.text().substring(0, start) + text + now.text().substring(end);
      }
      now = new SourceFile(uri, text);
    }
    return new OpenDocument(uri, newVersion, now);
  }
}
