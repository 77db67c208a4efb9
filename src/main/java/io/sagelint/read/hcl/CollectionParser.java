package io.sagelint.read.hcl;

import java.util.ArrayList;
import java.util.List;

/** Tuples and objects; HCL native syntax specification, "Collection Values". */
final class CollectionParser {
  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final ForParser loops;

  CollectionParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.loops = new ForParser(cursor, expressions);
  }

  /** Reads {@code [...]}. */
  Expression tuple() {
    int start = cursor.pos();
    cursor.advance(1);
    boolean lines = cursor.linesMatter(false);
    Expression tuple = cursor.atWord("for") ? loops.tuple(start) : items(start);
    cursor.linesMatter(lines);
    return tuple;
  }

  private Expression items(int start) {
    List<Expression> items = new ArrayList<>();
    while (!cursor.take(']')) {
      items.add(expressions.expression());
      if (!cursor.take(',') && cursor.peek() != ']') {
        throw cursor.unexpected("write , or ] after an item of a list");
      }
    }
    return new Expression.TupleCons(List.copyOf(items), start, cursor.pos());
  }

  /** Reads <code>{...}</code>. */
  Expression object() {
    int start = cursor.pos();
    cursor.advance(1);
    boolean lines = cursor.linesMatter(false);
    Expression object;
    if (cursor.atWord("for")) {
      object = loops.object(start);
    } else {
      cursor.moveTo(start + 1);
      cursor.linesMatter(true);
      object = entries(start);
    }
    cursor.linesMatter(lines);
    return object;
  }

  private Expression entries(int start) {
    List<ObjectItem> items = new ArrayList<>();
    while (true) {
      cursor.next();
      if (cursor.atLineEnd()) {
        cursor.skipLineEnd();
      } else if (cursor.take('}')) {
        return new Expression.ObjectCons(List.copyOf(items), start, cursor.pos());
      } else {
        items.add(entry());
        separator();
      }
    }
  }

  private ObjectItem entry() {
    Expression key = expressions.expression();
    boolean equals = cursor.next() == '=' && cursor.peek(1) != '>';
    if (!equals && cursor.peek() != ':') {
      throw cursor.unexpected("write = and a value after the key of an object");
    }
    cursor.advance(1);
    return new ObjectItem(key, expressions.expression());
  }

  private void separator() {
    boolean ends = cursor.take(',') || cursor.peek() == '}' || cursor.atLineEnd();
    if (!ends) {
      throw cursor.unexpected("write a line end, a comma or } after a value of an object");
    }
  }
}
