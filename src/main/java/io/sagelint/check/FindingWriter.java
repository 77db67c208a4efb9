package io.sagelint.check;

import io.sagelint.catalogue.Setting;
import io.sagelint.condition.Outcome;
import io.sagelint.condition.Subject;
import io.sagelint.model.Hop;
import io.sagelint.model.Resource;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.rule.Rule;
import io.sagelint.rule.Severity;
import io.sagelint.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a failure into words. */
record FindingWriter(Rule rule, Setting setting, Subject subject) {

  Finding write(Outcome failure, List<Hop> gates, boolean open) {
    Resource resource = subject.resource();
    Value value = failure.evidence().orElse(subject.judged().value());
    boolean conditional = open || resource.presence().deployed() == Truth.UNKNOWN;
    return new Finding(
        rule,
        Severity.of(setting.severity()).orElse(rule.severity()),
        conditional ? Certainty.CONDITIONAL : Certainty.CERTAIN,
        Map.of(),
        message(failure, value, open),
        fill(rule.page().fix().get(resource.language()), value),
        setting.controls(),
        resource,
        subject.judged().path(),
        ValueText.of(value),
        place(value),
        related(value, failure, gates));
  }

  private static Span place(Value value) {
    return value instanceof Value.Mapping block ? block.head() : value.span().firstLine();
  }

  /** Where the value came from, then where what makes it matter came from. */
  private static List<Hop> related(Value value, Outcome failure, List<Hop> gates) {
    Set<Hop> hops = new LinkedHashSet<>(value.origin().hops());
    hops.addAll(failure.hops());
    hops.addAll(gates);
    return List.copyOf(hops);
  }

  private String message(Outcome failure, Value value, boolean open) {
    Rule.Messages messages = open ? rule.open().messages().orElseThrow() : rule.messages();
    // The words for false name the value.
    boolean hidden = value.origin().secret() && failure.cause().equals("false");
    String cause = hidden ? "otherwise" : failure.cause();
    StringBuilder message = new StringBuilder(fill(messages.of(cause), value));
    for (Setting.Note note : setting.notes()) {
      if (note.when().judge(subject).truth() == Truth.TRUE) {
        message.append(' ').append(note.say());
      }
    }
    return message.toString();
  }

  /** Fills a template in one pass, so that braces in the user's text stay as they are. */
  private String fill(String template, Value value) {
    if (template.indexOf('{') < 0) {
      return template;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      int close = open < 0 ? -1 : template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(template, at, open)
          .append(placeholder(template.substring(open + 1, close), value));
      at = close + 1;
    }
    return out.append(template.substring(at)).toString();
  }

  private String placeholder(String name, Value value) {
    return switch (name) {
      case "property" -> subject.judged().path();
      case "value" -> ValueText.of(value).filter(text -> !text.isEmpty()).orElse("\"\"");
      case "type" -> subject.resource().type();
      case "address" -> subject.resource().address();
      case "protects" -> setting.protects();
      case "default" -> setting.whenAbsent();
      case "reference" ->
          value instanceof Value.Reference to ? to.address() + " (" + to.type() + ")" : "";
      default -> "{" + name + "}";
    };
  }
}
