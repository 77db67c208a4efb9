package io.sagelint.parse.terraform;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of a {@code .tfvars.json} file. */
final class JsonValues {
  private JsonValues() {}

  static Value of(Node node) {
    Origin origin = Origin.at(node.span());
    if (node instanceof Node.Scalar scalar) {
      return switch (scalar.type()) {
        case NULL -> new Value.Null(origin);
        case NUMBER -> new Value.Num(scalar.text(), origin);
        case BOOLEAN -> new Value.Bool(scalar.asBoolean().orElse(false), scalar.text(), origin);
        case STRING -> new Value.Text(scalar.text(), origin);
      };
    }
    if (node instanceof Node.Sequence list) {
      return new Value.Sequence(list.items().stream().map(JsonValues::of).toList(), origin);
    }
    List<Value.Property> properties = new ArrayList<>();
    for (Node.Entry entry : ((Node.Mapping) node).entries()) {
      properties.add(new Value.Property(entry.key().text(), entry.key().span(), of(entry.value())));
    }
    return new Value.Mapping(properties, Optional.empty(), node.span(), origin);
  }
}
