package io.sagelint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A condition of the template's author over variables, in propositional logic. */
public sealed interface Formula {
  /** Always true. */
  Formula TRUE = new Constant(true);

  /** Always false. */
  Formula FALSE = new Constant(false);

  /** Its truth if some variables have values; unknown if that depends on the others. */
  Truth under(Map<Variable, String> values);

  /** Adds the variables it depends on. */
  void variables(Set<Variable> out);

  /** Its truth in the default deployment. */
  default Truth byDefault() {
    return under(Map.of());
  }

  /** A truth that no deployment changes. */
  record Constant(boolean value) implements Formula {
    @Override
    public Truth under(Map<Variable, String> values) {
      return Truth.of(value);
    }

    @Override
    public void variables(Set<Variable> out) {}
  }

  /** A variable has a value. */
  record Equals(Variable variable, String value) implements Formula {
    @Override
    public Truth under(Map<Variable, String> values) {
      String given = values.get(variable);
      return given == null ? Truth.UNKNOWN : Truth.of(given.equals(value));
    }

    @Override
    public Truth byDefault() {
      return variable.standard().map(value::equals).map(Truth::of).orElse(Truth.UNKNOWN);
    }

    @Override
    public void variables(Set<Variable> out) {
      out.add(variable);
    }
  }

  /** The opposite. */
  record Not(Formula part) implements Formula {
    @Override
    public Truth under(Map<Variable, String> values) {
      return part.under(values).not();
    }

    @Override
    public Truth byDefault() {
      return part.byDefault().not();
    }

    @Override
    public void variables(Set<Variable> out) {
      part.variables(out);
    }
  }

  /** All parts hold. */
  record All(List<Formula> parts) implements Formula {
    @Override
    public Truth under(Map<Variable, String> values) {
      Truth all = Truth.TRUE;
      for (Formula part : parts) {
        all = all.and(part.under(values));
      }
      return all;
    }

    @Override
    public Truth byDefault() {
      Truth all = Truth.TRUE;
      for (Formula part : parts) {
        all = all.and(part.byDefault());
      }
      return all;
    }

    @Override
    public void variables(Set<Variable> out) {
      for (Formula part : parts) {
        part.variables(out);
      }
    }
  }

  /** The opposite of this formula. */
  default Formula not() {
    if (this instanceof Constant constant) {
      return constant.value() ? FALSE : TRUE;
    }
    return this instanceof Not not ? not.part() : new Not(this);
  }

  /** Both hold. */
  default Formula and(Formula other) {
    return all(List.of(this, other));
  }

  /** At least one holds. */
  default Formula or(Formula other) {
    return all(List.of(not(), other.not())).not();
  }

  /** All hold; constants are taken out. */
  static Formula all(List<Formula> parts) {
    List<Formula> open = new ArrayList<>();
    for (Formula part : parts) {
      if (part.equals(FALSE)) {
        return FALSE;
      }
      if (!part.equals(TRUE)) {
        open.add(part);
      }
    }
    if (open.isEmpty()) {
      return TRUE;
    }
    return open.size() == 1 ? open.get(0) : new All(List.copyOf(open));
  }
}
