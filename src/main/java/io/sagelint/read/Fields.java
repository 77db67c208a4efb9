package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A mapping of a data file of ours, read field by field. Mistakes are added to one list, so that
 * all of them are told at once; a field with a mistake reads as empty.
 */
public final class Fields {
  private final Node.Mapping mapping;
  private final List<Problem> problems;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(Node.Mapping mapping, List<Problem> problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /** Opens a mapping; anything else is a mistake. */
  public static Fields of(Node node, List<Problem> problems) {
    if (node instanceof Node.Mapping mapping) {
      return new Fields(mapping, problems);
    }
    problems.add(config(node.span(), "a mapping of names to values is expected here"));
    return new Fields(new Node.Mapping(List.of(), node.span()), problems);
  }

  /** A mapping that is an item of a list field. */
  public Fields in(Node item) {
    return of(item, problems);
  }

  /** The characters of the mapping. */
  public Span span() {
    return mapping.span();
  }

  /** The names written, in order. */
  public List<Node.Entry> entries() {
    return mapping.entries();
  }

  /** Notes a mistake. */
  public void report(Span span, String message) {
    problems.add(config(span, message));
  }

  /** A field of any shape. */
  public Optional<Node> node(String name) {
    asked.add(name);
    return mapping.get(name);
  }

  /** Whether a field is written. */
  public boolean has(String name) {
    return node(name).isPresent();
  }

  /** A field that must be written. */
  public Optional<Node> required(String name) {
    Optional<Node> node = node(name);
    if (node.isEmpty() && !isMisspelt(name)) {
      Span start = new Span(mapping.span().file(), mapping.span().start(), mapping.span().start());
      report(start, "`" + name + "` is missing");
    }
    return node;
  }

  /** Whether a name that is written may be meant for another: that is told as it is met. */
  private boolean isMisspelt(String name) {
    return mapping.entries().stream()
        .map(entry -> entry.key().text())
        .anyMatch(key -> !asked.contains(key) && !Nearest.hint(key, Set.of(name)).isEmpty());
  }

  /** A text field; empty if not written. */
  public String text(String name) {
    return node(name).map(this::text).orElse("");
  }

  /** A text field that takes only some words; empty if not written or another word. */
  public String oneOf(String name, Collection<String> words) {
    Optional<Node> node = node(name);
    String text = node.map(this::text).orElse("");
    if (node.isPresent() && !words.contains(text)) {
      String known = String.join(", ", words) + Nearest.hint(text, words);
      report(node.get().span(), "`" + text + "` is none of " + known);
      return "";
    }
    return text;
  }

  /** A field that is true or false; false if not written. */
  public boolean flag(String name) {
    return oneOf(name, List.of("true", "false")).equals("true");
  }

  /** A number field that must be written; 0 if it is none. */
  public BigDecimal number(String name) {
    String text = requiredText(name);
    try {
      return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      node(name).ifPresent(node -> report(node.span(), "a number is expected, not `" + text + "`"));
      return BigDecimal.ZERO;
    }
  }

  /** A count that must be written; 0 if it is none. */
  public int count(String name) {
    String text = requiredText(name);
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      node(name)
          .ifPresent(node -> report(node.span(), "a whole number is expected, not `" + text + "`"));
      return 0;
    }
  }

  /** A text field that must be written. */
  public String requiredText(String name) {
    return required(name).map(this::text).orElse("");
  }

  /** A node that must be a text. */
  public String text(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text().strip();
    }
    report(node.span(), "a text is expected here");
    return "";
  }

  /** The items of a list field; none if not written. */
  public List<Node> list(String name) {
    Optional<Node> node = node(name);
    if (node.isPresent() && !(node.get() instanceof Node.Sequence)) {
      report(node.get().span(), "`" + name + "` is a list: write each item after `- `");
    }
    return node.isPresent() && node.get() instanceof Node.Sequence list ? list.items() : List.of();
  }

  /** The texts of a list field. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Node item : list(name)) {
      texts.add(text(item));
    }
    return List.copyOf(texts);
  }

  /** A mapping field; an empty one if not written. */
  public Fields fields(String name) {
    return node(name)
        .map(node -> of(node, problems))
        .orElseGet(() -> new Fields(new Node.Mapping(List.of(), mapping.span()), problems));
  }

  /** Says of every name that was not asked for that it is unknown; call it last. */
  public void end() {
    for (Node.Entry entry : mapping.entries()) {
      if (!asked.contains(entry.key().text())) {
        String name = entry.key().text();
        String known = "; known: " + String.join(", ", new TreeSet<>(asked));
        report(
            entry.key().span(),
            "`" + name + "` is not known here" + Nearest.hint(name, asked) + known);
      }
    }
  }

  private static Problem config(Span span, String message) {
    return new Problem(Problem.Kind.CONFIG, span.file().path(), Optional.of(span), message);
  }
}
