package io.sagelint.parse.terraform;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.FileAccess;
import io.sagelint.parse.terraform.function.Mistake;
import io.sagelint.parse.terraform.function.Surroundings;
import io.sagelint.parse.terraform.function.Texts;
import io.sagelint.parse.terraform.function.Way;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What a module offers to a function called at one place of it. */
record ModuleSurroundings(Scope scope, Span use) implements Surroundings {
  private static final String MARKER = "TEMPLATE_ENDS_HERE";

  @Override
  public FileAccess files() {
    return scope.files();
  }

  /** A template is what stands in a heredoc, but for the line end before the closing marker. */
  @Override
  public Value template(SourceFile template, Value.Mapping variables) {
    String text = "template = <<" + MARKER + "\n" + template.text() + "\n" + MARKER + "\n";
    HclFile parsed = HclParser.parse(new SourceFile(template.path(), text));
    boolean broken = !parsed.problems().isEmpty() || parsed.body().attributes().size() != 1;
    if (broken) {
      return Mistake.of("the template " + template.path() + " cannot be read", use);
    }
    if (variables.rest().isPresent()) {
      return variables.rest().get();
    }
    Names names = Names.CLOSED;
    for (Value.Property variable : variables.properties()) {
      names = names.with(variable.name(), Way.part(variable.value(), variables));
    }
    Evaluator inside = new Evaluator(scope, parsed.file(), names);
    Value value = Texts.withoutLast(inside.value(parsed.body().attributes().get(0).value()));
    Hop hop = new Hop("content of " + template.path(), template.span(0, 0));
    List<Hop> hops = new ArrayList<>(value.origin().hops());
    hops.add(hop);
    return value.withOrigin(new Origin(use, List.copyOf(hops)));
  }
}
