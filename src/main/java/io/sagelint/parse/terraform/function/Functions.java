package io.sagelint.parse.terraform.function;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The built-in functions of Terraform and OpenTofu, by name. A family of functions is loaded when
 * one of them is called.
 */
public final class Functions {
  private static final Map<String, Signature> BY_NAME = new HashMap<>();
  private static final Set<String> SELECTING = Set.of("element", "lookup", "one", "slice");

  static {
    for (Family family : Family.values()) {
      for (String function : family.functions().split(" ")) {
        Signature signature = Signature.parse(function, family);
        BY_NAME.put(signature.name(), signature);
      }
    }
  }

  private Functions() {}

  /** What a call gives. */
  public static Value call(String name, List<Value> arguments, Span use, Surroundings around) {
    String plain = name.startsWith("core::") ? name.substring("core::".length()) : name;
    if (plain.contains("::")) {
      String reason = "the function " + name + " is part of a provider";
      return new Value.Unknown(reason, List.of(name), Origin.at(use));
    }
    Signature signature = BY_NAME.get(plain);
    if (signature == null) {
      // Not a mistake: a newer Terraform may have it.
      String reason = "the function " + name + " is not known here";
      return new Value.Unknown(reason, List.of(name), Origin.at(use));
    }
    if (!signature.takes(arguments.size())) {
      return Mistake.of(name + " takes " + signature.expected() + ", not " + arguments.size(), use);
    }
    return Choices.each(
        arguments, use, values -> call(signature, new Arguments(plain, values, use, around)));
  }

  private static Value call(Signature signature, Arguments in) {
    try {
      Value result = Way.at(in.use(), signature.family().call(in));
      return Limits.check(selects(signature) ? Way.decidedBy(result, in.all()) : result, in.use());
    } catch (Undecided undecided) {
      return refused(Way.at(in.use(), undecided.value()), in);
    } catch (ArithmeticException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
      return refused(Mistake.of(in.function() + ": " + wrong.getMessage(), in.use()), in);
    }
  }

  /** Where defaults lead to a mistake, other deployments may make none. */
  private static Value refused(Value value, Arguments in) {
    return Mistake.is(value) ? Way.decidedBy(value, in.all()) : value;
  }

  /** Whether a function gives one of the values it takes, as the others decide. */
  private static boolean selects(Signature signature) {
    return signature.family() == Family.FALLBACK || SELECTING.contains(signature.name());
  }

  /** All names, in order. */
  static Set<String> names() {
    return new TreeSet<>(BY_NAME.keySet());
  }

  static Signature signature(String name) {
    return BY_NAME.get(name);
  }

  /**
   * How a function is called.
   *
   * @param most the largest number of arguments, or {@code Integer.MAX_VALUE}
   */
  record Signature(String name, int least, int most, Family family) {
    /** Reads {@code name/1}, {@code name/2-3} or {@code name/1+}. */
    private static Signature parse(String text, Family family) {
      int slash = text.indexOf('/');
      String count = text.substring(slash + 1);
      int least = count.charAt(0) - '0';
      char last = count.charAt(count.length() - 1);
      return new Signature(
          text.substring(0, slash), least, last == '+' ? Integer.MAX_VALUE : last - '0', family);
    }

    private boolean takes(int count) {
      return count >= least && count <= most;
    }

    /** The number of arguments in words. */
    String expected() {
      String some = least == 1 && most == 1 ? "1 argument" : least + " arguments";
      if (most == least) {
        return some;
      }
      return most == Integer.MAX_VALUE ? "at least " + some : least + " to " + most + " arguments";
    }
  }
}
