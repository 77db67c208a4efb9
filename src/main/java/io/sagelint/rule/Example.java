package io.sagelint.rule;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An example of a rule, which is its test as well.
 *
 * @param rule the rule's id
 * @param language as rule files name it
 * @param operation of the API, if the text is the body of a request; empty for files
 * @param verdict {@code fail}, {@code pass}, {@code undetermined} or {@code not-applicable}
 * @param at the place of the verdict, {@code line:column} in the text; empty if it passes, and
 *     while the author does not know it
 * @param span where the example is written
 */
public record Example(
    String rule,
    String name,
    String language,
    String operation,
    String verdict,
    String text,
    String at,
    Span span) {
  /** What a run says of a text without anything to judge. */
  public static final String NOTHING =
      "not applicable: the text has no resource of the types that the rule names";

  private static final String NOT_APPLICABLE = "not-applicable";
  private static final Pattern AT = Pattern.compile("[1-9][0-9]*:[1-9][0-9]*");

  /** The examples of a rule file, in the order written. */
  public static List<Example> in(Node rule, List<Problem> problems) {
    Fields fields = Fields.of(rule, problems);
    List<Example> examples = new ArrayList<>();
    for (Node example : fields.list("examples")) {
      examples.add(of(fields.text("id"), fields.in(example), example.span()));
    }
    return examples;
  }

  private static Example of(String rule, Fields fields, Span span) {
    Example example =
        new Example(
            rule,
            fields.requiredText("name"),
            word(fields, "language", List.of("cloudformation", "terraform", "awscc", "api")),
            fields.text("operation"),
            word(fields, "verdict", List.of("fail", "pass", "undetermined", NOT_APPLICABLE)),
            fields.requiredText("text") + "\n",
            at(fields),
            span);
    fields.end();
    return example;
  }

  private static String word(Fields fields, String name, List<String> words) {
    fields.required(name);
    return fields.oneOf(name, words);
  }

  private static String at(Fields fields) {
    String at = fields.text("at");
    if (!at.isEmpty() && !AT.matcher(at).matches()) {
      String message = "a place is the line and column in the text: write `at: \"3:5\"`";
      fields.node("at").ifPresent(node -> fields.report(node.span(), message));
    }
    return at;
  }

  /**
   * What a run should say: {@code fail at 3:5}; nothing if it passes. An example without a place is
   * never what a run says, which tells the place then.
   */
  public List<String> expected() {
    return switch (verdict) {
      case "pass" -> List.of();
      case NOT_APPLICABLE -> List.of(NOTHING);
      default -> List.of(verdict + " at " + at);
    };
  }

  /** The name of the file that the text would be. */
  public String fileName() {
    boolean json = text.startsWith("{");
    if (language.equals("terraform") || language.equals("awscc")) {
      return json ? "main.tf.json" : "main.tf";
    }
    return json ? "template.json" : "template.yaml";
  }
}
