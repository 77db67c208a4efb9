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

  /** What is left of it where some variables have values. */
  Formula where(Map<Variable, String> values);

  /** Adds the variables it depends on. */
  void variables(Set<Variable> out);

  /** Its truth in the default deployment. */
  Truth byDefault();

  /** What its parts leave of a number of parts; negative if that is not enough for all. */
  default int left(int parts) {
    return parts - 1;
  }

  /** A truth that no deployment changes. */
  record Constant(boolean value) implements Formula {
    // Written out as Span's.
    @Override
    public boolean equals(Object other) {
      return other instanceof Constant constant && value == constant.value;
    }

    @Override
    public int hashCode() {
      return Boolean.hashCode(value);
    }

    @Override
    public Constant where(Map<Variable, String> values) {
      return this;
    }

    @Override
    public Truth byDefault() {
      return Truth.of(value);
    }

    @Override
    public void variables(Set<Variable> out) {}
  }

  /** A variable has a value. */
  record Equals(Variable variable, String value) implements Formula {
    @Override
    public boolean equals(Object other) {
      return other instanceof Equals equals
          && value.equals(equals.value)
          && variable.equals(equals.variable);
    }

    @Override
    public int hashCode() {
      return variable.hashCode() * 31 + value.hashCode();
    }

    @Override
    public Formula where(Map<Variable, String> values) {
      String given = values.get(variable);
      return given == null ? this : new Constant(given.equals(value));
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
    public boolean equals(Object other) {
      return other instanceof Not not && part.equals(not.part);
    }

    @Override
    public int hashCode() {
      return ~part.hashCode();
    }

    @Override
    public int left(int parts) {
      return parts < 0 ? parts : part.left(parts - 1);
    }

    @Override
    public Formula where(Map<Variable, String> values) {
      Formula left = part.where(values);
      return left == part ? this : left.not();
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
    public boolean equals(Object other) {
      return this == other || other instanceof All all && parts.equals(all.parts);
    }

    @Override
    public int hashCode() {
      return parts.hashCode();
    }

    @Override
    public int left(int parts) {
      int left = parts - 1;
      for (Formula part : this.parts) {
        left = left < 0 ? left : part.left(left);
      }
      return left;
    }

    @Override
    public Formula where(Map<Variable, String> values) {
      List<Formula> left = new ArrayList<>(parts.size());
      boolean same = true;
      for (Formula part : parts) {
        Formula rest = part.where(values);
        same &= rest == part;
        left.add(rest);
      }
      return same ? this : all(left);
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

  /** All hold; constants and what is said twice are taken out. */
  static Formula all(List<Formula> parts) {
    List<Formula> open = new ArrayList<>();
    for (Formula part : parts) {
      if (part.equals(FALSE) || open.contains(part.not())) {
        return FALSE;
      }
      if (!part.equals(TRUE) && !open.contains(part)) {
        open.add(part);
      }
    }
    if (open.isEmpty()) {
      return TRUE;
    }
    return open.size() == 1 ? open.get(0) : new All(List.copyOf(open));
  }
}
