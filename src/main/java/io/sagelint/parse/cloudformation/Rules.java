package io.sagelint.parse.cloudformation;

import io.sagelint.model.Formula;
import io.sagelint.model.Variable;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the template's {@code Rules} demand of every deployment: CloudFormation refuses others. An
 * assertion that is not about parameters alone demands nothing.
 */
record Rules(Template template, Conditions conditions) {

  /** The demands as one formula. */
  Formula demands() {
    List<Formula> all = new ArrayList<>();
    for (Node.Entry rule : template.section("Rules")) {
      if (rule.value() instanceof Node.Mapping body
          && body.get("Assertions").orElse(null) instanceof Node.Sequence assertions) {
        Formula exempt = body.get("RuleCondition").map(conditions::of).orElse(Formula.TRUE).not();
        for (Node assertion : assertions.items()) {
          all.add(demand(assertion, exempt));
        }
      }
    }
    return Formula.all(all);
  }

  private Formula demand(Node assertion, Formula exempt) {
    Formula demand =
        assertion instanceof Node.Mapping mapping
            ? mapping.get("Assert").map(conditions::of).orElse(Formula.TRUE)
            : Formula.TRUE;
    Formula whole = exempt.or(demand);
    return isAboutParameters(whole) ? whole : Formula.TRUE;
  }

  private boolean isAboutParameters(Formula formula) {
    Set<Variable> variables = new LinkedHashSet<>();
    formula.variables(variables);
    return variables.stream()
        .map(Variable::name)
        .allMatch(
            name ->
                PseudoParameters.isNamed(name) || template.entry("Parameters", name).isPresent());
  }
}
