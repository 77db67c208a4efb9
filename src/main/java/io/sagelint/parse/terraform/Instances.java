package io.sagelint.parse.terraform;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Conversion;
import io.sagelint.parse.terraform.function.Limits;
import io.sagelint.parse.terraform.function.Mistake;
import io.sagelint.parse.terraform.function.Spread;
import io.sagelint.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The instances of a resource with {@code count} or {@code for_each}.
 *
 * @param one an instance, or an attribute of one
 * @param repetition what says how many there are
 */
record Instances(Value.Reference one, Value repetition) {

  /** All of them, as the resource's name without an index means. */
  Value value() {
    if (!one.attribute().isEmpty()) {
      return one;
    }
    Optional<Integer> count = count();
    if (count.isPresent()) {
      return new Value.Sequence(Collections.nCopies(count.get(), one), one.origin());
    }
    return keys().<Value>map(this::byKey).orElseGet(() -> Spread.of(one));
  }

  private Optional<Integer> count() {
    return Conversion.number(repetition)
        .filter(number -> number.signum() >= 0)
        .filter(number -> number.compareTo(BigDecimal.valueOf(Limits.ITEMS)) < 0)
        .map(BigDecimal::intValue);
  }

  private Optional<List<String>> keys() {
    List<String> keys = new ArrayList<>();
    if (repetition instanceof Value.Mapping mapping && mapping.rest().isEmpty()) {
      mapping.properties().forEach(property -> keys.add(property.name()));
      return Optional.of(keys);
    }
    if (!(repetition instanceof Value.Sequence list)) {
      return Optional.empty();
    }
    for (Value item : list.items()) {
      Conversion.text(item).ifPresent(keys::add);
    }
    return keys.size() == list.items().size() ? Optional.of(keys) : Optional.empty();
  }

  private Value byKey(List<String> keys) {
    Span use = one.span();
    List<Value.Property> properties = new ArrayList<>();
    for (String key : keys) {
      properties.add(new Value.Property(key, use, one));
    }
    return new Value.Mapping(properties, Optional.empty(), use, Origin.at(use));
  }

  /** One of them; taking one that does not exist is a mistake that {@code try} may catch. */
  Value at(Optional<String> key) {
    boolean missing =
        count().isPresent()
            ? key.flatMap(Instances::number).filter(index -> index >= count().get()).isPresent()
            : keys().isPresent() && key.isPresent() && !keys().get().contains(key.get());
    return missing ? Mistake.of(one.address() + " has no instance " + key.get(), one.span()) : one;
  }

  private static Optional<Integer> number(String key) {
    return Conversion.number(new Value.Text(key, null)).map(BigDecimal::intValue);
  }
}
