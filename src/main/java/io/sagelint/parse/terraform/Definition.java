package io.sagelint.parse.terraform;

import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.ObjectItem;
import io.sagelint.read.hcl.Step;
import java.util.List;
import java.util.Optional;

/**
 * What a name stands for, as it is written: the expression of a local, of the argument that a
 * called module's variable takes, of an output, or of an entry of an object among these.
 *
 * @param module whose local, variable or output it is
 * @param in where the expression is evaluated
 */
record Definition(Module module, Evaluator in, Expression expression) {

  /** The definition of a name; empty if it is no such name, or is made in another way. */
  static Optional<Definition> of(Evaluator at, Expression.ScopeTraversal name) {
    boolean bound = at.names().closed() || at.names().get(name.root()).isPresent();
    if (bound || name.steps().isEmpty()) {
      return Optional.empty();
    }
    Module module = at.scope().module();
    return module
        .deployment()
        .deeper(() -> declared(at.scope(), name.root(), name.steps()))
        .flatMap(found -> found);
  }

  private static Optional<Definition> declared(Scope scope, String root, List<Step> steps) {
    Module module = scope.module();
    String name = Traversal.name(steps.get(0)).orElse("");
    List<Step> rest = steps.subList(1, steps.size());
    return switch (root) {
      case "local" ->
          module
              .declarations()
              .local(name)
              .map(written -> of(module, Scope.of(module), written))
              .flatMap(found -> found.at(rest));
      case "var" -> argument(module, name).flatMap(found -> found.at(rest));
      case "each" ->
          scope.element().filter(value -> name.equals("value")).flatMap(it -> it.at(rest));
      case "module" -> module.call(name).flatMap(call -> output(call, rest));
      default -> Optional.empty();
    };
  }

  /** What is written somewhere. */
  static Definition of(Module module, Scope scope, Declarations.Located written) {
    return new Definition(module, new Evaluator(scope, written.file()), written.expression());
  }

  private static Optional<Definition> argument(Module module, String name) {
    boolean plain =
        module
            .declarations()
            .variable(name)
            .filter(variable -> !Variables.isNotNullable(variable))
            .isPresent();
    return module
        .caller()
        .filter(caller -> plain && !ModuleCall.META_ARGUMENTS.contains(name))
        .flatMap(
            caller ->
                caller.block().attribute(name).map(written -> of(module, caller.scope(), written)));
  }

  private static Optional<Definition> output(ModuleCall call, List<Step> steps) {
    int keys = call.isSingle() ? 0 : 1;
    if (steps.size() <= keys) {
      return Optional.empty();
    }
    Optional<String> key = keys == 0 ? Optional.empty() : Traversal.name(steps.get(0));
    String output = Traversal.name(steps.get(keys)).orElse("");
    return call.made(key)
        .flatMap(
            made ->
                made.declarations()
                    .block("output." + output)
                    .flatMap(block -> block.attribute("value"))
                    .map(written -> of(made, Scope.of(made), written)))
        .flatMap(found -> found.at(steps.subList(keys + 1, steps.size())));
  }

  /** The part of what is written that steps lead to. */
  Optional<Definition> at(List<Step> steps) {
    if (steps.isEmpty()) {
      return Optional.of(this);
    }
    Expression whole = unwrapped(expression);
    if (whole instanceof Expression.ScopeTraversal other) {
      return of(in, other).flatMap(behind -> behind.at(steps));
    }
    boolean plain =
        whole instanceof Expression.ObjectCons object
            && object.items().stream().allMatch(item -> item.constantKey().isPresent());
    if (!plain) {
      return Optional.empty();
    }
    Optional<ObjectItem> last =
        ((Expression.ObjectCons) whole)
            .items().stream()
                .filter(item -> item.constantKey().equals(Traversal.name(steps.get(0))))
                .reduce((first, second) -> second);
    return last.flatMap(
        item -> new Definition(module, in, item.value()).at(steps.subList(1, steps.size())));
  }

  /** An expression without what only groups it. */
  static Expression unwrapped(Expression expression) {
    if (expression instanceof Expression.Parentheses parentheses) {
      return unwrapped(parentheses.inner());
    }
    return expression instanceof Expression.TemplateWrap wrap
        ? unwrapped(wrap.wrapped())
        : expression;
  }
}
