package io.sagelint.parse.cloudformation;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.List;

/**
 * A function where it is called.
 *
 * @param name the long form, e.g. {@code Fn::Join}
 * @param span the whole call
 * @param in what evaluates the argument's parts
 */
record Call(String name, Node argument, Span span, Intrinsics in) {

  /** The argument's items; itself if it is not a list. */
  List<Node> arguments() {
    return argument instanceof Node.Sequence list ? list.items() : List.of(argument);
  }

  /** Whether the argument is a list of so many items. */
  boolean takes(int count) {
    return argument instanceof Node.Sequence list && list.items().size() == count;
  }

  /** What a part of the argument evaluates to. */
  Value value(Node part) {
    return in.value(part, part.span());
  }

  /** What a part gives that is a name: unlike a value, {@code Yes} is no boolean there. */
  Value name(Node part) {
    return part instanceof Node.Scalar scalar ? in.text(scalar) : value(part);
  }

  /** The value of a call whose argument has the wrong shape. */
  Value.Unknown wrong(String shape) {
    return open(name + " takes " + shape);
  }

  /** A value that is not known. */
  Value.Unknown open(String reason, String... needs) {
    return new Value.Unknown(reason, List.of(needs), Origin.at(span));
  }

  /** Why a value that a function needs is not known; {@code otherwise} if it is of a wrong type. */
  Value.Unknown open(Value value, String otherwise) {
    if (value instanceof Value.Unknown unknown) {
      return unknown;
    }
    if (value instanceof Value.Interpolated text) {
      return open(text.firstOpen(), otherwise).withOrigin(text.origin());
    }
    if (value instanceof Value.Given given) {
      return open(given.unset(), otherwise);
    }
    if (value instanceof Value.Reference reference) {
      String reason = "it is taken from " + reference.address() + " when that is deployed";
      return open(reason, reference.address());
    }
    return wrong(otherwise);
  }
}
