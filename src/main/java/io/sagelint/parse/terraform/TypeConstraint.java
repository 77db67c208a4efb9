package io.sagelint.parse.terraform;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Conversion;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.ObjectItem;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a variable's {@code type} makes of a value: scalars converted, attributes that are left out
 * given their defaults; see "Type Constraints" in the Terraform language manual.
 *
 * @param type what is written; null if nothing is
 */
record TypeConstraint(SourceFile file, Expression type, Scope scope) {

  static TypeConstraint of(Declarations.LocatedBlock variable, Scope scope) {
    Optional<Declarations.Located> type = variable.attribute("type");
    return new TypeConstraint(
        type.map(Declarations.Located::file).orElse(variable.file()),
        type.map(Declarations.Located::expression).orElse(null),
        scope);
  }

  private TypeConstraint inner(Expression expression) {
    return new TypeConstraint(file, expression, scope);
  }

  /** Whether text from a command line is an expression for it, not the value itself. */
  boolean isComplex() {
    return type instanceof Expression.FunctionCall || "any".equals(keyword());
  }

  /**
   * Converts a value as far as it is known.
   *
   * @param name the variable, for the words that say where a default came from
   */
  Value convert(Value value, String name) {
    return Uses.each(value, one -> settled(one, name));
  }

  private Value settled(Value value, String name) {
    if (type instanceof Expression.FunctionCall call && !call.arguments().isEmpty()) {
      Expression of = call.arguments().get(0);
      return switch (call.name()) {
        case "list", "set" -> items(value, inner(of), name);
        case "map" -> entries(value, inner(of), name);
        case "object" ->
            of instanceof Expression.ObjectCons attributes
                ? attributes(value, attributes, name)
                : value;
        case "optional" -> inner(of).convert(value, name);
        default -> value;
      };
    }
    return scalar(value);
  }

  /** A type such as {@code string}; early Terraform had it in quotes. */
  private String keyword() {
    if (type instanceof Expression.ScopeTraversal word && word.steps().isEmpty()) {
      return word.root();
    }
    return type instanceof Expression.Template quoted ? quoted.constant().orElse("") : "";
  }

  private Value scalar(Value value) {
    return switch (keyword()) {
      case "bool" ->
          value instanceof Value.Text text
              ? Conversion.bool(text)
                  .<Value>map(bool -> new Value.Bool(bool, text.text(), text.origin()))
                  .orElse(text)
              : value;
      case "number" ->
          value instanceof Value.Text text && text.text().matches("-?[0-9]+(\\.[0-9]+)?")
              ? new Value.Num(text.text(), text.origin())
              : value;
      case "string" -> text(value);
      default -> value;
    };
  }

  private static Value text(Value value) {
    if (value instanceof Value.Bool bool) {
      return new Value.Text(String.valueOf(bool.value()), value.origin());
    }
    return value instanceof Value.Num number
        ? new Value.Text(number.written(), value.origin())
        : value;
  }

  private Value items(Value value, TypeConstraint of, String name) {
    if (!(value instanceof Value.Sequence list)) {
      return value;
    }
    List<Value> items = list.items().stream().map(item -> of.convert(item, name)).toList();
    return new Value.Sequence(items, list.origin());
  }

  private Value entries(Value value, TypeConstraint of, String name) {
    if (!(value instanceof Value.Mapping mapping)) {
      return value;
    }
    List<Value.Property> entries = new ArrayList<>();
    for (Value.Property entry : mapping.properties()) {
      Value converted = of.convert(entry.value(), name);
      entries.add(new Value.Property(entry.name(), entry.key(), converted));
    }
    return new Value.Mapping(
        List.copyOf(entries), mapping.rest(), mapping.head(), mapping.origin());
  }

  private Value attributes(Value value, Expression.ObjectCons declared, String name) {
    if (!(value instanceof Value.Mapping mapping)) {
      return value;
    }
    List<Value.Property> attributes = new ArrayList<>();
    for (ObjectItem item : declared.items()) {
      String attribute = item.constantKey().orElse("");
      TypeConstraint of = inner(item.value());
      Span key = item.key().span(file);
      Optional<Value.Property> given = mapping.get(attribute);
      Optional<Value> converted =
          given
              .map(found -> of.orDefault(of.convert(found.value(), name), attribute, name))
              .or(() -> mapping.rest().isPresent() ? Optional.empty() : of.left(attribute, name));
      converted.ifPresent(
          found ->
              attributes.add(
                  new Value.Property(
                      attribute, given.map(Value.Property::key).orElse(key), found)));
    }
    return new Value.Mapping(
        List.copyOf(attributes), mapping.rest(), mapping.head(), mapping.origin());
  }

  /** A null given for an attribute with a default counts as left out. */
  private Value orDefault(Value given, String attribute, String variable) {
    return given instanceof Value.Null ? left(attribute, variable).orElse(given) : given;
  }

  /** The value of an attribute that is left out. */
  private Optional<Value> left(String attribute, String variable) {
    if (!(type instanceof Expression.FunctionCall call)
        || !call.name().equals("optional")
        || call.arguments().isEmpty()) {
      return Optional.empty();
    }
    Expression last = call.arguments().get(call.arguments().size() - 1);
    Span at = last.span(file);
    if (call.arguments().size() == 1) {
      Hop hop = new Hop("optional attribute " + attribute + " of variable " + variable, at);
      return Optional.of(new Value.Null(Origin.at(at).via(at, hop)));
    }
    Hop hop = new Hop("default of attribute " + attribute + " of variable " + variable, at);
    Value standard = scope.value(new Declarations.Located(file, last)).via(at, hop);
    return Optional.of(inner(call.arguments().get(0)).convert(standard, variable));
  }
}
