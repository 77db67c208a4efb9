package io.sagelint.parse.request;

import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Composition;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.OffsetMap;
import io.sagelint.read.ReadResult;
import io.sagelint.read.YamlReader;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Values of a document that is put together of pieces. */
final class ScriptReader {
  private final Script script;

  private ScriptReader(Script script) {
    this.script = script;
  }

  /**
   * The document that a text holds; unknown, with the place, if it cannot be read.
   *
   * @param problems where mistakes are told that cost only a part of the document
   */
  static Value read(Value text, Substitutions names, boolean yaml, List<Problem> problems) {
    Script script = Script.of(text, names, !yaml);
    ReadResult read = yaml ? YamlReader.read(script.file()) : JsonReader.read(script.file());
    if (read.root().isEmpty()) {
      return unreadable(script, read, text, yaml ? "YAML" : "JSON");
    }
    read.problems().forEach(problem -> problems.add(inPlace(script, problem)));
    Node root = read.root().get();
    return new ScriptReader(script).value(root, head(script, root));
  }

  /** The bracket that opens the document, or its first key. */
  private static Span head(Script script, Node root) {
    int start = root.span().start();
    boolean bare = LiteralBody.firstKey(root).start() == start;
    int end = bare ? LiteralBody.firstKey(root).end() : Math.min(start + 1, root.span().end());
    return script.span(start, end);
  }

  private static Value unreadable(Script script, ReadResult read, Value text, String format) {
    Optional<Problem> problem = read.problems().stream().findFirst();
    String reason = problem.map(Problem::message).orElse("it is empty");
    Span place =
        problem
            .flatMap(Problem::span)
            .map(span -> script.span(span.start(), span.end()))
            .orElse(text.span());
    return new Value.Unknown(
        "the text cannot be read as " + format + ": " + reason, List.of(), Origin.at(place));
  }

  private static Problem inPlace(Script script, Problem problem) {
    Optional<Span> place =
        problem.span().map(span -> script.span(span.start(), span.end()).firstLine());
    return new Problem(problem.kind(), problem.path(), place, problem.message());
  }

  private Value value(Node node, Span head) {
    if (node instanceof Node.Scalar scalar) {
      return scalar(scalar);
    }
    Origin origin = Origin.at(place(node));
    return node instanceof Node.Sequence list
        ? new Value.Sequence(items(list), origin)
        : mapping((Node.Mapping) node, head, origin);
  }

  private List<Value> items(Node.Sequence list) {
    List<Value> items = new ArrayList<>();
    for (Node item : list.items()) {
      boolean keyed = item instanceof Node.Mapping mapping && !mapping.entries().isEmpty();
      Node named = keyed ? ((Node.Mapping) item).entries().get(0).key() : item;
      items.add(value(item, place(named)));
    }
    return List.copyOf(items);
  }

  private Value mapping(Node.Mapping mapping, Span head, Origin origin) {
    List<Value.Property> properties = new ArrayList<>();
    Optional<Value.Unknown> rest = Optional.empty();
    for (Node.Entry entry : mapping.entries()) {
      Span key = place(entry.key());
      if (text(entry.key()) instanceof Value.Text name) {
        properties.add(new Value.Property(name.text(), key, value(entry.value(), key)));
      } else {
        String reason = "a key is computed when this is deployed";
        rest = Optional.of(new Value.Unknown(reason, List.of(), Origin.at(key)));
      }
    }
    return new Value.Mapping(List.copyOf(properties), rest, head, origin);
  }

  private Value scalar(Node.Scalar scalar) {
    Origin origin = new Origin(place(scalar), hops(scalar));
    return switch (scalar.type()) {
      case NULL -> new Value.Null(origin);
      case NUMBER -> new Value.Num(scalar.text(), origin);
      case BOOLEAN -> new Value.Bool(scalar.asBoolean().orElse(false), scalar.text(), origin);
      case STRING ->
          script.isHole(scalar.span().start(), scalar.span().end())
              ? Fragments.value(script.hole(scalar.span().start()).orElseThrow())
              : text(scalar);
    };
  }

  /** A text, of which a part may not be known. */
  private Value text(Node.Scalar scalar) {
    Span place = place(scalar);
    Origin origin = new Origin(place, hops(scalar));
    String text = scalar.text();
    int hole = text.indexOf(Script.HOLE);
    if (hole < 0) {
      return new Value.Text(text, origin, letters(scalar));
    }
    OffsetMap map = OffsetMap.of(scalar);
    List<Value> parts = new ArrayList<>();
    int at = 0;
    while (hole >= 0) {
      Optional<Value> value = script.hole(map.offset(hole));
      if (value.isPresent()) {
        parts.add(new Value.Text(text.substring(at, hole), origin));
        parts.add(value.get());
        at = hole + 1;
      }
      hole = text.indexOf(Script.HOLE, hole + 1);
    }
    if (parts.isEmpty()) {
      return new Value.Text(text, origin, letters(scalar));
    }
    parts.add(new Value.Text(text.substring(at), origin));
    parts.removeIf(part -> part instanceof Value.Text literal && literal.text().isEmpty());
    return parts.size() == 1 ? parts.get(0) : Value.Interpolated.of(parts, place);
  }

  /** The places of a text's characters, if they all stand in one file. */
  private Composition letters(Node.Scalar scalar) {
    IntUnaryOperator offsets = OffsetMap.lazily(scalar);
    return script
        .fileOf(scalar.span().start(), scalar.span().end())
        .<Composition>map(
            file ->
                new Composition.Letters(
                    file, index -> script.span(offsets.applyAsInt(index)).start()))
        .orElse(Composition.UNTOLD);
  }

  private List<Hop> hops(Node node) {
    return script.hops(node.span().start(), node.span().end());
  }

  private Span place(Node node) {
    return script.span(node.span().start(), node.span().end());
  }
}
