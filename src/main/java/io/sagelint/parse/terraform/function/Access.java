package io.sagelint.parse.terraform.function;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Takes parts of values: {@code value.name} and {@code value[key]}. */
public final class Access {
  private Access() {}

  /** The attribute of a name. */
  public static Value attribute(Value from, String name, Span use) {
    return Choices.each(List.of(from), use, one -> named(one.get(0), name, use));
  }

  private static Value named(Value from, String name, Span use) {
    if (from instanceof Value.Reference reference) {
      String attribute = reference.attribute();
      String longer = attribute.isEmpty() ? name : attribute + "." + name;
      return new Value.Reference(reference.type(), reference.address(), longer, at(use, from));
    }
    Value part = Way.at(use, part(from, new Value.Text(name, Origin.at(use)), use));
    return Mistake.is(part) ? Way.decidedBy(part, List.of(from)) : part;
  }

  /** The item or entry of a key. */
  public static Value index(Value from, Value key, Span use) {
    return Choices.each(
        List.of(from, key),
        use,
        both -> {
          Value part = Way.at(use, part(both.get(0), both.get(1), use));
          return Way.decidedBy(part, Mistake.is(part) ? both : List.of(both.get(1)));
        });
  }

  private static Value part(Value from, Value key, Span use) {
    if (from instanceof Value.Unknown) {
      return from;
    }
    if (from instanceof Value.Reference) {
      return Spread.one(from);
    }
    if (from instanceof Value.Sequence list) {
      return item(list, key, use);
    }
    if (from instanceof Value.Mapping mapping) {
      return Conversion.text(key)
          .map(name -> entry(mapping, name, use))
          .orElseGet(() -> unnamed(mapping, key, use));
    }
    return from instanceof Value.Interpolated
        ? Open.why(from)
        : Mistake.of(Conversion.describe(from) + " has no parts", use);
  }

  private static Value entry(Value.Mapping mapping, String name, Span use) {
    Optional<Value> found = mapping.get(name).map(property -> Way.part(property.value(), mapping));
    if (found.isPresent()) {
      return found.get();
    }
    return mapping
        .rest()
        .map(Value.class::cast)
        .orElseGet(() -> Mistake.of("there is no attribute " + name, use));
  }

  /** Whichever entry of a map it is, all are the same attribute of one resource. */
  private static Value unnamed(Value.Mapping mapping, Value key, Span use) {
    List<Value> values = mapping.properties().stream().map(Value.Property::value).toList();
    return Open.is(key) && mapping.rest().isEmpty() && isOneReference(values)
        ? some(Way.part(values.get(0), mapping))
        : noKey(key, use);
  }

  private static Value item(Value.Sequence list, Value key, Span use) {
    Optional<BigDecimal> number = Conversion.number(key);
    if (number.isEmpty()) {
      return Open.is(key) && isOneReference(list.items()) ? some(any(list, 0)) : noKey(key, use);
    }
    for (int i = 0; i < list.items().size(); i++) {
      boolean here = number.get().compareTo(BigDecimal.valueOf(i)) == 0;
      if (Spread.is(list.items().get(i))) {
        return here ? any(list, i) : Spread.uncounted(list.items().get(i), use);
      }
      if (here) {
        return any(list, i);
      }
    }
    return Mistake.of(
        "there is no item " + Numbers.text(number.get()) + ", there are " + list.items().size(),
        use);
  }

  /** Whether all are the same attribute of instances of one resource, so that any will do. */
  private static boolean isOneReference(List<Value> items) {
    Value.Reference first = null;
    for (Value item : items) {
      if (!(Spread.one(item) instanceof Value.Reference reference)
          || first != null
              && !(first.ofBlock().address().equals(reference.ofBlock().address())
                  && first.attribute().equals(reference.attribute()))) {
        return false;
      }
      first = reference;
    }
    return first != null;
  }

  /** The attribute of some instance, it is not known which. */
  private static Value some(Value reference) {
    return ((Value.Reference) reference).ofBlock();
  }

  private static Value any(Value.Sequence list, int index) {
    return Way.part(Spread.one(list.items().get(index)), list);
  }

  private static Value noKey(Value key, Span use) {
    return Open.is(key)
        ? Open.why(key)
        : Mistake.of(Conversion.describe(key) + " is no key here", use);
  }

  private static Origin at(Span use, Value from) {
    return new Origin(use, from.origin().hops());
  }
}
