package io.sagelint.parse.cloudformation;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;

/** Scalars as CloudFormation takes them. */
final class Literals {
  private Literals() {}

  static Value of(Node.Scalar scalar) {
    Origin origin = Origin.at(scalar.span());
    return switch (scalar.type()) {
      case NULL -> new Value.Null(origin);
      case NUMBER -> new Value.Num(scalar.text(), origin);
      case BOOLEAN -> new Value.Bool(scalar.asBoolean().orElse(false), scalar.text(), origin);
      case STRING -> DynamicReferences.in(new Value.Text(scalar.text(), origin));
    };
  }

  /** The value of a parameter as it is used at {@code use}. */
  static Value used(Node.Scalar written, Span use, String hop) {
    return of(written).via(use, Hop.byDefault(hop, written.span()));
  }
}
