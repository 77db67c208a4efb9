package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Tells what the engine could not read in words for the author of the text, at its place. */
final class YamlMistake {
  private final SourceFile file;
  private final Utf16Offsets offsets;

  YamlMistake(SourceFile file, Utf16Offsets offsets) {
    this.file = file;
    this.offsets = offsets;
  }

  /**
   * The problem behind an exception.
   *
   * @param reached the offset the engine had come to, the place if it names none
   */
  Problem problem(RuntimeException thrown, int reached) {
    if (thrown instanceof MarkedYamlEngineException marked) {
      return marked(marked, reached);
    }
    int at = reached;
    if (thrown instanceof ReaderException unprintable) {
      at = offsets.at(unprintable.getPosition());
      String point = String.format("U+%04X", unprintable.getCodePoint());
      return at(at, "control character " + point + " is not allowed in YAML; remove it");
    }
    return at(at, "not valid YAML here: " + thrown.getMessage());
  }

  private Problem marked(MarkedYamlEngineException thrown, int reached) {
    int at = offset(thrown.getProblemMark(), reached);
    int context = offset(thrown.getContextMark(), at);
    String problem = thrown.getProblem() == null ? thrown.getContext() : thrown.getProblem();
    if (charAt(at) == '\t') {
      return at(at, tab(at));
    }
    if (TemplateSyntax.isNear(file.text(), at)) {
      return at(at, TemplateSyntax.MESSAGE);
    }
    YamlWording wording = YamlWording.of(problem);
    if (wording == null) {
      return at(at, "not valid YAML here: " + problem);
    }
    if (isAfterBrace(at)) {
      return at(at, "what begins with { is a mapping and ends with }; put quotes around a text");
    }
    int place = wording.atContext() ? context : at;
    return at(place, wording.message(shown(at), file.namedLine(context), problem));
  }

  /** What to say about a key that is a collection. */
  static String complexKey(SourceFile file, Span key) {
    return TemplateSyntax.isNear(file.text(), key.start())
        ? TemplateSyntax.MESSAGE
        : "a list or mapping cannot be a key; write a plain text";
  }

  /** Whether text goes on behind a mapping in braces, as in {@code message: {address} is open}. */
  private boolean isAfterBrace(int at) {
    String line =
        file.text().substring(file.lineStart(file.position(at).line()), at).stripTrailing();
    return line.endsWith("}") && Character.isLetterOrDigit(charAt(at));
  }

  private String tab(int at) {
    int lineStart = file.lineStart(file.position(at).line());
    return file.text().substring(lineStart, at).isBlank()
        ? "tab used for indentation; use spaces"
        : "tab between words; use a space";
  }

  private int offset(Optional<Mark> mark, int otherwise) {
    return mark.isPresent() ? offsets.at(mark.get().getIndex()) : otherwise;
  }

  private char charAt(int at) {
    return at < file.text().length() ? file.text().charAt(at) : '\0';
  }

  /** The character at an offset for a message. */
  private String shown(int at) {
    if (at >= file.text().length()) {
      return "the end of the file";
    }
    int point = file.text().codePointAt(at);
    return point == '\n' || point == '\r'
        ? "the end of the line"
        : "'" + Character.toString(point) + "'";
  }

  private Problem at(int offset, String message) {
    return Problem.syntax(file.span(offset, offset), message);
  }
}
