package io.sagelint.parse.terraform.function;

import io.sagelint.model.Origin;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Functions on the items of a list whatever their order. */
final class SetFunctions {
  /** Items are compared in pairs. */
  private static final int LARGEST_SET = 2_000;

  private SetFunctions() {}

  static Value call(Arguments in) {
    return switch (in.function()) {
      case "alltrue" -> in.give(all(in));
      case "anytrue" -> in.give(any(in));
      case "contains" -> contains(in);
      case "distinct" -> in.give(distinct(in, in.parts(0)));
      case "setintersection" -> in.give(intersection(in));
      case "setproduct" -> product(in);
      case "setsubtract" -> in.give(subtracted(in, set(in, in.get(0)), set(in, in.get(1))));
      default -> in.give(union(in));
    };
  }

  private static Truth all(Arguments in) {
    Truth all = Truth.TRUE;
    for (Value item : in.parts(0)) {
      all = all.and(item instanceof Value.Null ? Truth.FALSE : truth(in, item));
    }
    return all;
  }

  private static Truth any(Arguments in) {
    Truth any = Truth.FALSE;
    for (Value item : in.parts(0)) {
      any = any.or(item instanceof Value.Null ? Truth.FALSE : truth(in, item));
    }
    return any;
  }

  private static Truth truth(Arguments in, Value item) {
    if (Open.is(item)) {
      return Truth.UNKNOWN;
    }
    return Conversion.bool(item).map(Truth::of).orElseThrow(() -> in.unfit(item, "a boolean"));
  }

  private static Value contains(Arguments in) {
    Truth found = Truth.FALSE;
    for (Value item : in.parts(0)) {
      found = found.or(Spread.is(item) ? Truth.UNKNOWN : Equality.of(item, in.get(1)));
    }
    return in.give(found);
  }

  /** The items without repetitions; what may repeat another leaves the whole undecided. */
  static List<Value> distinct(Arguments in, List<Value> items) {
    List<Value> distinct = new ArrayList<>();
    if (items.size() == 1) {
      return items;
    }
    for (Value item : items) {
      if (Spread.is(item)) {
        throw in.open(item);
      }
      if (!has(in, distinct, item)) {
        distinct.add(item);
      }
    }
    return distinct;
  }

  private static boolean has(Arguments in, List<Value> items, Value item) {
    if (items.size() > LARGEST_SET) {
      throw in.tooLarge();
    }
    Truth has = Truth.FALSE;
    for (Value other : items) {
      Truth equal = Equality.of(other, item);
      if (equal == Truth.TRUE) {
        return true;
      }
      has = has.or(equal);
    }
    if (has == Truth.UNKNOWN) {
      List<Value> among = new ArrayList<>(items);
      among.add(item);
      throw in.undecidedAmong(among);
    }
    return false;
  }

  /** The items of a set in the order Terraform iterates over them. */
  static List<Value> set(Arguments in, Value list) {
    List<Value> items = new ArrayList<>(distinct(in, Conversion.unified(in.parts(list))));
    items.sort(SetFunctions::compare);
    return items;
  }

  private static int compare(Value a, Value b) {
    if (a instanceof Value.Text left && b instanceof Value.Text right) {
      return Order.compare(left.text(), right.text());
    }
    return Equality.order(a, b).orElse(0);
  }

  private static List<Value> intersection(Arguments in) {
    List<Value> common = set(in, in.get(0));
    for (Value list : in.from(1)) {
      List<Value> other = set(in, list);
      common = new ArrayList<>(common);
      common.removeIf(item -> !has(in, other, item));
    }
    return common;
  }

  private static List<Value> subtracted(Arguments in, List<Value> from, List<Value> away) {
    List<Value> left = new ArrayList<>(from);
    left.removeIf(item -> has(in, away, item));
    return left;
  }

  private static List<Value> union(Arguments in) {
    List<Value> all = new ArrayList<>();
    for (Value list : in.all()) {
      all.addAll(in.parts(list));
    }
    return set(in, new Value.Sequence(all, Origin.at(in.use())));
  }

  private static Value product(Arguments in) {
    BigDecimal size = BigDecimal.ONE;
    for (Value list : in.all()) {
      size = size.multiply(BigDecimal.valueOf(in.items(list).size()));
    }
    if (size.compareTo(BigDecimal.valueOf(Limits.ITEMS)) > 0) {
      throw in.tooLarge();
    }
    List<List<Value>> rows = List.of(List.of());
    for (Value list : in.all()) {
      rows = extended(rows, in.items(list));
    }
    return in.give(rows.stream().map(in::give).toList());
  }

  private static List<List<Value>> extended(List<List<Value>> rows, List<Value> items) {
    List<List<Value>> longer = new ArrayList<>();
    for (List<Value> row : rows) {
      for (Value item : items) {
        List<Value> next = new ArrayList<>(row);
        next.add(item);
        longer.add(next);
      }
    }
    return longer;
  }
}
