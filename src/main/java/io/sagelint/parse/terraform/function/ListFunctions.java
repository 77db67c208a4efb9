package io.sagelint.parse.terraform.function;

import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Functions that take and make lists. */
final class ListFunctions {
  /** As many items as Terraform's own {@code range} makes. */
  private static final int LONGEST_RANGE = 1024;

  private static final int NESTING = 100;

  private ListFunctions() {}

  static Value call(Arguments in) {
    return switch (in.function()) {
      case "chunklist" -> chunks(in);
      case "compact" -> in.give(compact(in));
      case "concat" -> in.give(concatenated(in));
      case "element" -> element(in);
      case "flatten" -> flatten(in);
      case "index" -> index(in);
      case "length" -> length(in);
      case "list" -> in.give(Conversion.unified(in.all()));
      case "one" -> one(in);
      case "range" -> range(in);
      case "reverse" -> in.give(reversed(in));
      case "slice" -> slice(in);
      default -> in.give(sorted(in));
    };
  }

  private static Value chunks(Arguments in) {
    List<Value> items = in.items(0);
    int size = in.integer(1);
    if (size < 0) {
      throw in.mistake("the size must not be negative");
    }
    List<Value> chunks = new ArrayList<>();
    int step = size == 0 ? Math.max(1, items.size()) : size;
    for (int i = 0; i < items.size(); i += step) {
      chunks.add(in.give(items.subList(i, Math.min(items.size(), i + step))));
    }
    return in.give(chunks);
  }

  private static List<Value> compact(Arguments in) {
    List<Value> kept = new ArrayList<>();
    for (Value item : in.parts(0)) {
      Truth gone = Open.isNull(item).or(Open.isEmptyText(item));
      if (gone == Truth.UNKNOWN) {
        throw in.open(item);
      }
      if (gone == Truth.FALSE) {
        kept.add(item);
      }
    }
    return kept;
  }

  private static List<Value> concatenated(Arguments in) {
    List<Value> all = new ArrayList<>();
    for (Value list : in.all()) {
      all.addAll(in.parts(list));
      if (all.size() > Limits.ITEMS) {
        throw in.tooLarge();
      }
    }
    return all;
  }

  private static Value element(Arguments in) {
    List<Value> parts = in.parts(0);
    if (parts.isEmpty()) {
      throw in.mistake("the list is empty");
    }
    if (Spread.is(parts.get(0)) && (parts.size() == 1 || isZero(in))) {
      return Spread.one(parts.get(0));
    }
    List<Value> items = in.items(0);
    return items.get(Math.floorMod(in.integer(1), items.size()));
  }

  private static boolean isZero(Arguments in) {
    return Conversion.number(in.get(1)).filter(number -> number.signum() == 0).isPresent();
  }

  /** An item that differs between deployments may be a list in some of them. */
  private static Value flatten(Arguments in) {
    List<Value> items = in.parts(0);
    return items.stream().allMatch(ListFunctions::isOneKind)
        ? flat(in, items)
        : Choices.each(items, in.use(), known -> flat(in, known));
  }

  private static boolean isOneKind(Value item) {
    boolean choice = item instanceof Value.Conditional || item instanceof Value.Choice;
    return !choice && !(item instanceof Value.Given given && isOpen(given.unset()));
  }

  private static boolean isOpen(Value item) {
    return item instanceof Value.Unknown || item instanceof Value.Choice;
  }

  private static Value flat(Arguments in, List<Value> items) {
    List<Value> flat = new ArrayList<>();
    flatten(in, items, flat, 0);
    return in.give(flat);
  }

  private static void flatten(Arguments in, List<Value> items, List<Value> flat, int depth) {
    for (Value item : items) {
      if (item instanceof Value.Sequence) {
        if (depth > NESTING || flat.size() > Limits.ITEMS) {
          throw in.tooLarge();
        }
        flatten(in, in.parts(item), flat, depth + 1);
      } else if (isOneItem(item)) {
        flat.add(item);
      } else {
        throw in.open(item);
      }
    }
  }

  /** Whether a value is no list, or one that stays one item. */
  private static boolean isOneItem(Value item) {
    return isOneKind(item)
        && !isOpen(item)
        && (!(item instanceof Value.Reference reference) || Open.isAlwaysSet(reference));
  }

  private static Value index(Arguments in) {
    List<Value> items = in.items(0);
    for (int i = 0; i < items.size(); i++) {
      Truth equal = Equality.of(items.get(i), in.get(1));
      if (equal == Truth.UNKNOWN) {
        throw in.undecidedAmong(List.of(items.get(i), in.get(1)));
      }
      if (equal == Truth.TRUE) {
        return in.give(i);
      }
    }
    throw in.mistake("the list does not have the item");
  }

  private static Value length(Arguments in) {
    Value value = in.get(0);
    if (value instanceof Value.Text text) {
      return in.give(TextFunctions.CHARACTER.matcher(text.text()).results().count());
    }
    if (value instanceof Value.Mapping) {
      return in.give(in.entries(0).size());
    }
    return in.give(in.items(0).size());
  }

  private static Value one(Arguments in) {
    List<Value> parts = in.parts(0);
    if (parts.isEmpty()) {
      return new Value.Null(in.origin());
    }
    if (parts.size() == 1) {
      return Spread.one(parts.get(0));
    }
    if (parts.stream().anyMatch(Spread::is)) {
      throw in.undecidedAmong(parts);
    }
    throw in.mistake("the list has " + parts.size() + " items");
  }

  private static Value range(Arguments in) {
    BigDecimal start = in.size() == 1 ? BigDecimal.ZERO : in.number(0);
    BigDecimal limit = in.number(in.size() == 1 ? 0 : 1);
    boolean down = limit.compareTo(start) < 0;
    BigDecimal step = in.has(2) ? in.number(2) : BigDecimal.valueOf(down ? -1 : 1);
    boolean away = step.signum() != (down ? -1 : 1) && limit.compareTo(start) != 0;
    if (step.signum() == 0 || away) {
      throw in.mistake("the step does not lead from start to limit");
    }
    List<Value> numbers = new ArrayList<>();
    BigDecimal at = start;
    while (down ? at.compareTo(limit) > 0 : at.compareTo(limit) < 0) {
      if (numbers.size() == LONGEST_RANGE) {
        throw in.mistake("more than " + LONGEST_RANGE + " numbers");
      }
      numbers.add(in.give(at));
      at = at.add(step);
    }
    return in.give(numbers);
  }

  private static List<Value> reversed(Arguments in) {
    List<Value> items = new ArrayList<>(in.items(0));
    Collections.reverse(items);
    return items;
  }

  private static Value slice(Arguments in) {
    List<Value> items = in.items(0);
    int from = in.integer(1);
    int to = in.integer(2);
    if (from < 0 || to < from || to > items.size()) {
      throw in.mistake("the list has no items " + from + " to " + to);
    }
    return in.give(items.subList(from, to));
  }

  private static List<Value> sorted(Arguments in) {
    List<Value> items = new ArrayList<>(in.parts(0));
    if (items.size() > 1) {
      in.texts(0);
      items.replaceAll(item -> new Value.Text(in.text(item), item.origin()));
      items.sort((a, b) -> Order.compare(in.text(a), in.text(b)));
    }
    return items;
  }
}
