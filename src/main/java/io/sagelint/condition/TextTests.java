package io.sagelint.condition;

import com.google.re2j.Pattern;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tests of what a text says. */
final class TextTests {
  private TextTests() {}

  /**
   * Something is written here, and it is not the empty text; causes: {@code absent}, {@code empty}.
   */
  record Filled() implements ValueTest {
    @Override
    public Outcome test(Value value) {
      if (value instanceof Value.Interpolated parts
          && parts.parts().stream().noneMatch(Value.Text.class::isInstance)) {
        return Outcome.open(Scalars.unresolved(parts));
      }
      return Scalars.canonical(value).equals(Optional.of(""))
          ? Outcome.fails("empty", value)
          : new ValueTest.Exists(true).test(value);
    }
  }

  /** The text matches a regular expression as a whole; matching takes linear time. */
  record Matches(Pattern pattern) implements ValueTest {
    @Override
    public String toString() {
      return "matches " + pattern;
    }

    @Override
    public Outcome test(Value value) {
      return scalar(value, text -> pattern.matcher(text).matches());
    }
  }

  /**
   * The text is an action of IAM, or a pattern of actions, that covers one of some actions; see
   * "IAM JSON policy elements: Action" in the IAM User Guide. Case does not matter.
   *
   * @param actions e.g. {@code sagemaker:CreateTrainingJob}; with {@code *} for any characters
   */
  record CoversAction(List<String> actions) implements ValueTest {
    @Override
    public String toString() {
      return "covers one of " + String.join(", ", actions);
    }

    @Override
    public Outcome test(Value value) {
      return scalar(value, text -> actions.stream().anyMatch(action -> covers(text, action)));
    }

    private static boolean covers(String granted, String action) {
      return glob(granted).matcher(action).matches() || glob(action).matcher(granted).matches();
    }

    private static Pattern glob(String pattern) {
      String any = Pattern.quote(pattern).replace("\\*", ".*").replace("\\?", ".");
      return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
  }

  private static Outcome scalar(Value value, Predicate<String> holds) {
    Optional<String> scalar = Scalars.canonical(value);
    if (scalar.isPresent()) {
      return Outcome.of(holds.test(scalar.get()), value);
    }
    return value.isNothing()
        ? Outcome.fails("absent", value)
        : Outcome.open(Scalars.unresolved(value));
  }
}
