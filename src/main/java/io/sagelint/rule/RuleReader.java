package io.sagelint.rule;

import io.sagelint.condition.Condition;
import io.sagelint.condition.ConditionReader;
import io.sagelint.model.Language;
import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a rule file.
 *
 * @param conditions reads the conditions in it and knows where mistakes are told
 */
public record RuleReader(ConditionReader conditions) {
  /** The rule that one file writes; usable only if no mistake was told. */
  public Rule read(Node root) {
    Fields fields = Fields.of(root, conditions.problems());
    Fields select = fields.fields("select");
    Rule rule =
        new Rule(
            fields.requiredText("id"),
            fields.requiredText("concern"),
            severity(fields),
            select.requiredText("setting"),
            conditions.field(fields, "when"),
            fields.required("require").map(conditions::read).orElse(Condition.ALWAYS),
            open(fields),
            messages(fields.fields("message")),
            page(fields));
    select.end();
    fields.node("examples");
    fields.end();
    return rule;
  }

  private static Severity severity(Fields fields) {
    String text = fields.requiredText("severity");
    Optional<Severity> severity = Severity.of(text);
    if (severity.isEmpty() && !text.isEmpty()) {
      fields
          .node("severity")
          .ifPresent(
              node -> fields.report(node.span(), "a severity is critical, high, medium or low"));
    }
    return severity.orElse(Severity.MEDIUM);
  }

  private Rule.Open open(Fields fields) {
    Optional<Node> node = fields.node("when-open");
    if (node.isEmpty()) {
      return Rule.Open.UNDETERMINED;
    }
    if (node.get() instanceof Node.Scalar scalar && scalar.text().equals("ignore")) {
      return new Rule.Open(true, Optional.empty());
    }
    Fields open = Fields.of(node.get(), conditions.problems());
    Rule.Messages messages = messages(open.fields("message"));
    if (!open.requiredText("certainty").equals("conditional")) {
      open.report(open.span(), "what is open can only be `certainty: conditional`");
    }
    open.end();
    return new Rule.Open(false, Optional.of(messages));
  }

  private static Rule.Messages messages(Fields fields) {
    Map<String, String> byCause = new LinkedHashMap<>();
    for (Node.Entry entry : fields.entries()) {
      byCause.put(entry.key().text(), fields.text(entry.value()));
    }
    if (!byCause.containsKey("otherwise")) {
      fields.report(fields.span(), "`otherwise` is missing: the message for any other cause");
    }
    return new Rule.Messages(byCause);
  }

  private static Rule.Page page(Fields fields) {
    Fields fix = fields.fields("fix");
    Map<Language, String> fixes = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      fixes.put(language, fix.requiredText(language.id()));
    }
    fix.end();
    return new Rule.Page(
        fields.requiredText("title"),
        fields.requiredText("why"),
        fields.text("consequence"),
        fixes,
        new ArrayList<>(fields.texts("controls")),
        fields.texts("references"));
  }
}
