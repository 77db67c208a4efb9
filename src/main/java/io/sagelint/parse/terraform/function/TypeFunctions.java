package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Type conversions. */
final class TypeFunctions {
  private TypeFunctions() {}

  static Value call(Arguments in) {
    return switch (in.function()) {
      case "ephemeralasnull", "nonsensitive" -> in.get(0);
      case "sensitive" -> sensitive(in);
      case "tobool" -> Conversion.toBool(in.get(0), in.use());
      case "tonumber" -> Conversion.toNumber(in.get(0), in.use());
      case "tostring" -> Conversion.toText(in.get(0), in.use());
      case "tolist" -> isNull(in) ? in.get(0) : in.give(Conversion.unified(in.parts(0)));
      case "toset" -> isNull(in) ? in.get(0) : in.give(SetFunctions.set(in, in.get(0)));
      case "tomap" -> isNull(in) ? in.get(0) : map(in);
      case "issensitive" ->
          throw in.unknown("what is sensitive is known to a run of Terraform alone");
      case "convert" -> throw in.unknown("the types that convert takes are not followed");
      default -> throw in.unknown("the function type is for Terraform's console");
    };
  }

  private static Value sensitive(Arguments in) {
    in.surroundings().hide(in.get(0));
    return in.get(0);
  }

  private static boolean isNull(Arguments in) {
    return in.get(0) instanceof Value.Null;
  }

  private static Value map(Arguments in) {
    Value.Mapping mapping = in.mapping(0);
    List<Value.Property> properties = new ArrayList<>(Arguments.properties(mapping).values());
    List<Value> values =
        Conversion.unified(properties.stream().map(Value.Property::value).toList());
    Map<String, Value.Property> entries = new TreeMap<>(Order::compare);
    for (int i = 0; i < values.size(); i++) {
      Value.Property old = properties.get(i);
      entries.put(old.name(), new Value.Property(old.name(), old.key(), values.get(i)));
    }
    return in.give(entries, mapping.rest());
  }
}
