package io.sagelint.condition;

import io.sagelint.model.Scalars;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Whether two values are the same name, also where the text does not decide what the name is. */
final class SameName {
  private SameName() {}

  static Truth of(Value one, Value other) {
    List<Value> left = parts(one);
    List<Value> right = parts(other);
    while (!left.isEmpty() && !right.isEmpty() && isSame(left.get(0), right.get(0))) {
      left.remove(0);
      right.remove(0);
    }
    if (left.isEmpty() && right.isEmpty()) {
      return Truth.TRUE;
    }
    boolean decided = isText(left) && isText(right) || starts(left, right) || ends(left, right);
    return decided ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static List<Value> parts(Value value) {
    return new ArrayList<>(
        value instanceof Value.Interpolated text ? text.parts() : List.of(value));
  }

  /** Nothing is left of it that is not known. */
  private static boolean isText(List<Value> parts) {
    return parts.stream().allMatch(part -> Scalars.canonical(part).isPresent());
  }

  /** Both start with texts of which neither can be the start of the other. */
  private static boolean starts(List<Value> left, List<Value> right) {
    return differ(left, right, 0, 0, String::startsWith);
  }

  private static boolean ends(List<Value> left, List<Value> right) {
    return differ(left, right, left.size() - 1, right.size() - 1, String::endsWith);
  }

  private static boolean differ(
      List<Value> left,
      List<Value> right,
      int i,
      int j,
      java.util.function.BiPredicate<String, String> meets) {
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    String one = Scalars.canonical(left.get(i)).orElse("");
    String other = Scalars.canonical(right.get(j)).orElse("");
    return !meets.test(one, other) && !meets.test(other, one);
  }

  /** What is not known is the same if it is the same for the same reason, written the same way. */
  private static boolean isSame(Value one, Value other) {
    if (one instanceof Value.Unknown first && other instanceof Value.Unknown second) {
      return isSame(first, second);
    }
    boolean reference = one instanceof Value.Reference && other instanceof Value.Reference;
    return reference
        ? isSame((Value.Reference) one, (Value.Reference) other)
        : Scalars.canonical(one).isPresent()
            && Scalars.canonical(one).equals(Scalars.canonical(other));
  }

  private static boolean isSame(Value.Reference one, Value.Reference other) {
    return one.type().equals(other.type())
        && one.address().equals(other.address())
        && one.attribute().equals(other.attribute());
  }

  /** Whether one thing leaves both open. */
  static boolean isSame(Value.Unknown one, Value.Unknown other) {
    return !one.needs().isEmpty()
        && one.needs().equals(other.needs())
        && one.reason().equals(other.reason())
        && one.span().text().equals(other.span().text());
  }
}
