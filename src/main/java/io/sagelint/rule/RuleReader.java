package io.sagelint.rule;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.condition.Condition;
import io.sagelint.condition.ConditionReader;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Language;
import io.sagelint.model.TypePattern;
import io.sagelint.read.Fields;
import io.sagelint.read.Nearest;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a rule file.
 *
 * @param catalogue the kinds and settings that rules name
 * @param problems where mistakes are told
 */
public record RuleReader(Catalogue catalogue, List<Problem> problems) {
  private static final List<String> CAUSES =
      List.of("absent", "empty", "false", "aws-managed", "not-a-key", "otherwise");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z-]+)\\}");

  /** The rule that one file writes; usable only if no mistake was told. */
  public Rule read(Node root) {
    Fields fields = Fields.of(ParameterValues.filled(root, problems), problems);
    ConditionReader conditions = new ConditionReader(catalogue.tables(), problems);
    List<Selection> selections = new SelectionReader(catalogue, conditions).read(fields);
    Condition when = conditions.field(fields, "when");
    Condition require = fields.required("require").map(conditions::read).orElse(Condition.ALWAYS);
    Optional<FixValue> fixValue = FixValue.of(fields);
    List<TypePattern> types = new ArrayList<>(conditions.types());
    fixValue.ifPresent(
        value -> value.references().keySet().forEach(type -> types.add(TypePattern.of(type))));
    Rule rule =
        new Rule(
            id(fields),
            fields.requiredText("concern"),
            severity(fields),
            new LinkedHashSet<>(fields.texts("tags")),
            selections,
            List.copyOf(types),
            when,
            require,
            open(fields),
            messages(fields, "message"),
            fixValue,
            page(fields));
    fields.node("examples");
    fields.end();
    return rule;
  }

  private static String id(Fields fields) {
    String id = fields.requiredText("id");
    if (!id.isEmpty() && !Rule.ID.matcher(id).matches()) {
      fields
          .node("id")
          .ifPresent(
              node ->
                  fields.report(
                      node.span(), "an id is words in lower case joined by hyphens: bucket-key"));
    }
    return id;
  }

  private static Severity severity(Fields fields) {
    List<String> known = Stream.of(Severity.values()).map(Severity::id).toList();
    fields.required("severity");
    return Severity.of(fields.oneOf("severity", known)).orElse(Severity.MEDIUM);
  }

  private Rule.Open open(Fields fields) {
    Optional<Node> node = fields.node("when-open");
    if (node.isEmpty()) {
      return Rule.Open.UNDETERMINED;
    }
    if (node.get() instanceof Node.Scalar scalar && scalar.text().equals("ignore")) {
      return new Rule.Open(true, Optional.empty());
    }
    Fields open = Fields.of(node.get(), problems);
    Rule.Messages messages = messages(open, "message");
    if (!open.requiredText("certainty").equals("conditional")) {
      open.report(open.span(), "what is open can only be `certainty: conditional`");
    }
    open.end();
    return new Rule.Open(false, Optional.of(messages));
  }

  /** One text for every cause, or a text for each. */
  private static Rule.Messages messages(Fields rule, String name) {
    Optional<Node> node = rule.required(name);
    if (node.isEmpty() || node.get() instanceof Node.Scalar) {
      return new Rule.Messages(
          node.map(text -> Map.of("otherwise", template(rule, text))).orElse(Map.of()));
    }
    Fields fields = rule.fields(name);
    Map<String, String> byCause = new LinkedHashMap<>();
    for (Node.Entry entry : fields.entries()) {
      if (!CAUSES.contains(entry.key().text())) {
        String known = "; there are " + String.join(", ", CAUSES);
        String hint = Nearest.hint(entry.key().text(), CAUSES);
        fields.report(entry.key().span(), "no cause has this name" + hint + known);
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
        String known = "; there are " + String.join(", ", Rule.Messages.PLACEHOLDERS);
        String hint = Nearest.hint(matcher.group(1), Rule.Messages.PLACEHOLDERS);
        fields.report(node.span(), matcher.group() + " is no placeholder" + hint + known);
      }
    }
    return text;
  }

  private static Rule.Page page(Fields fields) {
    Map<Language, String> fixes = fixes(fields);
    return new Rule.Page(
        fields.requiredText("title"),
        fields.requiredText("why"),
        fields.text("consequence"),
        fixes,
        new ArrayList<>(fields.texts("controls")),
        peers(fields),
        fields.texts("references"),
        Parameter.in(fields),
        fields.span().file().path());
  }

  private static List<Rule.Peer> peers(Fields fields) {
    List<Rule.Peer> peers = new ArrayList<>();
    for (Node node : fields.list("peers")) {
      Fields peer = fields.in(node);
      peers.add(
          new Rule.Peer(peer.requiredText("tool"), peer.requiredText("id"), peer.texts("on")));
      peer.end();
    }
    return List.copyOf(peers);
  }

  /** One text for every language, or a text for each that has one. */
  private static Map<Language, String> fixes(Fields fields) {
    Map<Language, String> fixes = new EnumMap<>(Language.class);
    Optional<Node> node = fields.node("fix");
    boolean single = node.isPresent() && node.get() instanceof Node.Scalar;
    Fields fix = single ? fields : fields.fields("fix");
    for (Language language : Language.values()) {
      Optional<Node> text = single ? node : fix.node(language.id());
      fixes.put(language, text.map(one -> template(fix, one)).orElse(""));
    }
    if (!single) {
      fix.end();
    }
    return fixes;
  }
}
