package io.sagelint.read.hcl;

import java.util.Optional;

/** {@code for} expressions; HCL native syntax specification, "For Expressions". */
final class ForParser {
  private final Cursor cursor;
  private final ExpressionParser expressions;

  ForParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** What stands between {@code for} and the end of the collection. */
  record Header(Optional<String> keyName, String valueName, Expression collection) {}

  /** Reads the header; the cursor is at the word {@code for}. */
  private Header header() {
    cursor.takeWord("for");
    return variablesAndCollection();
  }

  /** Reads what follows the word {@code for}, here and in a template's directive. */
  Header variablesAndCollection() {
    String name = cursor.identifier("write the name of a variable after for");
    Optional<String> keyName = Optional.empty();
    if (cursor.take(',')) {
      keyName = Optional.of(name);
      name = cursor.identifier("write the name of a variable after the comma");
    }
    if (!cursor.takeWord("in")) {
      throw cursor.unexpected("write in and a collection after the variables of for");
    }
    return new Header(keyName, name, expressions.expression());
  }

  /** Reads the rest of {@code [for ...]}, whose bracket is at {@code start}. */
  Expression tuple(int start) {
    Header header = header();
    colon();
    Expression value = expressions.expression();
    if (atArrow()) {
      throw cursor.unexpected("a list has no keys; write braces around a for that makes an object");
    }
    Optional<Expression> condition = condition();
    close(']');
    return loop(header, Optional.empty(), value, condition, false, start);
  }

  /** Reads the rest of <code>{for ...}</code>, whose brace is at {@code start}. */
  Expression object(int start) {
    Header header = header();
    colon();
    Expression key = expressions.expression();
    if (!atArrow()) {
      throw cursor.unexpected("write => and a value after the key of a for in braces");
    }
    cursor.advance(2);
    Expression value = expressions.expression();
    boolean grouping = cursor.next() == '.' && cursor.peek(1) == '.' && cursor.peek(2) == '.';
    if (grouping) {
      cursor.advance(3);
    }
    Optional<Expression> condition = condition();
    close('}');
    return loop(header, Optional.of(key), value, condition, grouping, start);
  }

  private Expression loop(
      Header header,
      Optional<Expression> key,
      Expression value,
      Optional<Expression> condition,
      boolean grouping,
      int start) {
    return new Expression.For(
        header.keyName(),
        header.valueName(),
        header.collection(),
        key,
        value,
        condition,
        grouping,
        start,
        cursor.pos());
  }

  private boolean atArrow() {
    return cursor.next() == '=' && cursor.peek(1) == '>';
  }

  private void colon() {
    if (!cursor.take(':')) {
      throw cursor.unexpected("write : and a value after the collection of for");
    }
  }

  private Optional<Expression> condition() {
    return cursor.takeWord("if") ? Optional.of(expressions.expression()) : Optional.empty();
  }

  private void close(char bracket) {
    if (!cursor.take(bracket)) {
      throw cursor.unexpected("write " + bracket + " to end the for expression");
    }
  }
}
