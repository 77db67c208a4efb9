package io.sagelint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** When values are equal, as a formula over the variables they come from. */
public final class Comparison {
  /** The text that variables hold a null as. */
  static final String NULL = "null";

  private static final List<String> TRUE = List.of("true", "1");
  private static final List<String> DIGITS = List.of("1", "0");

  private Comparison() {}

  /**
   * The formula for {@code left == right}.
   *
   * @param text the comparison as written, to name what cannot be taken apart
   */
  public static Formula equal(Value left, Value right, String text) {
    if (left instanceof Value.Conditional choice) {
      return choose(
          choice.condition(),
          equal(choice.whenTrue(), right, text),
          equal(choice.whenFalse(), right, text));
    }
    if (left instanceof Value.Given given && given.made()) {
      return made(given, one -> equal(one, right, text), text);
    }
    if (right instanceof Value.Conditional || right instanceof Value.Given made && made.made()) {
      return equal(right, left, text);
    }
    Optional<String> constant = constant(right);
    if (left instanceof Value.Given given && constant.isPresent()) {
      return new Formula.Equals(given.variable(), constant.get());
    }
    return right instanceof Value.Given && constant(left).isPresent()
        ? equal(right, left, text)
        : compared(left, right, text);
  }

  /** One formula or another, as a condition says. */
  public static Formula choose(Formula condition, Formula whenTrue, Formula whenFalse) {
    return whenTrue.equals(whenFalse)
        ? whenTrue
        : condition.and(whenTrue).or(condition.not().and(whenFalse));
  }

  /** What is made of a default is fixed where the variable has it, and open elsewhere. */
  private static Formula made(Value.Given given, Function<Value, Formula> asked, String text) {
    Optional<String> standard = given.variable().standard();
    if (standard.isEmpty()) {
      return asked.apply(given.unset());
    }
    List<Hop> hops = new ArrayList<>();
    given.unset().origin().hops().forEach(hop -> hops.add(new Hop(hop.message(), hop.span())));
    Value fixed = given.unset().withOrigin(new Origin(given.span(), List.copyOf(hops)));
    return choose(
        new Formula.Equals(given.variable(), standard.get()),
        asked.apply(fixed),
        opaque(text, Truth.UNKNOWN));
  }

  /** The formula for a value that Terraform converts to a boolean: the text 1 is true. */
  public static Formula isTrue(Value value, String text) {
    if (value instanceof Value.Conditional choice) {
      return choose(
          choice.condition(), isTrue(choice.whenTrue(), text), isTrue(choice.whenFalse(), text));
    }
    if (value instanceof Value.Given given && given.made()) {
      return made(given, one -> isTrue(one, text), text);
    }
    if (value instanceof Value.Given given) {
      return isTrue(given.variable());
    }
    Optional<String> truth = constant(Scenario.byDefault().settle(value));
    return truth
        .map(known -> known(TRUE.contains(known), value.origin().isFixed(), text))
        .orElseGet(() -> opaque(text, Truth.UNKNOWN));
  }

  private static Formula isTrue(Variable variable) {
    Formula word = new Formula.Equals(variable, "true");
    boolean digits =
        variable.standard().filter(DIGITS::contains).isPresent()
            || variable.allowed().stream().anyMatch(DIGITS::contains);
    return digits ? word.or(new Formula.Equals(variable, "1")) : word;
  }

  /** The text that variables hold a value as; null is one. */
  public static Optional<String> constant(Value value) {
    return value instanceof Value.Null ? Optional.of(NULL) : Scalars.canonical(value);
  }

  /** What is computed is compared for the default deployment only. */
  private static Formula compared(Value left, Value right, String text) {
    if (isEmpty(left) && isNeverEmpty(right) || isEmpty(right) && isNeverEmpty(left)) {
      return Formula.FALSE;
    }
    Optional<String> first = constant(Scenario.byDefault().settle(left));
    Optional<String> second = constant(Scenario.byDefault().settle(right));
    boolean fixed = left.origin().isFixed() && right.origin().isFixed();
    String words = inWords(left, right).orElse(text);
    return first.isEmpty() || second.isEmpty()
        ? opaque(words, Truth.UNKNOWN)
        : known(first.equals(second), fixed, words);
  }

  /** Two variables compare the same way wherever they are passed to. */
  private static Optional<String> inWords(Value left, Value right) {
    if (!(left instanceof Value.Given one) || !(right instanceof Value.Given other)) {
      return Optional.empty();
    }
    String first = one.variable().name();
    String second = other.variable().name();
    return Optional.of(
        first.compareTo(second) < 0 ? first + " == " + second : second + " == " + first);
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Text text && text.text().isEmpty() && text.origin().isFixed();
  }

  /**
   * What CloudFormation itself makes has a name; only a custom resource may answer with nothing.
   */
  private static boolean isNeverEmpty(Value value) {
    if (value instanceof Value.Interpolated text) {
      return text.parts().stream()
          .anyMatch(part -> part instanceof Value.Text known && !known.text().isEmpty());
    }
    return value instanceof Value.Reference to
        && to.type().startsWith("AWS::")
        && !to.type().startsWith("AWS::CloudFormation::");
  }

  private static Formula known(boolean truth, boolean fixed, String text) {
    return fixed ? new Formula.Constant(truth) : opaque(text, Truth.of(truth));
  }

  /** A condition that is taken as it is written. */
  public static Formula opaque(String text, Truth byDefault) {
    StringBuilder name = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      name.append(name.isEmpty() ? "" : " ").append(word);
    }
    return new Formula.Equals(Variable.opaque(name.toString(), byDefault), "true");
  }
}
