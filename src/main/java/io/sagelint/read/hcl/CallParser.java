package io.sagelint.read.hcl;

import java.util.ArrayList;
import java.util.List;

/** Function calls; HCL native syntax specification, "Functions and Function Calls". */
final class CallParser {
  private final Cursor cursor;
  private final ExpressionParser expressions;

  CallParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** Reads the rest of a call, whose name begins with the word just read. */
  Expression call(int start, int wordEnd) {
    String name = cursor.text().substring(start, wordEnd);
    int nameEnd = wordEnd;
    while (cursor.next() == ':' && cursor.peek(1) == ':') {
      cursor.advance(2);
      name += "::" + cursor.identifier("write the function's name after ::");
      nameEnd = cursor.pos();
    }
    if (!cursor.take('(')) {
      throw cursor.unexpected("write ( and the arguments of the function");
    }
    boolean lines = cursor.linesMatter(false);
    List<Expression> arguments = new ArrayList<>();
    boolean expandLast = arguments(arguments);
    cursor.linesMatter(lines);
    return new Expression.FunctionCall(
        name, List.copyOf(arguments), expandLast, nameEnd, start, cursor.pos());
  }

  /** Reads up to the closing parenthesis; says whether the last argument is expanded. */
  private boolean arguments(List<Expression> arguments) {
    while (!cursor.take(')')) {
      arguments.add(expressions.expression());
      if (cursor.next() == '.' && cursor.peek(1) == '.' && cursor.peek(2) == '.') {
        cursor.advance(3);
        if (!cursor.take(')')) {
          throw cursor.unexpected("write ) after ...");
        }
        return true;
      }
      if (!cursor.take(',') && cursor.peek() != ')') {
        throw cursor.unexpected("write , or ) after a function's argument");
      }
    }
    return false;
  }
}
