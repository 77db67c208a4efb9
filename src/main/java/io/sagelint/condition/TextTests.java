package io.sagelint.condition;

import com.google.re2j.Pattern;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import java.util.List;
import java.util.Locale;
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
   * The text is a pattern in a policy that matches something that one of some patterns matches.
   *
   * @param patterns e.g. {@code sagemaker:Create*}
   * @param arns whether they are for ARNs; else for actions, whose case does not matter
   */
  record Overlaps(List<String> patterns, boolean arns) implements ValueTest {
    @Override
    public String toString() {
      return "covers one of " + String.join(", ", patterns);
    }

    @Override
    public Outcome test(Value value) {
      if (value instanceof Value.Interpolated text) {
        return interpolated(text);
      }
      return scalar(value, this::holds);
    }

    private boolean holds(String text) {
      String written = cased(text);
      for (String pattern : patterns) {
        if (new Wildcards(cased(pattern), arns).overlaps(written)) {
          return true;
        }
      }
      return false;
    }

    private String cased(String text) {
      return arns ? text : text.toLowerCase(Locale.ROOT);
    }

    /** Whatever the parts are that are not known, the answer may be the same. */
    private Outcome interpolated(Value.Interpolated text) {
      if (holds(filled(text, String.valueOf(Wildcards.UNKNOWN)))) {
        return Outcome.of(true, text);
      }
      return holds(filled(text, "*"))
          ? Outcome.open(Scalars.unresolved(text))
          : Outcome.of(false, text);
    }

    private static String filled(Value.Interpolated text, String open) {
      StringBuilder out = new StringBuilder();
      for (Value part : text.parts()) {
        out.append(part instanceof Value.Text known ? known.text() : open);
      }
      return out.toString();
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
