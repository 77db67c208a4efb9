package io.sagelint.parse.cloudformation;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.model.Variable;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters that CloudFormation itself gives; see "Pseudo parameters reference". */
final class PseudoParameters {
  private static final String NO_VALUE = "AWS::NoValue";
  private static final String URL_SUFFIX = "AWS::URLSuffix";

  /** Made of letters, digits and dashes. */
  private static final Set<String> WORDS =
      Set.of("AWS::AccountId", "AWS::Partition", "AWS::Region", "AWS::StackName");

  private static final Set<String> TEXTS = Set.of("AWS::StackId", URL_SUFFIX);
  private static final String LIST = "AWS::NotificationARNs";

  private PseudoParameters() {}

  static boolean isNamed(String name) {
    return name.startsWith("AWS::");
  }

  static Value value(String name, Span use) {
    if (name.equals(NO_VALUE)) {
      return new Value.Absent(Origin.at(use));
    }
    boolean known = WORDS.contains(name) || TEXTS.contains(name) || name.equals(LIST);
    String reason =
        known
            ? name + " is known when the stack is deployed"
            : "`" + name + "` is no pseudo parameter that is known here";
    Value open = new Value.Unknown(reason, List.of(name), Origin.at(use));
    return !known || name.equals(LIST)
        ? open
        : new Value.Given(new Variable(name, List.of(), Optional.empty()), open, open.origin());
  }

  /** Whether a part of a text is a pseudo parameter that a delimiter cannot occur in. */
  static boolean isWithout(Value part, String delimiter) {
    if (!(part instanceof Value.Given given)) {
      return false;
    }
    String name = given.variable().name();
    boolean word =
        delimiter.chars().noneMatch(unit -> unit == '-' || Character.isLetterOrDigit(unit));
    return word && (WORDS.contains(name) || name.equals(URL_SUFFIX) && !delimiter.contains("."));
  }
}
