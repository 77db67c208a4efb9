package io.sagelint.read.hcl;

/**
 * Attributes and blocks; HCL native syntax specification, "Structural Elements". Mistakes end here:
 * they are noted, and reading goes on at the next item.
 */
final class BodyParser {
  private final Cursor cursor;
  private final Nesting nesting = new Nesting();
  private final Lines lines;
  private final Recovery recovery;
  private final ProblemList problems;
  private final ExpressionParser expressions;
  private final BlockParser blocks;

  /** Where reading went on after the last mistake; nothing need separate that from the mistake. */
  private int resumed = -1;

  private boolean strayBrace;

  /**
   * @param byIndentation whether indentation tells which block an item is in if braces cannot
   */
  BodyParser(Cursor cursor, ProblemList problems, boolean byIndentation) {
    this.cursor = cursor;
    this.problems = problems;
    this.lines = new Lines(cursor);
    this.recovery = new Recovery(cursor, lines);
    this.expressions = new ExpressionParser(cursor, nesting);
    TemplateParser labels = new TemplateParser(cursor, nesting, expressions);
    this.blocks = new BlockParser(this, cursor, nesting, labels, problems, byIndentation);
  }

  /** Reads a whole file. */
  Body file() {
    BodyBuilder body = new BodyBuilder();
    items(body, BlockFrame.FILE);
    return body.build();
  }

  /** Reads items up to the closing brace, which is left, or to where the block must end. */
  void items(BodyBuilder body, BlockFrame frame) {
    while (!problems.isFull()) {
      int start = cursor.pos();
      int level = nesting.level();
      try {
        cursor.next();
        start = cursor.pos();
        if (cursor.atEnd() || frame.endsAt(cursor, lines)) {
          return;
        }
        itemOrSeparator(body);
      } catch (SyntaxFailure failure) {
        body.markIncomplete();
        recover(failure, start, level);
      }
    }
    body.markIncomplete();
    cursor.moveTo(cursor.text().length());
  }

  private void itemOrSeparator(BodyBuilder body) {
    if (cursor.atLineEnd()) {
      cursor.skipLineEnd();
    } else if (cursor.peek() == '}') {
      cursor.advance(1);
      int brace = cursor.pos() - 1;
      strayBrace = true;
      problems.add(
          cursor.failure(
              brace, brace + 1, "no block is open that this brace could close; remove it"));
    } else {
      item(body);
      endOfItem(body);
    }
  }

  /** Reads one attribute or block; says whether it was an attribute. */
  boolean item(BodyBuilder body) {
    int start = cursor.pos();
    String name = cursor.identifier("write an argument, as in name = value, or a block");
    int nameEnd = cursor.pos();
    char c = cursor.next();
    if (c == '=' && cursor.peek(1) != '=' && cursor.peek(1) != '>') {
      attribute(body, name, start, nameEnd);
      return true;
    } else if (c == '"' || c == '{' || cursor.atIdentifier()) {
      body.add(blocks.block(body, name, start, nameEnd));
      return false;
    }
    throw cursor.unexpected("write = and a value, or { and the content of a block");
  }

  private void attribute(BodyBuilder body, String name, int start, int nameEnd) {
    cursor.advance(1);
    int equals = cursor.pos();
    cursor.next();
    int assigned = cursor.pos();
    int level = nesting.level();
    Expression value;
    try {
      value = expressions.expression();
      nesting.checkHeight(value);
    } catch (SyntaxFailure failure) {
      recover(failure, start, level);
      body.markIncomplete();
      int end = lines.endOfText(equals, cursor.pos());
      value = new Expression.Invalid(Math.min(assigned, end), end);
    }
    boolean added = body.add(new Attribute(name, value, nameEnd, start, value.end()));
    if (!added) {
      body.markIncomplete();
      problems.add(
          cursor.failure(
              start, nameEnd, "'" + name + "' is set twice in this block; remove one of the two"));
    }
  }

  /** Sees to it that nothing else stands in the line. */
  private void endOfItem(BodyBuilder body) {
    char c = cursor.next();
    boolean mistakeTold = cursor.pos() == resumed || (c == '}' && !body.isComplete());
    if (mistakeTold || cursor.atEnd() || cursor.atLineEnd()) {
      return;
    }
    body.markIncomplete();
    SyntaxFailure failure = cursor.unexpected("write a line end here");
    if (c == '}' || lines.beginsItem(cursor.pos())) {
      problems.add(failure);
    } else {
      recover(failure, cursor.pos(), nesting.level());
    }
  }

  private void recover(SyntaxFailure failure, int start, int level) {
    problems.add(failure);
    cursor.linesMatter(true);
    nesting.reset(level);
    if (failure.kind() == SyntaxFailure.Kind.OPEN_HEREDOC) {
      blocks.noteOpenEnd();
      cursor.moveTo(recovery.resumeAfterHeredoc(failure.start()));
    } else {
      boolean wellFormed = failure.kind() == SyntaxFailure.Kind.LIMIT;
      cursor.moveTo(recovery.resume(start, Math.max(start, failure.start()), wellFormed));
    }
    resumeHere();
  }

  /** Notes that an item begins here, or none does, because the one before could not be read. */
  void resumeHere() {
    resumed = cursor.pos();
  }

  /** Whether a brace was found that closes nothing. */
  boolean hasStrayBrace() {
    return strayBrace;
  }

  /** Whether something was still open at the end of the file. */
  boolean hasOpenEnd() {
    return blocks.hasOpenEnd();
  }
}
