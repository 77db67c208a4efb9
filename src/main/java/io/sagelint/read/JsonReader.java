package io.sagelint.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node.ScalarType;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON (RFC 8259) over Jackson's streaming parser. */
public final class JsonReader {
  /** The bounds that count are ours: the size of the file and {@link Bounds}. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final SourceFile file;
  private final String text;
  private final JsonParser parser;
  private final List<Problem> problems = new ArrayList<>();
  private final JsonMistake mistakes;

  private JsonReader(SourceFile file) throws IOException {
    this.file = file;
    this.text = file.text();
    char[] units = text.toCharArray();
    if (units.length > 0 && units[0] == '\uFEFF') {
      units[0] = ' ';
    }
    // From an array Jackson counts offsets in UTF-16 units, and all of the text is in its buffer.
    this.parser = FACTORY.createParser(units);
    this.mistakes = new JsonMistake(file);
  }

  /** Reads the one value of a text. */
  public static ReadResult read(SourceFile file) {
    try {
      return new JsonReader(file).read();
    } catch (IOException e) {
      return new ReadResult(
          Optional.empty(), List.of(Problem.of(Problem.Kind.IO, file.path(), e.getMessage())));
    }
  }

  private ReadResult read() throws IOException {
    Optional<Node> root = Optional.empty();
    try (parser) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return new ReadResult(root, problems);
      }
      root = Optional.of(value(first, 1));
      if (parser.nextToken() != null) {
        problems.add(mistakes.trailing(start()));
      }
    } catch (JsonProcessingException e) {
      problems.add(
          root.isEmpty()
              ? mistakes.problem(e)
              : mistakes.trailing(JsonText.skipBlank(text, root.get().span().end())));
    } catch (Unreadable e) {
      problems.add(e.problem());
    }
    return new ReadResult(root, problems);
  }

  private Node value(JsonToken token, int depth) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(depth);
      case START_ARRAY -> array(depth);
      case VALUE_STRING -> string();
      case VALUE_TRUE, VALUE_FALSE -> word(ScalarType.BOOLEAN);
      case VALUE_NULL -> word(ScalarType.NULL);
      default -> word(ScalarType.NUMBER);
    };
  }

  private Node object(int depth) throws IOException {
    int start = open(depth);
    EntryList entries = new EntryList();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Node.Scalar key = string();
      entries.add(key, value(parser.nextToken(), depth + 1), problems);
    }
    return new Node.Mapping(entries.entries(), file.span(start, close()));
  }

  private Node array(int depth) throws IOException {
    int start = open(depth);
    List<Node> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(value(token, depth + 1));
      token = parser.nextToken();
    }
    return new Node.Sequence(items, file.span(start, close()));
  }

  private int open(int depth) {
    int start = start();
    Bounds.checkDepth(depth, file, start);
    mistakes.open(start);
    return start;
  }

  private int close() {
    mistakes.close();
    return start() + 1;
  }

  /**
   * The current key or text. Jackson reads ahead, so the end is looked up rather than asked for.
   */
  private Node.Scalar string() throws IOException {
    int start = start();
    // A text is checked only when it is asked for, so ask before looking for its end.
    String decoded = parser.getText();
    int end = JsonText.stringEnd(text, start);
    return new Node.Scalar(decoded, ScalarType.STRING, file.span(start, end));
  }

  /** A number or one of the three words: its text is what is written. */
  private Node.Scalar word(ScalarType type) {
    int start = start();
    int end = JsonText.wordEnd(text, start);
    return new Node.Scalar(text.substring(start, end), type, file.span(start, end));
  }

  private int start() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }
}
