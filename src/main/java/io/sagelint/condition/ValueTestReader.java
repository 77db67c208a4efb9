package io.sagelint.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.sagelint.model.Scalars;
import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the test that a condition asks of a value: one field names it. */
record ValueTestReader(Tables tables, Fields fields) {

  ValueTest read() {
    if (fields.has("exists")) {
      return new ValueTest.Exists(fields.flag("exists"));
    }
    if (fields.has("in")) {
      return new ValueTest.In(canonical(fields.texts("in")), false);
    }
    if (fields.has("matches")) {
      return matches();
    }
    if (fields.has("has-keys")) {
      String keyName = fields.has("key-name") ? fields.text("key-name") : "Key";
      return new HasKeys(fields.texts("has-keys"), keyName);
    }
    if (fields.has("covers-action")) {
      return new TextTests.Overlaps(fields.texts("covers-action"), false);
    }
    if (fields.has("covers-arn")) {
      return new TextTests.Overlaps(fields.texts("covers-arn"), true);
    }
    if (fields.has("size")) {
      Fields range = fields.fields("size");
      ValueTest size = new CountTests.Size(range(range));
      range.end();
      return size;
    }
    return fields.has("at-least") || fields.has("at-most")
        ? new CountTests.Compared(range(fields))
        : fact();
  }

  private ValueTest fact() {
    if (fields.has("key")) {
      return fields.oneOf("key", List.of("customer-managed", "named-by-arn")).equals("named-by-arn")
          ? new NamedByArn(tables.keys())
          : new ValueTest.CustomerManagedKey(tables.keys());
    }
    if (fields.has("filled")) {
      only("filled", "true");
      return new TextTests.Filled();
    }
    if (fields.has("principal")) {
      only("principal", "anyone");
      return new Anyone();
    }
    if (fields.has("instance-storage")) {
      only("instance-storage", "true");
      return new ValueTest.InstanceStorage(tables.instances());
    }
    String text = fields.requiredText("is");
    for (String word : List.of("true", "false")) {
      if (isSwapped(text, word)) {
        String message = "`" + text + "` is neither true nor false (did you mean `" + word + "`?)";
        fields.node("is").ifPresent(node -> fields.report(node.span(), message));
      }
    }
    return new ValueTest.In(canonical(List.of(text)), false);
  }

  /** The letters of a word in another order. */
  private static boolean isSwapped(String text, String word) {
    return !text.equalsIgnoreCase(word)
        && java.util.Arrays.equals(
            text.chars().sorted().toArray(), word.chars().sorted().toArray());
  }

  private ValueTest matches() {
    try {
      return new TextTests.Matches(Pattern.compile(fields.text("matches")));
    } catch (PatternSyntaxException wrong) {
      fields
          .node("matches")
          .ifPresent(
              node ->
                  fields.report(
                      node.span(), "this is no regular expression: " + wrong.getDescription()));
      return new ValueTest.Exists(true);
    }
  }

  private static CountTests.Range range(Fields fields) {
    return new CountTests.Range(bound(fields, "at-least"), bound(fields, "at-most"));
  }

  private static Optional<BigDecimal> bound(Fields fields, String name) {
    return fields.has(name) ? Optional.of(fields.number(name)) : Optional.empty();
  }

  private void only(String name, String value) {
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
