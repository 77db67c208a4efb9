package io.sagelint.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.TypePattern;
import io.sagelint.model.TypeShape;
import io.sagelint.read.Blanks;
import io.sagelint.read.Fields;
import io.sagelint.read.Nearest;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads conditions as catalogue and rule files write them.
 *
 * @param tables what conditions look up
 * @param problems where mistakes are told
 * @param types the native types that conditions name, gathered
 */
public record ConditionReader(Tables tables, List<Problem> problems, List<TypePattern> types) {
  private static final List<String> TESTS =
      List.of(
          "is",
          "in",
          "exists",
          "filled",
          "matches",
          "at-least",
          "at-most",
          "size",
          "has-keys",
          "covers-action",
          "covers-arn",
          "key",
          "principal",
          "instance-storage");

  private static final Set<String> NAMES = new LinkedHashSet<>(TESTS);

  static {
    NAMES.addAll(
        List.of(
            "all",
            "any",
            "not",
            "each",
            "for-each",
            "undetermined",
            "instances",
            "refers-to",
            "referred-by",
            "distinct"));
  }

  /** A reader that gathers the types named from here. */
  public ConditionReader(Tables tables, List<Problem> problems) {
    this(tables, problems, new ArrayList<>());
  }

  /** The condition of a field; always true if the field is not written. */
  public Condition field(Fields fields, String name) {
    return fields.node(name).map(this::read).orElse(Condition.ALWAYS);
  }

  /** The condition a node writes. */
  public Condition read(Node node) {
    Fields fields = Fields.of(node, problems);
    Condition condition = condition(fields);
    fields.end();
    return condition;
  }

  private Condition condition(Fields fields) {
    if (fields.has("all")) {
      return new Condition.All(parts(fields, "all"));
    }
    if (fields.has("any")) {
      return new Condition.Any(parts(fields, "any"));
    }
    if (fields.has("not")) {
      return new Condition.Not(field(fields, "not"));
    }
    if (fields.has("each")) {
      return quantified(fields);
    }
    if (fields.has("for-each")) {
      return forEach(fields);
    }
    if (fields.has("undetermined")) {
      return new Condition.Undecided(fields.requiredText("undetermined"));
    }
    if (fields.has("instances")) {
      return instances(fields.fields("instances"));
    }
    if (fields.has("refers-to")) {
      inside(fields, "refers-to");
      return related(fields, fields.fields("refers-to"));
    }
    if (fields.has("distinct")) {
      return distinct(fields);
    }
    if (fields.has("referred-by")) {
      inside(fields, "referred-by");
      return referrers(fields.fields("referred-by"));
    }
    return isTest(fields)
        ? new Condition.Holds(operand(fields), new ValueTestReader(tables, fields).read())
        : Condition.ALWAYS;
  }

  /** What is no condition at all is told by the name that was meant for one. */
  private static boolean isTest(Fields fields) {
    boolean test = false;
    List<Node.Entry> others = new ArrayList<>();
    for (Node.Entry entry : fields.entries()) {
      test |= TESTS.contains(entry.key().text());
      if (!entry.key().text().equals("path")) {
        others.add(entry);
      }
    }
    if (test || others.isEmpty()) {
      return true;
    }
    for (Node.Entry other : others) {
      String name = other.key().text();
      fields.node(name);
      String hint = Nearest.hint(name, NAMES);
      String known = hint.isEmpty() ? "; there are " + String.join(", ", new TreeSet<>(NAMES)) : "";
      fields.report(other.key().span(), "`" + name + "` is no condition" + hint + known);
    }
    fields.has("path");
    return false;
  }

  private List<Condition> parts(Fields fields, String name) {
    List<Condition> parts = new ArrayList<>();
    for (Node part : fields.list(name)) {
      parts.add(read(part));
    }
    return List.copyOf(parts);
  }

  private Condition quantified(Fields fields) {
    boolean every = fields.has("every");
    if (!every && !fields.has("some")) {
      fields.report(fields.span(), "write `every` or `some`: what holds for the items");
    }
    Condition part = field(fields, every ? "every" : "some");
    Places items =
        new Places(
            Operand.parse(fields.text("each")),
            patterns(fields, "keys"),
            patterns(fields, "other-keys"));
    return new Condition.Quantified(items, every, part);
  }

  private static List<Pattern> patterns(Fields fields, String name) {
    List<Pattern> patterns = new ArrayList<>();
    for (Node node : fields.list(name)) {
      try {
        patterns.add(Pattern.compile(fields.text(node)));
      } catch (PatternSyntaxException wrong) {
        fields.report(node.span(), "this is no regular expression: " + wrong.getDescription());
      }
    }
    return List.copyOf(patterns);
  }

  /** A condition written once for some things: the same for each, with its words filled in. */
  private Condition forEach(Fields fields) {
    boolean every = fields.has("every");
    List<Condition> parts = new ArrayList<>();
    Node part = fields.required(every ? "every" : "some").orElse(null);
    for (Node item : part == null ? List.<Node>of() : fields.list("for-each")) {
      Map<String, Node> words = new HashMap<>();
      fields.in(item).entries().forEach(word -> words.put(word.key().text(), word.value()));
      List<Problem> found = new ArrayList<>();
      Node filled =
          Blanks.filled(part, "item", (name, blank) -> words.getOrDefault(word(name), blank));
      parts.add(new ConditionReader(tables, found, types).read(filled));
      found.stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
    }
    return every ? new Condition.All(List.copyOf(parts)) : new Condition.Any(List.copyOf(parts));
  }

  private static String word(Node name) {
    return name instanceof Node.Scalar text ? text.text() : "";
  }

  private static Condition distinct(Fields fields) {
    return new Distinct(
        Operand.parse(fields.text("distinct")), PropertyPath.parse(fields.text("of")));
  }

  private static Operand operand(Fields fields) {
    return fields.has("path") ? Operand.parse(fields.text("path")) : Operand.JUDGED;
  }

  /** {@code where} is about the other resource. */
  private static void inside(Fields fields, String name) {
    fields
        .node("where")
        .ifPresent(where -> fields.report(where.span(), "`where` belongs inside `" + name + "`"));
  }

  private Condition related(Fields fields, Fields to) {
    Condition related = new Related(operand(fields), types(to), field(to, "where"));
    to.end();
    return related;
  }

  private Condition referrers(Fields by) {
    PropertyPath path = PropertyPath.parse(by.text("path"));
    int atLeast = by.has("at-least") ? by.number("at-least").intValue() : 1;
    Optional<PropertyPath> namedBy =
        by.has("named-by")
            ? Optional.of(PropertyPath.parse(by.text("named-by")))
            : Optional.empty();
    Condition referrers =
        new Referrers(types(by), path, namedBy, tables.names(), atLeast, field(by, "where"));
    by.end();
    return referrers;
  }

  /** The types or patterns that a field {@code types} names. */
  public List<TypePattern> types(Fields fields) {
    List<TypePattern> read = new ArrayList<>();
    for (Node node : fields.list("types")) {
      String text = fields.text(node);
      if (node instanceof Node.Scalar) {
        TypeShape.mistake(text).ifPresent(wrong -> fields.report(node.span(), wrong));
      }
      read.add(TypePattern.of(text));
    }
    types.addAll(read);
    return List.copyOf(read);
  }

  private static Condition instances(Fields fields) {
    boolean orMore = fields.has("at-least");
    int number = fields.count(orMore ? "at-least" : "is");
    fields.end();
    return new Condition.Instances(number, orMore);
  }
}
