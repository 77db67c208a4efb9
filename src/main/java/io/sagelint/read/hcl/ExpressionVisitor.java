package io.sagelint.read.hcl;

/**
 * One answer per kind of expression. Whoever must tell all kinds apart implements this, and the
 * compiler says when a kind is missing.
 */
public interface ExpressionVisitor<R> {
  R visit(StringLiteral literal);

  R visit(Expression.NumberLiteral literal);

  R visit(Expression.BoolLiteral literal);

  R visit(Expression.NullLiteral literal);

  R visit(Expression.Template template);

  R visit(Expression.TemplateWrap template);

  R visit(Expression.TemplateJoin template);

  R visit(Expression.ScopeTraversal traversal);

  R visit(Expression.RelativeTraversal traversal);

  R visit(Expression.Index index);

  R visit(Expression.Splat splat);

  R visit(Expression.AnonSymbol symbol);

  R visit(Expression.FunctionCall call);

  R visit(Expression.Conditional conditional);

  R visit(Expression.BinaryOp operation);

  R visit(Expression.UnaryOp operation);

  R visit(Expression.Parentheses parentheses);

  R visit(Expression.TupleCons tuple);

  R visit(Expression.ObjectCons object);

  R visit(Expression.For loop);

  R visit(Expression.Invalid invalid);
}
