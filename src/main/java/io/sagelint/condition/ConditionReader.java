package io.sagelint.condition;

import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Scalars;
import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads conditions as catalogue and rule files write them.
 *
 * @param tables what conditions look up
 * @param problems where mistakes are told
 */
public record ConditionReader(Tables tables, List<Problem> problems) {
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
    if (fields.has("instances")) {
      return instances(fields.fields("instances"));
    }
    Operand operand = fields.has("path") ? Operand.parse(fields.text("path")) : Operand.JUDGED;
    return new Condition.Holds(operand, test(fields));
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
    Condition part = field(fields, every ? "every" : "some");
    return new Condition.Quantified(Operand.parse(fields.text("each")), every, part);
  }

  private static Condition instances(Fields fields) {
    boolean orMore = fields.has("at-least");
    String number = orMore ? fields.text("at-least") : fields.requiredText("is");
    fields.end();
    try {
      return new Condition.Instances(Integer.parseInt(number), orMore);
    } catch (NumberFormatException notANumber) {
      fields.report(fields.span(), "a whole number is expected, not `" + number + "`");
      return Condition.ALWAYS;
    }
  }

  private ValueTest test(Fields fields) {
    if (fields.has("exists")) {
      return new ValueTest.Exists(fields.flag("exists"));
    }
    if (fields.has("in")) {
      return new ValueTest.In(canonical(fields.texts("in")), false);
    }
    if (fields.has("key")) {
      only(fields, "key", "customer-managed");
      return new ValueTest.CustomerManagedKey(tables.keys());
    }
    if (fields.has("instance-storage")) {
      only(fields, "instance-storage", "true");
      return new ValueTest.InstanceStorage(tables.instances());
    }
    return new ValueTest.In(canonical(List.of(fields.requiredText("is"))), false);
  }

  private static void only(Fields fields, String name, String value) {
    Optional<Node> node = fields.node(name);
    if (node.isPresent() && !fields.text(name).equals(value)) {
      fields.report(node.get().span(), "`" + name + "` takes only `" + value + "`");
    }
  }

  private static List<String> canonical(List<String> texts) {
    List<String> out = new ArrayList<>();
    for (String text : texts) {
      out.add(Scalars.canonical(text));
    }
    return List.copyOf(out);
  }
}
