package io.sagelint.parse.cloudformation;

import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.read.OffsetMap;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The values of a parameter file in any of the shapes that AWS tools take: the list of {@code
 * create-stack}, the object of CodePipeline and Git sync, a plain object, and lists and lines of
 * {@code Key=Value}. Mistakes are added to a list of problems.
 */
public final class ParameterFile {
  private static final String SHAPES =
      "no parameters: write [{\"ParameterKey\": …, \"ParameterValue\": …}], {\"Parameters\": {…}},"
          + " {\"Key\": \"Value\"} or lines of Key=Value";

  private final String name;
  private final List<Problem> problems;
  private final Map<String, Argument> arguments = new TreeMap<>();

  private ParameterFile(String name, List<Problem> problems) {
    this.name = name;
    this.problems = problems;
  }

  /** The values of a document. */
  public static ParameterSet of(Node root, List<Problem> problems) {
    String name = root.span().file().path();
    return of(root, name, problems);
  }

  static ParameterSet of(Node root, String name, List<Problem> problems) {
    ParameterFile file = new ParameterFile(name, problems);
    file.document(root);
    return new ParameterSet(name, file.arguments);
  }

  /** The values of a text with a {@code Key=Value}, or several, on each line. */
  public static ParameterSet ofLines(SourceFile source, List<Problem> problems) {
    ParameterFile file = new ParameterFile(source.path(), problems);
    for (int line = 1; line <= source.lineCount(); line++) {
      file.line(source, source.lineStart(line), source.line(line));
    }
    return new ParameterSet(source.path(), file.arguments);
  }

  /** Whether a text is one of lines of {@code Key=Value}. */
  public static boolean isLines(SourceFile source) {
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line).strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        return KeyValues.startsLikePair(text);
      }
    }
    return false;
  }

  private void document(Node root) {
    if (root instanceof Node.Sequence list) {
      list.items().forEach(this::item);
    } else if (root instanceof Node.Mapping mapping) {
      Optional<Node> inner = mapping.get("Parameters").or(() -> mapping.get("parameters"));
      if (inner.isPresent() && !(inner.get() instanceof Node.Scalar)) {
        values(inner.get());
      } else {
        values(mapping);
      }
    } else {
      pairs((Node.Scalar) root);
    }
  }

  private void values(Node node) {
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> put(entry.key().text(), entry.value()));
    } else {
      document(node);
    }
  }

  private void item(Node item) {
    if (item instanceof Node.Scalar scalar) {
      pairs(scalar);
    } else if (item instanceof Node.Mapping mapping
        && mapping.get("ParameterKey").orElse(null) instanceof Node.Scalar key) {
      Optional<Node> value = mapping.get("ParameterValue");
      if (value.isPresent()) {
        put(key.text(), value.get());
      } else {
        put(key.text(), ParameterSet.previous(key.text(), item.span()), item.span());
      }
    } else {
      mistake(item.span(), SHAPES);
    }
  }

  private void pairs(Node.Scalar scalar) {
    Optional<List<KeyValues.Pair>> pairs = KeyValues.of(scalar.text());
    if (pairs.isEmpty() || pairs.get().isEmpty() && !scalar.text().isBlank()) {
      mistake(scalar.span(), SHAPES);
      return;
    }
    OffsetMap map = OffsetMap.of(scalar);
    for (KeyValues.Pair pair : pairs.get()) {
      put(pair, map.isExact() ? map.span(pair.start(), pair.end()) : written(pair, scalar));
    }
  }

  /** A pair in a text whose escapes cannot be followed, as in a TOML block. */
  private static Span written(KeyValues.Pair pair, Node.Scalar scalar) {
    String text = scalar.text().substring(pair.start(), pair.end());
    int at = scalar.span().text().indexOf(text);
    int start = scalar.span().start() + at;
    return at < 0 ? scalar.span() : scalar.span().file().span(start, start + text.length());
  }

  private void line(SourceFile source, int start, String line) {
    if (line.isBlank() || line.strip().startsWith("#")) {
      return;
    }
    Optional<List<KeyValues.Pair>> pairs = KeyValues.of(line);
    if (pairs.isPresent()) {
      for (KeyValues.Pair pair : pairs.get()) {
        put(pair, source.span(start + pair.start(), start + pair.end()));
      }
    } else if (KeyValues.startsLikePair(line.strip())) {
      int equals = line.indexOf('=');
      Optional<String> value = Optional.of(line.substring(equals + 1).strip());
      String key = line.substring(0, equals).strip();
      Span span = source.span(start, start + line.length());
      put(new KeyValues.Pair(key, value, 0, 0), span);
    } else {
      mistake(source.span(start, start + line.length()), "write Key=Value here");
    }
  }

  private void put(KeyValues.Pair pair, Span span) {
    Value value =
        pair.value()
            .map(text -> ParameterSet.text(text, span))
            .orElseGet(() -> ParameterSet.previous(pair.key(), span));
    put(pair.key(), value, span);
  }

  private void put(String key, Node node) {
    if (node instanceof Node.Scalar scalar && scalar.type() != Node.ScalarType.NULL) {
      put(key, Literals.of(scalar), scalar.span());
      return;
    }
    Optional<String> list = joined(node);
    if (list.isPresent()) {
      put(key, new Value.Text(list.get(), Origin.at(node.span())), node.span());
    } else {
      mistake(node.span(), "the value of parameter " + key + " is a text or a list of texts");
    }
  }

  /** A list as the parameter takes it: with commas. */
  private static Optional<String> joined(Node node) {
    if (!(node instanceof Node.Sequence list)) {
      return Optional.empty();
    }
    StringJoiner joined = new StringJoiner(",");
    for (Node item : list.items()) {
      if (!(item instanceof Node.Scalar scalar)) {
        return Optional.empty();
      }
      joined.add(scalar.text());
    }
    return Optional.of(joined.toString());
  }

  private void put(String key, Value value, Span span) {
    String words = "value of parameter " + key + " in " + name;
    arguments.put(key, new Argument(value, words, Optional.of(span)));
  }

  private void mistake(Span span, String message) {
    problems.add(new Problem(Problem.Kind.CONFIG, span.file().path(), Optional.of(span), message));
  }
}
