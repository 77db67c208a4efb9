package io.sagelint.parse.terraform;

import io.sagelint.model.Comparison;
import io.sagelint.model.Hop;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import io.sagelint.model.Variable;
import io.sagelint.read.hcl.Expression;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The values of a module's variables; see "Input Variables" in the Terraform language manual. */
record Variables(Module module) {

  Value value(String name, Span use) {
    Optional<Declarations.LocatedBlock> declared = module.declarations().variable(name);
    if (declared.isEmpty()) {
      return Scope.undeclared("var." + name, use);
    }
    Declarations.LocatedBlock variable = declared.get();
    Value value = module.once("var." + name, variable.name(), () -> settle(name, variable));
    return Uses.at(value, use);
  }

  private Value settle(String name, Declarations.LocatedBlock variable) {
    TypeConstraint type = TypeConstraint.of(variable, Scope.of(module));
    Optional<Value> standard =
        variable.attribute("default").map(written -> standard(written, name));
    Value sure = standard.orElseGet(() -> missing(name, variable));
    Value value =
        given(name, type)
            .map(given -> isNotNullable(variable) ? filled(given, sure) : given)
            .or(() -> standard)
            .map(given -> type.convert(given, name))
            .orElseGet(() -> missing(name, variable));
    Value allowed =
        value instanceof Value.Unknown
            ? new Validations(name, variable).allowed().orElse(value)
            : value;
    return module.caller().isEmpty() ? differing(name, allowed) : allowed;
  }

  /** A root's variable as conditions see it, unless every deployment has the same value. */
  private static Value differing(String name, Value value) {
    Optional<String> standard = Comparison.constant(value);
    boolean open = value instanceof Value.Unknown || value instanceof Value.Choice;
    if (!open && (standard.isEmpty() || value.origin().isFixed())) {
      return value;
    }
    List<String> allowed = new ArrayList<>();
    if (value instanceof Value.Choice choice) {
      choice.branches().forEach(one -> allowed.add(Scalars.canonical(one.option())));
    }
    Variable variable = new Variable("var." + name, List.copyOf(allowed), standard);
    return new Value.Given(variable, value, value.origin());
  }

  /** Wherever null is given, the default is meant. */
  private static Value filled(Value given, Value standard) {
    return Uses.each(given, one -> one instanceof Value.Null ? standard : one);
  }

  static boolean isNotNullable(Declarations.LocatedBlock variable) {
    return variable
        .attribute("nullable")
        .filter(given -> given.expression() instanceof Expression.BoolLiteral bool && !bool.value())
        .isPresent();
  }

  private Optional<Value> given(String name, TypeConstraint type) {
    if (module.caller().isPresent()) {
      Module.Caller caller = module.caller().get();
      String words = "passed by module." + caller.block().label(0);
      return caller
          .block()
          .attribute(name)
          .filter(argument -> !ModuleCall.META_ARGUMENTS.contains(name))
          .map(
              argument ->
                  Uses.via(
                      caller.scope().value(argument),
                      argument.span(),
                      new Hop(words, argument.span())));
    }
    GivenVariables given = module.deployment().given();
    return given
        .strong(name, type)
        .map(value -> came(value, Hop::new, name))
        .or(() -> module.declarations().assigned(name).map(it -> came(it, Hop::byDefault, name)))
        .or(() -> given.weak(name, type).map(value -> came(value, Hop::new, name)));
  }

  private Value came(Declarations.Located written, BiFunction<String, Span, Hop> hop, String name) {
    Hop way = hop.apply("value of variable " + name, written.span());
    return Uses.via(Scope.of(module).value(written), written.span(), way);
  }

  /** Other deployments of a root may give another value; in a called module only its call can. */
  private Value standard(Declarations.Located written, String name) {
    String words = "default of variable " + name;
    Hop hop =
        module.caller().isEmpty()
            ? Hop.byDefault(words, written.span())
            : new Hop(words, written.span());
    return Uses.via(Scope.of(module).value(written), written.span(), hop);
  }

  private Value missing(String name, Declarations.LocatedBlock variable) {
    String reason = "variable " + name + " has no default";
    String call =
        module
            .caller()
            .map(caller -> " and module." + caller.block().label(0) + " does not pass it")
            .orElse("");
    return Scope.unknown(reason + call, "var." + name, variable.name())
        .via(variable.name(), new Hop("variable " + name, variable.name()));
  }
}
