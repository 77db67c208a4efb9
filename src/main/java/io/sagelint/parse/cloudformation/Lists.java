package io.sagelint.parse.cloudformation;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The functions that make lists and take of them. */
final class Lists {
  /** The last item of a list of which nobody can say how it goes on. */
  private static final String OPEN_END =
      "where the text is split here is known when it is deployed";

  private Lists() {}

  /** {@code Fn::Select}: an index and a list. */
  static Value select(Call call) {
    return call.takes(2)
        ? Distribution.over(
            call.value(call.arguments().get(0)),
            index -> list -> item(index, list, call),
            call.value(call.arguments().get(1)))
        : call.wrong("an index and a list");
  }

  private static Value item(Value index, Value list, Call call) {
    String number = Scalars.canonical(index).orElse("");
    if (!number.matches("\\d{1,9}")) {
      return call.open(index, "an index and a list");
    }
    if (!(list instanceof Value.Sequence items)) {
      return call.open(list, "an index and a list");
    }
    return Distribution.present(
        items.items(), present -> item(Integer.parseInt(number), present, items.origin(), call));
  }

  private static Value item(int index, List<Value> items, Origin list, Call call) {
    int size = items.size();
    if (index < size) {
      Value item = items.get(index);
      return item.origin().isLiteral() && !isOpenEnd(item)
          ? item.via(call.span(), new Hop("item " + index + " of the list", item.span()))
          : item.withOrigin(new Origin(call.span(), item.origin().hops()));
    }
    if (size > 0 && isOpenEnd(items.get(size - 1))) {
      return items.get(size - 1);
    }
    return call.open("the list has no item " + index)
        .withOrigin(new Origin(call.span(), list.hops()));
  }

  /** {@code Fn::Split}: a delimiter and a text. */
  static Value split(Call call) {
    if (!call.takes(2)
        || !(call.arguments().get(0) instanceof Node.Scalar delimiter)
        || delimiter.text().isEmpty()) {
      return call.wrong("a delimiter and a text");
    }
    return Distribution.over(
        call.value(call.arguments().get(1)), text -> split(delimiter.text(), text, call));
  }

  private static Value split(String delimiter, Value text, Call call) {
    Optional<String> known = Scalars.canonical(text);
    if (known.isPresent() && !(text instanceof Value.Text)) {
      return split(delimiter, new Value.Text(known.get(), text.origin()), call);
    }
    if (text instanceof Value.Text) {
      return pieces(delimiter, List.of(text), text.origin(), call);
    }
    return text instanceof Value.Interpolated parts
        ? pieces(delimiter, parts.parts(), text.origin(), call)
        : call.open(text, "a delimiter and a text");
  }

  private static Value pieces(String delimiter, List<Value> parts, Origin origin, Call call) {
    List<List<Value>> pieces = new ArrayList<>(List.of(new ArrayList<>()));
    for (Value part : parts) {
      if (part instanceof Value.Text text) {
        addPieces(text.text().split(Pattern.quote(delimiter), -1), part.origin(), pieces);
      } else if (PseudoParameters.isWithout(part, delimiter)) {
        last(pieces).add(part);
      } else {
        pieces.set(pieces.size() - 1, List.of(openEnd(part, call)));
        break;
      }
    }
    List<Value> items = new ArrayList<>();
    for (List<Value> piece : pieces) {
      items.add(piece.size() == 1 ? piece.get(0) : Value.Interpolated.of(piece, origin.span()));
    }
    return new Value.Sequence(List.copyOf(items), origin);
  }

  private static void addPieces(String[] texts, Origin origin, List<List<Value>> pieces) {
    for (int i = 0; i < texts.length; i++) {
      if (i > 0) {
        pieces.add(new ArrayList<>());
      }
      last(pieces).add(new Value.Text(texts[i], origin));
    }
  }

  private static List<Value> last(List<List<Value>> pieces) {
    return pieces.get(pieces.size() - 1);
  }

  private static Value openEnd(Value part, Call call) {
    Value.Unknown why = call.open(part, "");
    return new Value.Unknown(OPEN_END, why.needs(), why.overridden(), Origin.at(call.span()));
  }

  private static boolean isOpenEnd(Value item) {
    return item instanceof Value.Unknown unknown && unknown.reason().equals(OPEN_END);
  }

  /** {@code Fn::Length} of a list. */
  static Value length(Call call) {
    return Distribution.over(
        call.value(call.argument()),
        list ->
            list instanceof Value.Sequence items
                ? Distribution.present(items.items(), present -> count(present, items, call))
                : call.open(list, "a list"));
  }

  private static Value count(List<Value> items, Value.Sequence list, Call call) {
    boolean open = !items.isEmpty() && isOpenEnd(items.get(items.size() - 1));
    return open
        ? items.get(items.size() - 1)
        : new Value.Num(
            String.valueOf(items.size()), new Origin(call.span(), list.origin().hops()));
  }

  /** {@code Fn::GetAZs} of a region. */
  static Value zones(Call call) {
    return call.open("the availability zones are known when the stack is deployed", "AWS::Region");
  }

  /** {@code Fn::Cidr}: no security setting is an address block, so they are not computed. */
  static Value cidr(Call call) {
    return call.open("address blocks are not computed");
  }
}
