package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node.ScalarType;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlElement;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML, the language of SAM's configuration file. */
public final class TomlReader {
  /** UTF-16 units; the library needs some thousand bytes of memory for each value. */
  private static final int MAX_LENGTH = 128 * 1024;

  private final SourceFile file;

  private TomlReader(SourceFile file) {
    this.file = file;
  }

  /** Reads a text. */
  public static ReadResult read(SourceFile file) {
    TomlReader reader = new TomlReader(file);
    int length = file.text().length();
    if (length > MAX_LENGTH) {
      String message =
          "too large: " + length + " characters, and the limit for TOML is " + MAX_LENGTH;
      return failed(Problem.limit(file.span(0, 0), message));
    }
    try {
      TomlParseResult parsed = Toml.parse(file.text());
      List<Problem> problems = new ArrayList<>();
      for (TomlParseError error : parsed.errors()) {
        int at = reader.offset(error.position());
        problems.add(Problem.syntax(file.span(at, at), error.getMessage()));
      }
      return problems.isEmpty()
          ? new ReadResult(Optional.of(reader.table(parsed, file.span(0, 0))), problems)
          : new ReadResult(Optional.empty(), problems);
    } catch (StackOverflowError deep) {
      return failed(Bounds.tooDeep(file.span(0, 0)));
    } catch (RuntimeException | AssertionError fault) {
      // The library lets a few faults of its own through where it has skipped what it cannot read.
      return failed(Problem.syntax(file.span(0, 0), "not valid TOML: " + fault.getMessage()));
    }
  }

  private static ReadResult failed(Problem problem) {
    return new ReadResult(Optional.empty(), List.of(problem));
  }

  private Node.Mapping table(TomlTable table, Span span) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Map.Entry<String, Object> entry : table.entrySet()) {
      List<String> path = List.of(entry.getKey());
      int at = offset(table.inputPositionOf(path));
      Node.Scalar key = new Node.Scalar(entry.getKey(), ScalarType.STRING, file.span(at, at));
      entries.add(new Node.Entry(key, node(entry.getValue(), table.entry(path).value())));
    }
    return new Node.Mapping(List.copyOf(entries), span);
  }

  private Node node(Object value, TomlElement element) {
    int at = offset(element.position());
    if (value instanceof TomlTable table) {
      return table(table, file.span(at, at));
    }
    if (value instanceof TomlArray array) {
      List<Node> items = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        items.add(node(array.get(i), array.entry(i).value()));
      }
      return new Node.Sequence(List.copyOf(items), file.span(at, at));
    }
    return new Node.Scalar(String.valueOf(value), type(value), file.span(at, end(at)));
  }

  private static ScalarType type(Object value) {
    if (value instanceof Boolean) {
      return ScalarType.BOOLEAN;
    }
    return value instanceof Number ? ScalarType.NUMBER : ScalarType.STRING;
  }

  /** Where the literal ends that starts at an offset. */
  private int end(int start) {
    String text = file.text();
    char first = start < text.length() ? text.charAt(start) : ' ';
    if (first != '"' && first != '\'') {
      return JsonText.wordEnd(text, start);
    }
    String quote = String.valueOf(first);
    boolean block = text.startsWith(quote.repeat(3), start);
    String close = block ? quote.repeat(3) : quote;
    int at = start + close.length();
    while (at < text.length() && !text.startsWith(close, at)) {
      at += first == '"' && text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), at + close.length());
  }

  /** The library counts columns in code points, and tables that others imply stand nowhere. */
  private int offset(TomlPosition position) {
    if (position == null) {
      return 0;
    }
    if (position.line() > file.lineCount()) {
      return file.text().length();
    }
    String line = file.line(position.line());
    int points = line.codePointCount(0, line.length());
    int before = Math.min(position.column() - 1, points);
    boolean same = points == line.length();
    return file.lineStart(position.line()) + (same ? before : line.offsetByCodePoints(0, before));
  }
}
