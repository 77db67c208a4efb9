package io.sagelint.config;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Nearest;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a configuration changes in rules.
 *
 * @param byRule by the id of the rule, with the place of the id
 */
public record RuleOverrides(Map<String, Override> byRule) {
  /** Nothing is changed. */
  public static final RuleOverrides NONE = new RuleOverrides(Map.of());

  /**
   * The changes of one rule.
   *
   * @param id where the rule is named
   * @param severity in place of the rule's, if given
   * @param parameters in place of the defaults
   */
  public record Override(
      Node.Scalar id, Optional<Node> severity, Map<String, Node.Entry> parameters) {}

  /** Whether that is the file that they are written in. */
  boolean isIn(String path) {
    return byRule.values().stream().anyMatch(one -> one.id().span().file().path().equals(path));
  }

  /**
   * Rules, as their files write them, with the changes in place.
   *
   * @param problems where changes of rules and parameters are told that do not exist
   */
  public List<Node> apply(List<Node> rules, List<Problem> problems) {
    Set<String> left = new HashSet<>(byRule.keySet());
    List<Node> changed = new ArrayList<>();
    for (Node rule : rules) {
      Optional<String> id = id(rule);
      Override override = id.map(byRule::get).orElse(null);
      id.ifPresent(left::remove);
      changed.add(override == null ? rule : change((Node.Mapping) rule, override, problems));
    }
    for (String id : left) {
      List<String> ids = rules.stream().flatMap(rule -> id(rule).stream()).toList();
      String message = "no rule is named " + id + Nearest.hint(id, ids);
      problems.add(mistake(byRule.get(id).id().span(), message));
    }
    return changed;
  }

  private static Optional<String> id(Node rule) {
    return rule instanceof Node.Mapping mapping
            && mapping.get("id").orElse(null) instanceof Node.Scalar id
        ? Optional.of(id.text())
        : Optional.empty();
  }

  private static Node change(Node.Mapping rule, Override override, List<Problem> problems) {
    Set<String> left = new HashSet<>(override.parameters().keySet());
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : rule.entries()) {
      Node value = entry.value();
      if (entry.key().text().equals("severity")) {
        value = override.severity().orElse(value);
      } else if (entry.key().text().equals("parameters")
          && value instanceof Node.Mapping declared) {
        value = parameters(declared, override, left, problems);
      }
      entries.add(new Node.Entry(entry.key(), value));
    }
    for (String name : left) {
      Span place = override.parameters().get(name).key().span();
      List<String> names = parameters(rule);
      String known = names.isEmpty() ? "; it has none" : "; known: " + String.join(", ", names);
      String message = "the rule has no parameter " + name + Nearest.hint(name, names) + known;
      problems.add(mistake(place, message));
    }
    return new Node.Mapping(List.copyOf(entries), rule.span());
  }

  private static List<String> parameters(Node.Mapping rule) {
    return rule.get("parameters").orElse(null) instanceof Node.Mapping declared
        ? declared.entries().stream().map(entry -> entry.key().text()).toList()
        : List.of();
  }

  private static Node parameters(
      Node.Mapping declared, Override override, Set<String> left, List<Problem> problems) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry parameter : declared.entries()) {
      Node.Entry given = override.parameters().get(parameter.key().text());
      left.remove(parameter.key().text());
      boolean changed =
          given != null
              && parameter.value() instanceof Node.Mapping of
              && fits(given, of, problems);
      entries.add(
          changed
              ? new Node.Entry(
                  parameter.key(), standard((Node.Mapping) parameter.value(), given.value()))
              : parameter);
    }
    return new Node.Mapping(List.copyOf(entries), declared.span());
  }

  /** Whether a value is a list as the default is; the words of the rule would not say which. */
  private static boolean fits(Node.Entry given, Node.Mapping declared, List<Problem> problems) {
    boolean list = declared.get("default").orElse(null) instanceof Node.Sequence;
    if (list && !(given.value() instanceof Node.Sequence)) {
      String name = given.key().text();
      String message = "the parameter `" + name + "` is a list: write each item after `- `";
      problems.add(mistake(given.value().span(), message));
      return false;
    }
    return true;
  }

  private static Node standard(Node.Mapping parameter, Node value) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : parameter.entries()) {
      boolean standard = entry.key().text().equals("default");
      entries.add(standard ? new Node.Entry(entry.key(), value) : entry);
    }
    return new Node.Mapping(List.copyOf(entries), parameter.span());
  }

  private static Problem mistake(Span at, String message) {
    return new Problem(Problem.Kind.CONFIG, at.file().path(), Optional.of(at), message);
  }
}
