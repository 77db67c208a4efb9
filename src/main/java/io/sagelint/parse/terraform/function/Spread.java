package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import io.sagelint.source.Span;

/**
 * An attribute of all instances of a resource whose number is not known, as in {@code
 * aws_kms_key.this[*].arn}: a reference whose attribute begins with a star. As an item of a list it
 * stands for as many items as there are instances. Whoever takes one item of it gets the reference:
 * modules are written so that the item is there where it is taken.
 */
public final class Spread {
  private static final String STAR = "*";

  private Spread() {}

  /** The attribute of all instances. */
  public static Value.Reference of(Value.Reference one) {
    return is(one) ? one : with(one, one.attribute().isEmpty() ? STAR : "*." + one.attribute());
  }

  /** Whether a value stands for a list of references. */
  public static boolean is(Value value) {
    return value instanceof Value.Reference reference && reference.attribute().startsWith(STAR);
  }

  /** The attribute of one instance; anything else is itself. */
  public static Value one(Value value) {
    return value instanceof Value.Reference all && is(all)
        ? with(all, all.attribute().substring(Math.min(2, all.attribute().length())))
        : value;
  }

  /** Why a question about such a list as a whole has no answer. */
  public static Value.Unknown uncounted(Value value, Span use) {
    String address = ((Value.Reference) value).address();
    return new Value.Unknown(
        "how many instances " + address + " has is not known",
        java.util.List.of(address),
        new io.sagelint.model.Origin(use, value.origin().hops()));
  }

  private static Value.Reference with(Value.Reference reference, String attribute) {
    return new Value.Reference(
        reference.type(), reference.address(), attribute, reference.origin());
  }
}
