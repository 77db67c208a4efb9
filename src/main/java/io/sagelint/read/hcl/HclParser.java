package io.sagelint.read.hcl;

import io.sagelint.source.SourceFile;

/**
 * Parses HCL native syntax: Terraform's {@code .tf}, {@code .tofu} and {@code .tfvars} files. The
 * grammar is that of the HCL native syntax specification; where it is silent, HashiCorp's own
 * parser was the model, for ranges too.
 */
public final class HclParser {
  private HclParser() {}

  /** Reads a file; never throws, whatever the text is. */
  public static HclFile parse(SourceFile file) {
    ProblemList problems = new ProblemList(file);
    BodyParser parser = new BodyParser(new Cursor(file.text()), problems, false);
    Body body = parser.file();
    HclFile read = new HclFile(file, body, problems.problems());
    return parser.hasOpenEnd() ? orByIndentation(read) : read;
  }

  /**
   * Reads one expression that ends where the text ends.
   *
   * @return {@link Expression.Invalid} if that is not what is written there
   */
  public static Expression parseExpression(SourceFile file, int start) {
    Cursor cursor = new Cursor(file.text());
    cursor.moveTo(start);
    cursor.linesMatter(false);
    Expression invalid = new Expression.Invalid(start, file.text().length());
    try {
      Expression expression = new ExpressionParser(cursor, new Nesting()).expression();
      cursor.next();
      return cursor.atEnd() ? expression : invalid;
    } catch (SyntaxFailure failure) {
      return invalid;
    }
  }

  /**
   * Reads a file that is a template as a whole, such as {@code templatefile} takes.
   *
   * @return {@link Expression.Invalid} if that is not what is written there
   */
  public static Expression parseTemplate(SourceFile file) {
    Cursor cursor = new Cursor(file.text());
    Nesting nesting = new Nesting();
    try {
      return new TemplateParser(cursor, nesting, new ExpressionParser(cursor, nesting)).bare();
    } catch (SyntaxFailure failure) {
      return new Expression.Invalid(0, file.text().length());
    }
  }

  /**
   * Reads a file once more in which a block or heredoc is never closed, now with a look at
   * indentation: most files have their blocks indented, and so only the open block is broken. If
   * that leaves a brace over, the indentation was not to be trusted.
   */
  private static HclFile orByIndentation(HclFile read) {
    ProblemList problems = new ProblemList(read.file());
    Cursor cursor = new Cursor(read.file().text());
    BodyParser parser = new BodyParser(cursor, problems, true);
    Body body = parser.file();
    boolean misled = problems.isFull() || parser.hasStrayBrace();
    return misled ? read : new HclFile(read.file(), body, problems.problems());
  }
}
