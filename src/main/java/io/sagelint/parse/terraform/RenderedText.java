package io.sagelint.parse.terraform;

import io.sagelint.model.Composition;
import io.sagelint.model.Hop;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Choices;
import io.sagelint.parse.terraform.function.Open;
import io.sagelint.read.hcl.Step;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Data sources that only make a text of what is written in them: {@code aws_iam_policy_document}
 * and {@code template_file}.
 *
 * @param otherwise what is known of their other attributes
 */
record RenderedText(Scope scope, Declarations.LocatedBlock block, Value.Unknown otherwise) {

  /** What steps from the data source lead to. */
  Value value(List<Step> steps, Span use) {
    List<Repetition.Instance> instances = scope.module().instances(block);
    if (Repetition.isSingle(block)) {
      return Traversal.walk(attributes(instances.get(0), use), steps, use);
    }
    if (instances.size() == 1 && instances.get(0).element().isEmpty() && !steps.isEmpty()) {
      // One instance stands for all.
      Value all = attributes(instances.get(0), use);
      return Traversal.walk(all, steps.subList(1, steps.size()), use);
    }
    return Repetition.all(block, instances, use, one -> attributes(one, use))
        .map(all -> Traversal.walk(all, steps, use))
        .orElse(otherwise);
  }

  private Value attributes(Repetition.Instance instance, Span use) {
    String address = "data." + block.label(0) + "." + block.label(1) + instance.key();
    Value text = scope.module().once(address, block.name(), () -> text(instance.scope()));
    Value seen = Uses.via(text, use, new Hop("text of " + address, block.name()));
    List<Value.Property> properties = new ArrayList<>();
    for (String name : names()) {
      properties.add(new Value.Property(name, use, seen));
    }
    return Surroundings.object(List.copyOf(properties), Optional.of(otherwise), use);
  }

  private List<String> names() {
    return isTemplate() ? List.of("rendered") : List.of("json", "minified_json");
  }

  private boolean isTemplate() {
    return block.label(0).equals("template_file");
  }

  private Value text(Scope inside) {
    Value.Mapping written = new BlockReader(inside).read(block.body(), block.name());
    return isTemplate() ? template(written, inside) : new PolicyDocument(written, inside).json();
  }

  private Value template(Value.Mapping written, Scope inside) {
    Span use = block.name();
    Optional<Value> template = PolicyDocument.written(written, "template");
    Value variables =
        PolicyDocument.written(written, "vars")
            .orElseGet(() -> Surroundings.object(List.of(), Optional.empty(), use));
    return Choices.each(
        List.of(template.orElse(otherwise), variables),
        use,
        both ->
            both.get(0) instanceof Value.Text text && both.get(1) instanceof Value.Mapping names
                ? new ModuleSurroundings(inside, use).template(source(text), names)
                : Open.why(both.get(both.get(0) instanceof Value.Text ? 1 : 0)));
  }

  /** The file that a text is all of; else the text as one. */
  private static SourceFile source(Value.Text text) {
    boolean whole =
        text.made() instanceof Composition.Letters letters
            && letters.file().text().equals(text.text());
    return whole
        ? ((Composition.Letters) text.made()).file()
        : new SourceFile("template", text.text());
  }
}
