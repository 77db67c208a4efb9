package io.sagelint.read.hcl;

import java.util.ArrayList;
import java.util.List;

/** Blocks; HCL native syntax specification, "Blocks". */
final class BlockParser {
  private final BodyParser bodies;
  private final Cursor cursor;
  private final Lines lines;
  private final Nesting nesting;
  private final ProblemList problems;
  private final boolean byIndentation;
  private final TemplateParser labels;
  private boolean openEnd;

  BlockParser(
      BodyParser bodies,
      Cursor cursor,
      Nesting nesting,
      ProblemList problems,
      boolean byIndentation) {
    this.bodies = bodies;
    this.cursor = cursor;
    this.lines = new Lines(cursor);
    this.nesting = nesting;
    this.problems = problems;
    this.byIndentation = byIndentation;
    this.labels = new TemplateParser(cursor, nesting, new ExpressionParser(cursor, nesting));
  }

  /** Notes that something was still open at the end of the file. */
  void noteOpenEnd() {
    openEnd = true;
  }

  boolean hasOpenEnd() {
    return openEnd;
  }

  /** Reads the rest of a block, whose type was just read. */
  Block block(BodyBuilder outer, String type, int start, int typeEnd) {
    List<Block.Label> names = labels();
    int open = cursor.pos();
    nesting.enter(start);
    cursor.advance(1);
    BodyBuilder body = new BodyBuilder();
    BlockFrame frame = new BlockFrame(true, byIndentation ? lines.indentation(start) : -1);
    content(body, frame);
    nesting.leave();
    int close = close(body, outer, frame, start, open);
    int end = close < 0 ? lines.endOfText(open + 1, cursor.pos()) : close + 1;
    return new Block(type, List.copyOf(names), body.build(), typeEnd, open, close, start, end);
  }

  /** Reads up to the opening brace, which is left. */
  private List<Block.Label> labels() {
    List<Block.Label> names = new ArrayList<>(2);
    while (cursor.next() != '{') {
      int start = cursor.pos();
      if (cursor.peek() == '"') {
        names.add(quoted(start));
      } else if (cursor.atIdentifier()) {
        String name = cursor.identifier("");
        names.add(new Block.Label(name, start, cursor.pos()));
      } else if (cursor.atLineEnd() && cursor.nextAcrossLines('{')) {
        problems.add(cursor.unexpected("write the brace in the line of the block's header"));
      } else {
        throw cursor.unexpected("write a label or { and the content of the block");
      }
    }
    return names;
  }

  private Block.Label quoted(int start) {
    Expression label = labels.quoted();
    int end = cursor.pos();
    if (label instanceof Expression.Template template && template.constant().isPresent()) {
      return new Block.Label(template.constant().get(), start, end);
    }
    problems.add(cursor.failure(start, end, "a label cannot be computed; write $${ for ${ itself"));
    return new Block.Label(cursor.text().substring(start + 1, end - 1), start, end);
  }

  private void content(BodyBuilder body, BlockFrame frame) {
    boolean sameLine = cursor.next() != '}' && !cursor.atLineEnd() && !cursor.atEnd();
    if (sameLine) {
      oneLine(body);
    }
    bodies.items(body, frame);
  }

  /** Reads the only item that a block written in one line can have. */
  private void oneLine(BodyBuilder body) {
    int start = cursor.pos();
    boolean attribute = bodies.item(body);
    cursor.next();
    if (!attribute) {
      body.markIncomplete();
      problems.add(
          cursor.failure(
              start,
              start + 1,
              "a block in one line cannot hold a block; write it on its own lines"));
    } else if (cursor.peek() != '}' && !cursor.atEnd()) {
      body.markIncomplete();
      problems.add(
          cursor.unexpected("write } after the only argument a block in one line can hold"));
      cursor.take(',');
    }
  }

  /** Steps over the closing brace and answers where it is, or says that it is missing. */
  private int close(BodyBuilder body, BodyBuilder outer, BlockFrame frame, int start, int open) {
    if (cursor.peek() == '}' && !frame.endsByIndentation(cursor, lines)) {
      cursor.advance(1);
      return cursor.pos() - 1;
    }
    if (body.isComplete()) {
      problems.add(
          cursor.failure(start, open + 1, "this block is never closed; write } where it ends"));
    }
    body.markIncomplete();
    if (cursor.atEnd()) {
      openEnd = true;
      outer.markIncomplete();
    }
    return -1;
  }
}
