package io.sagelint.parse.terraform;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import io.sagelint.read.hcl.BinaryOperator;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.Step;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that {@code validation} blocks leave a variable, where they list them: {@code var.x ==
 * "a"}, {@code contains(["a", "b"], var.x)}, {@code var.x}.
 */
record Validations(String name, Declarations.LocatedBlock variable) {

  /** The one value allowed, or the choice of several; empty if the text does not list them. */
  Optional<Value> allowed() {
    Map<String, Value> common = null;
    for (MergedBody.Child validation : variable.blocks("validation")) {
      Map<String, Value> listed = new LinkedHashMap<>();
      boolean lists =
          validation
              .syntax()
              .body()
              .attribute("condition")
              .filter(condition -> lists(condition.value(), validation.file(), listed))
              .isPresent();
      if (lists && common == null) {
        common = listed;
      } else if (lists) {
        common.keySet().retainAll(listed.keySet());
      }
    }
    return common == null || common.isEmpty() ? Optional.empty() : Optional.of(choice(common));
  }

  private Value choice(Map<String, Value> values) {
    if (values.size() == 1) {
      return values.values().iterator().next();
    }
    List<Value.Branch> branches = new ArrayList<>();
    values.forEach((option, value) -> branches.add(new Value.Branch(option, value)));
    return new Value.Choice("var." + name, List.copyOf(branches), Origin.at(variable.name()));
  }

  private boolean lists(Expression condition, SourceFile file, Map<String, Value> out) {
    Expression inner = unwrapped(condition);
    if (inner instanceof Expression.BinaryOp equality
        && equality.operator() == BinaryOperator.EQUAL) {
      return isVariable(equality.left()) && add(equality.right(), file, out)
          || isVariable(equality.right()) && add(equality.left(), file, out);
    }
    if (inner instanceof Expression.FunctionCall call
        && call.name().equals("contains")
        && call.arguments().size() == 2
        && isVariable(call.arguments().get(1))
        && call.arguments().get(0) instanceof Expression.TupleCons list) {
      return !list.items().isEmpty() && list.items().stream().allMatch(it -> add(it, file, out));
    }
    if (isVariable(inner)) {
      Span at = inner.span(file);
      return put(new Value.Bool(true, "true", Origin.at(at)), at, out);
    }
    return false;
  }

  private static Expression unwrapped(Expression expression) {
    if (expression instanceof Expression.Parentheses parentheses) {
      return unwrapped(parentheses.inner());
    }
    return expression instanceof Expression.TemplateWrap wrap
        ? unwrapped(wrap.wrapped())
        : expression;
  }

  private boolean isVariable(Expression expression) {
    return expression instanceof Expression.ScopeTraversal traversal
        && traversal.root().equals("var")
        && traversal.steps().size() == 1
        && traversal.steps().get(0) instanceof Step.Attr step
        && step.name().equals(name);
  }

  private boolean add(Expression literal, SourceFile file, Map<String, Value> out) {
    Span at = literal.span(file);
    if (literal instanceof Expression.BoolLiteral bool) {
      return put(new Value.Bool(bool.value(), at.text(), Origin.at(at)), at, out);
    }
    if (literal instanceof Expression.NumberLiteral number) {
      return put(new Value.Num(number.digits(), Origin.at(at)), at, out);
    }
    return literal instanceof Expression.Template template
        && template
            .constant()
            .filter(text -> put(new Value.Text(text, Origin.at(at)), at, out))
            .isPresent();
  }

  private boolean put(Value value, Span at, Map<String, Value> out) {
    Hop hop = new Hop("allowed value of variable " + name, at);
    out.putIfAbsent(Scalars.canonical(value).orElseThrow(), value.via(at, hop));
    return true;
  }
}
