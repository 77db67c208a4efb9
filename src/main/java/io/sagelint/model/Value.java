package io.sagelint.model;

import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the text says a property will be in a deployment. Absent, null, unknown, a reference and a
 * choice are different facts and are never merged into one another.
 */
public sealed interface Value {
  /** Where the value stands and how it came there. */
  Origin origin();

  /** The same value with another origin. */
  Value withOrigin(Origin origin);

  /** Where a finding about the value points. */
  default Span span() {
    return origin().span();
  }

  /** Whether nothing is deployed here: missing, null, or a list of blocks without any. */
  default boolean isNothing() {
    return this instanceof Absent
        || this instanceof Null
        || this instanceof Sequence list && list.items().isEmpty();
  }

  /** The value as it is seen from a place that refers to it. */
  default Value via(Span use, Hop hop) {
    return withOrigin(origin().via(use, hop));
  }

  /** The same value as a part of another: it came the way the whole came, then its own. */
  default Value inheriting(Origin whole) {
    if (whole.hops().isEmpty() || origin().hops().containsAll(whole.hops())) {
      return this;
    }
    List<Hop> hops = new ArrayList<>(whole.hops());
    hops.addAll(origin().hops());
    return withOrigin(new Origin(span(), List.copyOf(hops), origin().secret()));
  }

  /** The same value, which other steps led to as well. */
  default Value after(List<Hop> steps) {
    return withOrigin(origin().after(steps));
  }

  /**
   * A string.
   *
   * @param made how it was put together
   */
  record Text(String text, Origin origin, Composition made) implements Value {
    /** A string whose characters have no places of their own. */
    public Text(String text, Origin origin) {
      this(text, origin, Composition.UNTOLD);
    }

    @Override
    public Text withOrigin(Origin origin) {
      return new Text(text, origin, made);
    }

    /** The half-open part between two indices, in UTF-16 units. */
    public Text part(int from, int to) {
      Composition letters =
          made instanceof Composition.Letters all ? all.from(from) : Composition.UNTOLD;
      return new Text(text.substring(from, to), origin, letters);
    }
  }

  /** A number, as written. */
  record Num(String written, Origin origin) implements Value {
    @Override
    public Num withOrigin(Origin origin) {
      return new Num(written, origin);
    }
  }

  /**
   * A boolean.
   *
   * @param written as the author spelled it, e.g. {@code no}
   */
  record Bool(boolean value, String written, Origin origin) implements Value {
    @Override
    public Bool withOrigin(Origin origin) {
      return new Bool(value, written, origin);
    }
  }

  /** A null that is written. */
  record Null(Origin origin) implements Value {
    @Override
    public Null withOrigin(Origin origin) {
      return new Null(origin);
    }
  }

  /**
   * Nothing: the key is missing or removed by {@code AWS::NoValue}. The span is where it belongs.
   */
  record Absent(Origin origin) implements Value {
    @Override
    public Absent withOrigin(Origin origin) {
      return new Absent(origin);
    }
  }

  /**
   * Something only a deployment, or a file not at hand, settles.
   *
   * @param reason why, as a clause: {@code parameter KeyArn has no default}
   * @param needs what would decide it, e.g. {@code KeyArn} or {@code var.kms_key_id}
   * @param overridden whether only another value than a default leaves it open
   * @param present whether there is a value for sure, whatever it is
   */
  record Unknown(
      String reason, List<String> needs, boolean overridden, boolean present, Origin origin)
      implements Value {
    /** A value that may be absent. */
    public Unknown(String reason, List<String> needs, boolean overridden, Origin origin) {
      this(reason, needs, overridden, false, origin);
    }

    /** A value that no default settles. */
    public Unknown(String reason, List<String> needs, Origin origin) {
      this(reason, needs, false, origin);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Unknown unknown
          && reason.equals(unknown.reason)
          && needs.equals(unknown.needs)
          && overridden == unknown.overridden
          && present == unknown.present
          && origin.equals(unknown.origin);
    }

    @Override
    public int hashCode() {
      return reason.hashCode() * 31 + origin.hashCode();
    }

    @Override
    public Unknown withOrigin(Origin origin) {
      return new Unknown(reason, needs, overridden, present, origin);
    }

    /** What is inside it: not known for the same reason, and perhaps absent. */
    public Unknown inside() {
      return new Unknown(reason, needs, overridden, false, origin);
    }
  }

  /** One of two values, as the author's condition says. Its hops lead to the condition. */
  record Conditional(Formula condition, Value whenTrue, Value whenFalse, Origin origin)
      implements Value {
    /** The value for a condition; only one of them if the condition is constant. */
    public static Value of(Formula condition, Value whenTrue, Value whenFalse, Origin origin) {
      if (condition instanceof Formula.Constant constant) {
        return (constant.value() ? whenTrue : whenFalse).after(origin.hops());
      }
      return new Conditional(condition, whenTrue, whenFalse, origin);
    }

    @Override
    public Conditional withOrigin(Origin origin) {
      return new Conditional(condition, whenTrue, whenFalse, origin);
    }

    /** The branches seen from a place that refers to the whole. */
    @Override
    public Value via(Span use, Hop hop) {
      return new Conditional(
          condition, whenTrue.via(use, hop), whenFalse.via(use, hop), origin.via(use, hop));
    }
  }

  /**
   * The value of a variable, or one that is made of it.
   *
   * @param unset what it is unless a scenario says otherwise: its default, the values allowed, or
   *     unknown
   * @param made whether it is made of the variable's value, such as an item of a list
   */
  record Given(Variable variable, Value unset, boolean made, Origin origin) implements Value {
    /** The value of a variable. */
    public Given(Variable variable, Value unset, Origin origin) {
      this(variable, unset, false, origin);
    }

    @Override
    public Given withOrigin(Origin origin) {
      return new Given(variable, unset.withOrigin(origin), made, origin);
    }

    @Override
    public Value via(Span use, Hop hop) {
      return new Given(variable, unset.via(use, hop), made, origin.via(use, hop));
    }

    /** What it is where the variable does not have its default. */
    public Unknown overridden() {
      String name = variable.name();
      return new Unknown(
          name + " does not have its default here", List.of(name), true, Origin.at(span()));
    }
  }

  /**
   * An attribute of a resource of the same stack or module: its type is known, its value is not.
   *
   * @param type the native type, e.g. {@code AWS::KMS::Key}
   * @param address the logical id or Terraform address
   * @param attribute what is taken of it, e.g. {@code Arn}; empty for the resource itself
   */
  record Reference(String type, String address, String attribute, Origin origin) implements Value {
    @Override
    public Reference withOrigin(Origin origin) {
      return new Reference(type, address, attribute, origin);
    }

    /** The same of some instance of its block. */
    public Reference ofBlock() {
      return new Reference(type, block(address), attribute, origin);
    }

    /** An address without the key of the instance, which is in brackets at its end. */
    public static String block(String address) {
      boolean keyed = address.endsWith("]");
      // A quote within a key has a backslash before it.
      int key = address.endsWith("\"]") ? address.lastIndexOf("[\"") : address.lastIndexOf('[');
      return keyed && key >= 0 ? address.substring(0, key) : address;
    }
  }

  /**
   * One of several values, each under a condition.
   *
   * @param variable what decides, e.g. a parameter's name
   */
  record Choice(String variable, List<Branch> branches, Origin origin) implements Value {
    @Override
    public Choice withOrigin(Origin origin) {
      return new Choice(variable, branches, origin);
    }
  }

  /**
   * One side of a choice.
   *
   * @param option the variable's value that leads here
   */
  record Branch(String option, Value value) {}

  /**
   * A text of which a part is not known.
   *
   * @param parts in order; those that are known are {@link Text}s
   * @param made how it was put together
   */
  record Interpolated(List<Value> parts, Origin origin, Composition made) implements Value {
    /** A text of parts that are not in need of joining. */
    public Interpolated(List<Value> parts, Origin origin) {
      this(parts, origin, new Composition.Joined(parts));
    }

    @Override
    public Interpolated withOrigin(Origin origin) {
      return new Interpolated(parts, origin, made);
    }

    /** The last part. */
    public Value tail() {
      return parts.get(parts.size() - 1);
    }

    /** The part at a position, if there is one. */
    public Optional<Value> part(int index) {
      return index < parts.size() ? Optional.of(parts.get(index)) : Optional.empty();
    }

    /** The text with {@code ${name}} for the parts that are not known. */
    public String shown() {
      StringBuilder out = new StringBuilder();
      for (Value part : parts) {
        out.append(part instanceof Text text ? text.text() : placeholder(nameOf(part)));
      }
      return out.toString();
    }

    /** A dynamic reference has braces of its own. */
    private static String placeholder(String name) {
      return name.startsWith("{{") ? name : "${" + name + "}";
    }

    private static String nameOf(Value part) {
      if (part instanceof Reference reference) {
        return reference.address();
      }
      if (part instanceof Given given) {
        return given.variable().name();
      }
      boolean named = part instanceof Unknown unknown && !unknown.needs().isEmpty();
      return named ? ((Unknown) part).needs().get(0) : "...";
    }

    /** The part that is not known because a parameter does not have its default here. */
    public Optional<Value> overridden() {
      return parts.stream()
          .filter(part -> part instanceof Unknown unknown && unknown.overridden())
          .findFirst();
    }

    /** The first part that is not known. */
    public Value firstOpen() {
      if (overridden().isPresent()) {
        return overridden().get();
      }
      for (Value part : parts) {
        if (!(part instanceof Text)) {
          return part;
        }
      }
      return this;
    }

    /** A text joined of parts; one that is known as a whole is a {@link Text}. */
    public static Value of(List<Value> parts, Span span) {
      return Joining.of(parts, span);
    }
  }

  /** A list, or the repeated blocks of one Terraform block type. */
  record Sequence(List<Value> items, Origin origin) implements Value {
    @Override
    public Sequence withOrigin(Origin origin) {
      return new Sequence(items, origin);
    }
  }

  /**
   * A map, a Terraform object or a block.
   *
   * @param properties in the order written
   * @param rest why there may be more keys than those written, if there may be
   * @param head the few characters that name the map: its key, or the type of its block
   */
  record Mapping(List<Property> properties, Optional<Unknown> rest, Span head, Origin origin)
      implements Value {
    @Override
    public Mapping withOrigin(Origin origin) {
      return new Mapping(properties, rest, head, origin);
    }

    /** The property of a name, in the source's spelling. */
    public Optional<Property> get(String name) {
      for (Property property : properties) {
        if (property.name().equals(name)) {
          return Optional.of(property);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A key with its value.
   *
   * @param name in the source's spelling
   * @param key where the key is written
   */
  record Property(String name, Span key, Value value) {}
}
