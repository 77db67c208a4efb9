package io.sagelint.rule;

import io.sagelint.condition.Condition;
import io.sagelint.condition.ConditionReader;
import io.sagelint.model.Language;
import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a rule file.
 *
 * @param conditions reads the conditions in it and knows where mistakes are told
 */
public record RuleReader(ConditionReader conditions) {
  private static final List<String> CAUSES =
      List.of("absent", "empty", "false", "aws-managed", "not-a-key", "otherwise");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z-]+)\\}");

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
      if (!CAUSES.contains(entry.key().text())) {
        String known = String.join(", ", CAUSES);
        fields.report(entry.key().span(), "no cause has this name; there are " + known);
      }
      byCause.put(entry.key().text(), template(fields, entry.value()));
    }
    if (!byCause.containsKey("otherwise")) {
      fields.report(fields.span(), "`otherwise` is missing: the message for any other cause");
    }
    return new Rule.Messages(byCause);
  }

  /** A text whose placeholders are all known. */
  private static String template(Fields fields, Node node) {
    String text = fields.text(node);
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      if (!Rule.Messages.PLACEHOLDERS.contains(matcher.group(1))) {
        String known = String.join(", ", Rule.Messages.PLACEHOLDERS);
        fields.report(node.span(), matcher.group() + " is no placeholder; there are " + known);
      }
    }
    return text;
  }

  private static Rule.Page page(Fields fields) {
    Fields fix = fields.fields("fix");
    Map<Language, String> fixes = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      fixes.put(language, fix.required(language.id()).map(node -> template(fix, node)).orElse(""));
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
