package io.sagelint.lsp;

import io.sagelint.check.Traces;
import io.sagelint.check.ValueText;
import io.sagelint.model.Hop;
import io.sagelint.model.Value;
import io.sagelint.report.Frames;
import io.sagelint.report.RuleHelp;
import io.sagelint.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Why rules say what they say of a place, in Markdown: each setting with its value and the way that
 * came, then each rule in short.
 *
 * @param directory the folder that paths are told relative to
 */
record HoverText(Session session, Path directory) {
  private static final int MAX_SETTINGS = 8;

  String of(List<Traces.Why> found) {
    Map<String, List<Traces.Why>> bySetting = new LinkedHashMap<>();
    for (Traces.Why why : found) {
      String key = why.resource().identity() + " " + why.property();
      bySetting.computeIfAbsent(key, setting -> new ArrayList<>()).add(why);
    }
    List<String> parts = new ArrayList<>();
    bySetting.values().stream().limit(MAX_SETTINGS).forEach(same -> parts.add(setting(same)));
    if (bySetting.size() > MAX_SETTINGS) {
      parts.add("and " + (bySetting.size() - MAX_SETTINGS) + " more settings");
    }
    Set<Rule> rules = new LinkedHashSet<>();
    found.forEach(why -> rules.add(why.rule()));
    rules.forEach(rule -> parts.add(page(rule)));
    return String.join("\n\n---\n\n", parts);
  }

  private String setting(List<Traces.Why> same) {
    Traces.Why first = same.get(0);
    String property = first.property().isEmpty() ? "" : code(first.property()) + " of ";
    StringBuilder out = new StringBuilder(property).append(clear(Frames.name(first.resource())));
    Set<String> values = new LinkedHashSet<>();
    for (Traces.Case one : first.cases()) {
      one.value().ifPresent(value -> values.add(deployment(one) + value(value)));
    }
    values.forEach(value -> out.append("\n- ").append(value));
    out.append('\n');
    for (Traces.Why why : same) {
      String verdict = why.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      out.append("\n- ").append(code(why.rule().id())).append(": **").append(verdict).append("**");
    }
    return out.toString();
  }

  private static String deployment(Traces.Case one) {
    List<String> given = new ArrayList<>();
    one.deployment().forEach((name, value) -> given.add(code(name + " = " + value)));
    return given.isEmpty() ? "" : "with " + String.join(", ", given) + ": ";
  }

  private String value(Value value) {
    String shown = ValueText.of(value).orElse("");
    StringBuilder out =
        new StringBuilder(shown.isEmpty() ? clear(ValueText.clause(value)) : "is " + code(shown));
    for (Hop hop : value.origin().hops()) {
      Path file = directory.resolve(hop.span().file().path()).normalize();
      int line = hop.span().from().line();
      out.append("\n  - ")
          .append("[" + clear(hop.span().file().path()) + ":" + line + "]")
          .append("(" + session.uri(file) + "#L" + line + ") ")
          .append(clear(hop.message()));
    }
    return out.toString();
  }

  /** The rule's name, what it asks for and the first reason. */
  private static String page(Rule rule) {
    String why = new RuleHelp(rule).why();
    int paragraph = why.indexOf("\n\n");
    List<String> pages = rule.page().references();
    String more = pages.isEmpty() ? "" : " [Read on](" + pages.get(0) + ")";
    return "**"
        + rule.id()
        + "** ("
        + rule.severity().id()
        + "): "
        + rule.page().title()
        + "\n\n"
        + (paragraph < 0 ? why : why.substring(0, paragraph))
        + more;
  }

  /** A text as it is, whatever characters it has. */
  private static String clear(String text) {
    return text.replaceAll("[\\\\`*_{}\\[\\]<>#|~]", "\\\\$0").replaceAll("\\R", " ");
  }

  private static String code(String text) {
    String line = text.replaceAll("\\R", " ");
    return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
  }
}
