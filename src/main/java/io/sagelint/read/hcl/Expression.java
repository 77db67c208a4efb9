package io.sagelint.read.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value as it is written: nothing is evaluated. The kinds are those of the HCL native syntax
 * specification, "Expressions", cut as HashiCorp's own parser cuts them.
 */
public sealed interface Expression extends SyntaxNode
    permits StringLiteral,
        Expression.NumberLiteral,
        Expression.BoolLiteral,
        Expression.NullLiteral,
        Expression.Template,
        Expression.TemplateWrap,
        Expression.TemplateJoin,
        Expression.ScopeTraversal,
        Expression.RelativeTraversal,
        Expression.Index,
        Expression.Splat,
        Expression.AnonSymbol,
        Expression.FunctionCall,
        Expression.Conditional,
        Expression.BinaryOp,
        Expression.UnaryOp,
        Expression.Parentheses,
        Expression.TupleCons,
        Expression.ObjectCons,
        Expression.For,
        Expression.Invalid {

  /** The expressions directly inside, in source order. */
  List<Expression> children();

  /** The names in it, in source order; among them the bare keys of objects. */
  default List<ScopeTraversal> names() {
    return this instanceof ScopeTraversal name
        ? List.of(name)
        : children().stream().flatMap(child -> child.names().stream()).toList();
  }

  /** Calls the visitor's method for this kind. */
  <R> R accept(ExpressionVisitor<R> visitor);

  /**
   * {@code 42}, {@code 0.5}, {@code 1e3}; never negative, the minus sign is an operator.
   *
   * @param digits the number in decimal, without an exponent: {@code 1000}
   */
  record NumberLiteral(String digits, int start, int end) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code true} or {@code false}. */
  record BoolLiteral(boolean value, int start, int end) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code null}. */
  record NullLiteral(int start, int end) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Text in quotes or in a heredoc: its parts, joined.
   *
   * @param parts at least one; an {@code %{if}} directive is a {@link Conditional} of two
   *     templates, a {@code %{for}} directive a {@link TemplateJoin}
   */
  record Template(List<Expression> parts, int start, int end) implements Expression {
    @Override
    public List<Expression> children() {
      return parts;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }

    /** The whole text, if no part of it is computed. */
    public Optional<String> constant() {
      if (parts.size() == 1 && parts.get(0) instanceof StringLiteral only) {
        return Optional.of(only.value());
      }
      StringBuilder text = new StringBuilder();
      for (Expression part : parts) {
        if (!(part instanceof StringLiteral literal)) {
          return Optional.empty();
        }
        text.append(literal.value());
      }
      return Optional.of(text.toString());
    }
  }

  /** {@code "${value}"}: quotes around nothing but one interpolation, which keep its type. */
  record TemplateWrap(Expression wrapped, int start, int end) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(wrapped);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code %{for x in y}...%{endfor}}: the texts the loop yields, joined. */
  record TemplateJoin(For loop, int start, int end) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(loop);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * {@code root.attr[0]["key"]}: a variable and constant steps from it, perhaps none.
   *
   * @param rootEnd where the variable's name ends
   */
  record ScopeTraversal(String root, List<Step> steps, int rootEnd, int start, int end)
      implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Constant steps from something that is not a variable, as in {@code f(x).attr[0]}. */
  record RelativeTraversal(Expression source, List<Step> steps, int start, int end)
      implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(source);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * {@code collection[key]} with a key that must be computed.
   *
   * @param bracket the offset of the opening bracket
   */
  record Index(Expression collection, Expression key, int bracket, int start, int end)
      implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(collection, key);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * {@code source[*].attr} or {@code source.*.attr}.
   *
   * @param item stands for one element; its range is that of the marker
   * @param each what is taken of each element: {@code item} or an expression around it
   */
  record Splat(Expression source, AnonSymbol item, Expression each, int start, int end)
      implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(source, each);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The element a splat is at. */
  record AnonSymbol(int start, int end) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * {@code name(arguments)}.
   *
   * @param name with its namespaces, as {@code provider::aws::arn_parse}, without spaces
   * @param expandLast whether {@code ...} follows the last argument
   */
  record FunctionCall(
      String name, List<Expression> arguments, boolean expandLast, int nameEnd, int start, int end)
      implements Expression {
    @Override
    public List<Expression> children() {
      return arguments;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code condition ? whenTrue : whenFalse}, or the {@code %{if}} directive of a template. */
  record Conditional(
      Expression condition, Expression whenTrue, Expression whenFalse, int start, int end)
      implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(condition, whenTrue, whenFalse);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code left operator right}. */
  record BinaryOp(BinaryOperator operator, Expression left, Expression right, int start, int end)
      implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code operator operand}. */
  record UnaryOp(UnaryOperator operator, Expression operand, int start, int end)
      implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(operand);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code (inner)}. */
  record Parentheses(Expression inner, int start, int end) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(inner);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code [items]}. */
  record TupleCons(List<Expression> items, int start, int end) implements Expression {
    @Override
    public List<Expression> children() {
      return items;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code { key = value }}; a key may occur twice, the last one counts. */
  record ObjectCons(List<ObjectItem> items, int start, int end) implements Expression {
    @Override
    public List<Expression> children() {
      return items.stream().flatMap(item -> Stream.of(item.key(), item.value())).toList();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * {@code [for k, v in collection : value if condition]} or {@code {for k, v in collection : key
   * => value... if condition}}.
   *
   * @param keyName the first of two loop variables
   * @param key present if an object is built, absent for a tuple
   * @param grouping whether {@code ...} follows the value, which gathers values of equal keys
   */
  record For(
      Optional<String> keyName,
      String valueName,
      Expression collection,
      Optional<Expression> key,
      Expression value,
      Optional<Expression> condition,
      boolean grouping,
      int start,
      int end)
      implements Expression {
    @Override
    public List<Expression> children() {
      List<Expression> children = new ArrayList<>(4);
      children.add(collection);
      key.ifPresent(children::add);
      children.add(value);
      condition.ifPresent(children::add);
      return children;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Something that could not be read; a problem says why. */
  record Invalid(int start, int end) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
