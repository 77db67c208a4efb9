package io.sagelint.parse.terraform;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.FileAccess;
import io.sagelint.parse.terraform.function.Mistake;
import io.sagelint.parse.terraform.function.Surroundings;
import io.sagelint.parse.terraform.function.Way;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What a module offers to a function called at one place of it. */
record ModuleSurroundings(Scope scope, Span use) implements Surroundings {
  @Override
  public FileAccess files() {
    return scope.files();
  }

  @Override
  public void hide(Value value) {
    scope.module().deployment().hide(value);
  }

  @Override
  public Value template(SourceFile template, Value.Mapping variables) {
    Expression parsed = HclParser.parseTemplate(template);
    if (parsed instanceof Expression.Invalid) {
      return Mistake.of("the template " + template.path() + " cannot be read", use);
    }
    if (variables.rest().isPresent()) {
      return variables.rest().get();
    }
    Names names = Names.CLOSED;
    for (Value.Property variable : variables.properties()) {
      names = names.with(variable.name(), Way.part(variable.value(), variables));
    }
    Value value = new Evaluator(scope, template, names).value(parsed);
    Hop hop = new Hop("content of " + template.path(), template.span(0, 0));
    List<Hop> hops = new ArrayList<>(value.origin().hops());
    hops.add(hop);
    return value.withOrigin(new Origin(use, List.copyOf(hops)));
  }
}
