package io.sagelint.read.hcl;

import io.sagelint.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an expression as nested lists, operator first, so that a table can show its structure. */
final class Shape implements ExpressionVisitor<String> {
  private Shape() {}

  /** The shape of an expression, or the first problem if it has one. */
  static String of(String expression) {
    HclFile file = HclParser.parse(new SourceFile("shape.tf", "x = " + expression + "\n"));
    return file.problems().isEmpty()
        ? of(file.body().attribute("x").orElseThrow().value())
        : "problem: " + file.problems().get(0).message();
  }

  static String of(Expression expression) {
    return expression.accept(new Shape());
  }

  private static String list(String head, List<Expression> rest) {
    return rest.stream()
        .map(Shape::of)
        .collect(Collectors.joining(" ", "(" + head + " ", ")"))
        .replace(" )", ")");
  }

  private static String steps(List<Step> steps) {
    return steps.stream().map(Shape::step).collect(Collectors.joining());
  }

  private static String step(Step step) {
    return step instanceof Step.Attr attr
        ? "." + attr.name()
        : "[" + of(((Step.Key) step).key()) + "]";
  }

  @Override
  public String visit(StringLiteral literal) {
    return "'" + literal.value().replace("\n", "\\n").replace("\r", "\\r") + "'";
  }

  @Override
  public String visit(Expression.NumberLiteral literal) {
    return literal.digits();
  }

  @Override
  public String visit(Expression.BoolLiteral literal) {
    return String.valueOf(literal.value());
  }

  @Override
  public String visit(Expression.NullLiteral literal) {
    return "null";
  }

  @Override
  public String visit(Expression.Template template) {
    return list("text", template.parts());
  }

  @Override
  public String visit(Expression.TemplateWrap template) {
    return list("wrap", template.children());
  }

  @Override
  public String visit(Expression.TemplateJoin template) {
    return list("join", template.children());
  }

  @Override
  public String visit(Expression.ScopeTraversal traversal) {
    return traversal.root() + steps(traversal.steps());
  }

  @Override
  public String visit(Expression.RelativeTraversal traversal) {
    return "(of " + of(traversal.source()) + " " + steps(traversal.steps()) + ")";
  }

  @Override
  public String visit(Expression.Index index) {
    return list("index", index.children());
  }

  @Override
  public String visit(Expression.Splat splat) {
    return list("splat", splat.children());
  }

  @Override
  public String visit(Expression.AnonSymbol symbol) {
    return "*";
  }

  @Override
  public String visit(Expression.FunctionCall call) {
    return list(call.name() + (call.expandLast() ? "..." : ""), call.arguments());
  }

  @Override
  public String visit(Expression.Conditional conditional) {
    return list("if", conditional.children());
  }

  @Override
  public String visit(Expression.BinaryOp operation) {
    return list(operation.operator().symbol(), operation.children());
  }

  @Override
  public String visit(Expression.UnaryOp operation) {
    return list(operation.operator().symbol(), operation.children());
  }

  @Override
  public String visit(Expression.Parentheses parentheses) {
    return list("paren", parentheses.children());
  }

  @Override
  public String visit(Expression.TupleCons tuple) {
    return list("list", tuple.items());
  }

  @Override
  public String visit(Expression.ObjectCons object) {
    return object.items().stream()
        .map(item -> key(item) + "=" + of(item.value()))
        .collect(Collectors.joining(" ", "{", "}"));
  }

  private static String key(ObjectItem item) {
    return item.bareKey().orElseGet(() -> of(item.key()));
  }

  @Override
  public String visit(Expression.For loop) {
    String names = loop.keyName().map(key -> key + "," + loop.valueName()).orElse(loop.valueName());
    String head = "for " + names + (loop.grouping() ? " grouping" : "");
    return list(head, loop.children());
  }

  @Override
  public String visit(Expression.Invalid invalid) {
    return "invalid";
  }
}
