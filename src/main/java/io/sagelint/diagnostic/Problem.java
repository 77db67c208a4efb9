package io.sagelint.diagnostic;

import io.sagelint.source.Span;
import java.util.Optional;

/**
 * Why an input, or a part of one, could not be analysed. A problem is never thrown across stages:
 * it is collected and reported beside what could be read.
 *
 * @param path the file, as reports name it
 * @param span where in the file, if a place is known
 * @param message what is wrong and what to write instead
 */
public record Problem(Kind kind, String path, Optional<Span> span, String message) {

  /** What went wrong; the names are those of the JSON report. */
  public enum Kind {
    /** The text is not what its format asks for. */
    SYNTAX,
    /** A bound on size, depth or work was reached. */
    LIMIT,
    /** The file could not be read. */
    IO,
    /** A fault of ours. */
    INTERNAL,
    /** The configuration or a rule file is wrong. */
    CONFIG
  }

  /** A mistake in the text at a known place. */
  public static Problem syntax(Span span, String message) {
    return new Problem(Kind.SYNTAX, span.file().path(), Optional.of(span), message);
  }

  /** A bound that was reached at a known place. */
  public static Problem limit(Span span, String message) {
    return new Problem(Kind.LIMIT, span.file().path(), Optional.of(span), message);
  }

  /** A file that asks for more memory than there is. */
  public static Problem outOfMemory(String path) {
    return of(Kind.LIMIT, path, memory());
  }

  /** What to say when memory is short: how much Java has, and how to give it more. */
  public static String memory() {
    return "needs more memory than the "
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MB that Java has; set SAGELINT_JAVA_OPTS=-Xmx2g for 2 GB";
  }

  /** One line: {@code path:line:column: message}, as far as the place is known. */
  public String shown() {
    String place = span.map(one -> ":" + one.from().line() + ":" + one.from().column()).orElse("");
    return path + place + ": " + message;
  }

  /** A problem with a whole file. */
  public static Problem of(Kind kind, String path, String message) {
    return new Problem(kind, path, Optional.empty(), message);
  }
}
