package io.sagelint.parse.terraform.function;

import io.sagelint.model.Formula;
import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.model.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What can be told of values that are not known. */
public final class Open {
  /** Attributes that every resource with them has once it exists. */
  private static final Set<String> ALWAYS_SET =
      Set.of("arn", "id", "key_id", "key_arn", "target_key_arn", "target_key_id", "unique_id");

  private Open() {}

  /** Whether the value as a whole is not known. */
  public static boolean is(Value value) {
    return value instanceof Value.Unknown
        || value instanceof Value.Reference
        || value instanceof Value.Interpolated
        || value instanceof Value.Choice
        || value instanceof Value.Conditional
        || value instanceof Value.Given;
  }

  /** Why a value is not known. */
  public static Value.Unknown why(Value value) {
    if (value instanceof Value.Choice choice) {
      return new Value.Unknown(
          "it depends on " + choice.variable(), List.of(choice.variable()), choice.origin());
    }
    if (value instanceof Value.Conditional either) {
      return depends(either.condition(), either.origin());
    }
    if (value instanceof Value.Given given) {
      return depends(new Formula.Equals(given.variable(), ""), given.origin());
    }
    return Scalars.unresolved(value);
  }

  private static Value.Unknown depends(Formula condition, Origin origin) {
    Set<Variable> variables = new LinkedHashSet<>();
    condition.variables(variables);
    List<String> names = variables.stream().map(Variable::name).toList();
    return new Value.Unknown("it depends on " + String.join(", ", names), names, origin);
  }

  /** Whether a value is null. */
  public static Truth isNull(Value value) {
    if (value instanceof Value.Null || value instanceof Value.Absent) {
      return Truth.TRUE;
    }
    if (value instanceof Value.Reference reference) {
      return isAlwaysSet(reference) ? Truth.FALSE : Truth.UNKNOWN;
    }
    return is(value) && !(value instanceof Value.Interpolated) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether a value is an empty text. */
  public static Truth isEmptyText(Value value) {
    if (value instanceof Value.Text text) {
      return Truth.of(text.text().isEmpty());
    }
    if (value instanceof Value.Interpolated text) {
      return hasText(text) ? Truth.FALSE : Truth.UNKNOWN;
    }
    if (value instanceof Value.Reference reference) {
      return isAlwaysSet(reference) ? Truth.FALSE : Truth.UNKNOWN;
    }
    return is(value) ? Truth.UNKNOWN : Truth.FALSE;
  }

  private static boolean hasText(Value.Interpolated text) {
    for (Value part : text.parts()) {
      boolean written = part instanceof Value.Text known && !known.text().isEmpty();
      if (written || part instanceof Value.Reference reference && isAlwaysSet(reference)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a reference is to a resource as a whole or to an attribute that identifies it. */
  static boolean isAlwaysSet(Value.Reference reference) {
    String attribute = reference.attribute();
    String last = attribute.substring(attribute.lastIndexOf('.') + 1);
    return last.isEmpty() || last.equals("*") || ALWAYS_SET.contains(last);
  }
}
