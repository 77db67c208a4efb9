package io.sagelint.parse.terraform;

import io.sagelint.model.Scalars;
import io.sagelint.read.hcl.Expression;

/** The values that a module declares to be sensitive; {@code sensitive()} tells its own. */
record Secrets(Module module) {

  /** Sees to it that they are not printed. */
  void hide() {
    for (Declarations.LocatedBlock variable : module.declarations().all("variable")) {
      if (isSensitive(variable)) {
        hide(variable, "default");
        Scope scope = Scope.of(module);
        module.deployment().hide(scope.variable(variable.label(0), variable.name()));
      }
    }
    for (Declarations.LocatedBlock output : module.declarations().all("output")) {
      if (isSensitive(output)) {
        hide(output, "value");
      }
    }
    for (Declarations.LocatedBlock resource : module.declarations().all("resource")) {
      if (resource.label(0).equals("aws_ssm_parameter")) {
        hideParameter(resource);
      }
    }
  }

  private static boolean isSensitive(Declarations.LocatedBlock block) {
    return block
        .attribute("sensitive")
        .filter(said -> said.expression() instanceof Expression.BoolLiteral bool && bool.value())
        .isPresent();
  }

  /** Unless its type says otherwise: what is no text yet may be {@code SecureString}. */
  private void hideParameter(Declarations.LocatedBlock parameter) {
    boolean plain =
        parameter
            .attribute("type")
            .map(type -> Scope.of(module).value(type))
            .flatMap(Scalars::canonical)
            .filter(type -> type.startsWith("String"))
            .isPresent();
    if (!plain) {
      hide(parameter, "value");
      hide(parameter, "value_wo");
    }
  }

  private void hide(Declarations.LocatedBlock block, String attribute) {
    block
        .attribute(attribute)
        .ifPresent(
            written -> {
              for (Repetition.Instance one : module.instances(block)) {
                module.deployment().hide(one.scope().value(written));
              }
            });
  }
}
