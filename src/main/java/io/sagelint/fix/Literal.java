package io.sagelint.fix;

import io.sagelint.check.Fix.Edit;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that is written out, in whatever quotes.
 *
 * @param place where, with the quotes
 * @param quote the quote with the escapes before it; empty if there is none
 */
record Literal(Span place, String quote) {
  private static final Pattern SCALAR = Pattern.compile("(\\\\*[\"']?)([\\w./:-]*)(\\\\*[\"']?)");

  /** The literal that a value is; empty if it came from elsewhere, or something is computed. */
  static Optional<Literal> of(Value value) {
    Span span = value.span();
    Matcher written = SCALAR.matcher(span.text());
    boolean plain =
        !value.origin().secret()
            && !span.text().isEmpty()
            && written.matches()
            && written.group(1).equals(written.group(3))
            && text(value).filter(written.group(2)::equals).isPresent();
    return plain ? Optional.of(new Literal(span, written.group(1))) : Optional.empty();
  }

  private static Optional<String> text(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof Value.Bool bool) {
      return Optional.of(bool.written());
    }
    if (value instanceof Value.Num number) {
      return Optional.of(number.written());
    }
    return value instanceof Value.Null ? Optional.of(value.span().text()) : Optional.empty();
  }

  /** YAML's booleans may be written {@code True} and {@code False}. */
  private boolean isCapital() {
    return place.text().equals("False") || place.text().equals("True");
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** The edit that puts another value in its place. */
  List<Edit> replace(Written value, boolean json, boolean terraform) {
    String text;
    if (Trees.isHcl(place.file()) && (quote.isEmpty() || value.kind() == Written.Kind.REFERENCE)) {
      text = value.hcl();
    } else if (value.kind() == Written.Kind.REFERENCE) {
      text = json ? value.json("\"", terraform) : value.yaml();
    } else {
      boolean needed = json && quote.isEmpty() && value.kind() == Written.Kind.TEXT;
      String around = needed ? "\"" : quote;
      text = around + (isCapital() ? capital(value.text()) : value.text()) + around;
    }
    return List.of(new Edit(place, text));
  }
}
