package io.sagelint.condition;

import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The principal of a policy statement is everyone: {@code *}, alone or as {@code AWS}; see "AWS
 * JSON policy elements: Principal" in the IAM User Guide. An attribute of a resource names one.
 */
record Anyone() implements ValueTest {
  @Override
  public int levels() {
    return 2;
  }

  @Override
  public Outcome test(Value value) {
    if (value instanceof Value.Mapping mapping) {
      return mapping
          .get("AWS")
          .map(accounts -> Choices.test(this, accounts.value()))
          .or(() -> mapping.rest().map(Outcome::open))
          .orElseGet(() -> Outcome.fails("otherwise", value));
    }
    if (value instanceof Value.Sequence list) {
      List<Outcome> outcomes = new ArrayList<>();
      list.items().forEach(item -> outcomes.add(Choices.test(this, item)));
      return Outcomes.any(outcomes);
    }
    Optional<String> text = Scalars.canonical(value);
    if (text.isPresent() || value.isNothing() || value instanceof Value.Reference) {
      return Outcome.of(text.equals(Optional.of("*")), value);
    }
    return value instanceof Value.Interpolated parts && isLonger(parts)
        ? Outcome.fails("otherwise", value)
        : Outcome.open(Scalars.unresolved(value));
  }

  /** Whether what is written of a text is more than a star. */
  private static boolean isLonger(Value.Interpolated text) {
    return text.overridden().isEmpty()
        && text.parts().stream()
            .anyMatch(part -> part instanceof Value.Text written && !written.text().equals("*"));
  }
}
