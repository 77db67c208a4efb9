package io.sagelint.parse.request;

import io.sagelint.model.Composition;
import io.sagelint.model.Hop;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text put together of its pieces, with holes for what is not known, so that it can be read as a
 * document; every character knows where it is written.
 */
final class Script {
  /** Stands for a value that is not known; a character no file has a use for. */
  static final char HOLE = '\uE000';

  /**
   * A half-open range of the text.
   *
   * @param value what it is made of; the value itself if it is a hole
   * @param from the index of the first character within the value's text
   */
  private record Piece(int start, int end, Value value, int from, boolean hole) {
    Span place(int begin, int finish) {
      if (value instanceof Value.Text text
          && !hole
          && text.made() instanceof Composition.Letters letters) {
        return letters.span(
            Math.max(0, begin - start) + from, Math.min(finish, end) - start + from);
      }
      return value.span();
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final Substitutions names;
  private final boolean json;
  private final Value whole;
  private boolean quoted;
  private boolean escaped;
  private SourceFile file;

  private Script(Substitutions names, boolean json, Value whole) {
    this.names = names;
    this.json = json;
    this.whole = whole;
  }

  /**
   * The pieces of a text.
   *
   * @param whole a text, known or in part
   * @param json whether values that are not known may stand where JSON has a value without quotes
   */
  static Script of(Value whole, Substitutions names, boolean json) {
    Script script = new Script(names, json, whole);
    script.add(whole, true);
    String text = script.text.toString();
    script.file =
        new SourceFile(whole.span().file().path(), text, index -> script.span(index).from().line());
    return script;
  }

  /** The text as a file of its own. */
  SourceFile file() {
    return file;
  }

  private void add(Value part, boolean substitute) {
    if (part instanceof Value.Text text && !pieces.isEmpty() && !isFragment(text)) {
      addText(new Value.Text(text.text(), text.origin()), substitute);
      return;
    }
    Composition made =
        part instanceof Value.Text text
            ? text.made()
            : part instanceof Value.Interpolated open ? open.made() : Composition.UNTOLD;
    if (made instanceof Composition.Encoded && json && !quoted && !pieces.isEmpty()) {
      addHole(part);
    } else if (made instanceof Composition.Joined joined) {
      joined.parts().forEach(one -> add(one, substitute));
    } else if (part instanceof Value.Text text) {
      addText(text, substitute);
    } else if (part instanceof Value.Interpolated open) {
      open.parts().forEach(one -> add(one, substitute));
    } else {
      Scalars.canonical(part)
          .ifPresentOrElse(
              scalar -> addText(new Value.Text(scalar, part.origin()), false), () -> addHole(part));
    }
  }

  /** Whether a text that came from elsewhere is a piece of the document, not a value in it. */
  private static boolean isFragment(Value.Text text) {
    return text.origin().hops().isEmpty()
        || text.text().indexOf('"') >= 0
        || text.text().indexOf('{') >= 0;
  }

  private void addText(Value.Text whole, boolean substitute) {
    int at = 0;
    for (Substitutions.Use use : substitute ? names.in(whole) : List.<Substitutions.Use>of()) {
      append(whole, at, use.start());
      add(use.value(), false);
      at = use.end();
    }
    append(whole, at, whole.text().length());
  }

  private void append(Value.Text whole, int from, int to) {
    if (from < to) {
      String part = whole.text().substring(from, to);
      pieces.add(new Piece(text.length(), text.length() + part.length(), whole, from, false));
      text.append(part);
      follow(part);
    }
  }

  private void addHole(Value value) {
    String stand = json && !quoted ? "\"" + HOLE + "\"" : String.valueOf(HOLE);
    pieces.add(new Piece(text.length(), text.length() + stand.length(), value, 0, true));
    text.append(stand);
    escaped = false;
  }

  /** Keeps track of whether the end of the text is inside a JSON string. */
  private void follow(String part) {
    for (int i = 0; json && i < part.length(); i++) {
      char unit = part.charAt(i);
      if (unit == '"' && !escaped) {
        quoted = !quoted;
      }
      escaped = quoted && unit == '\\' && !escaped;
    }
  }

  /** The value that a hole at an index of the text stands for; empty if the character is meant. */
  Optional<Value> hole(int index) {
    Piece piece = piece(index);
    return piece.hole() ? Optional.of(piece.value()) : Optional.empty();
  }

  /** Whether a range of the text is one value without quotes that is not known. */
  boolean isHole(int start, int end) {
    Piece piece = piece(start);
    return piece.hole() && piece.start() == start && piece.end() == end;
  }

  /** Where a half-open range of the text is written; only its beginning if that is in two files. */
  Span span(int start, int end) {
    Piece first = piece(start);
    Span from = first.place(start, end);
    Piece last = piece(Math.max(start, end - 1));
    if (last == first) {
      return from;
    }
    Span to = last.place(Math.max(start, last.start()), end);
    boolean together = to.file() == from.file() && to.end() >= from.start();
    return together ? from.file().span(from.start(), to.end()) : from;
  }

  /** How the pieces of a half-open range came to be in the text, beside the way of the whole. */
  List<Hop> hops(int start, int end) {
    Set<Hop> hops = new LinkedHashSet<>();
    for (int i = indexOf(start); i < pieces.size() && pieces.get(i).start() < end; i++) {
      Value value = pieces.get(i).value();
      hops.addAll(value == whole ? List.of() : value.origin().hops());
    }
    return List.copyOf(hops);
  }

  /** The file of the characters of a half-open range, if they are written side by side. */
  Optional<SourceFile> fileOf(int start, int end) {
    Piece piece = piece(start);
    boolean lettered =
        !piece.hole()
            && end <= piece.end()
            && piece.value() instanceof Value.Text text
            && text.made() instanceof Composition.Letters;
    return lettered ? Optional.of(piece.place(start, end).file()) : Optional.empty();
  }

  /** Where a character is written. */
  Span span(int index) {
    return piece(index).place(index, index);
  }

  private Piece piece(int index) {
    return pieces.get(indexOf(index));
  }

  private int indexOf(int index) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).start() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
