package io.sagelint.parse.terraform;

import io.sagelint.model.Formula;
import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import io.sagelint.model.Variable;
import io.sagelint.read.hcl.Expression;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The blocks that a {@code dynamic} block generates: one for each element, or, if the elements are
 * not known, one that may be there or not.
 */
record DynamicBlock(Scope scope, MergedBody.Child block) {

  List<Value> values() {
    Optional<Declarations.Located> collection = argument("for_each");
    Optional<MergedBody> content = content();
    if (collection.isEmpty() || content.isEmpty()) {
      String reason = "the dynamic block has no " + (content.isEmpty() ? "content" : "for_each");
      return List.of(new Value.Unknown(reason, List.of(), Origin.at(header())));
    }
    return blocks(content.get(), scope.value(collection.get()));
  }

  private List<Value> blocks(MergedBody content, Value known) {
    if (known instanceof Value.Given given) {
      return blocks(content, given.unset());
    }
    if (known instanceof Value.Conditional choice) {
      Value none = new Value.Absent(Origin.at(header()));
      Origin at = new Origin(head(), choice.origin().hops());
      List<Value> all = new ArrayList<>();
      for (Value block : blocks(content, choice.whenTrue())) {
        all.add(Value.Conditional.of(choice.condition(), block, none, at));
      }
      for (Value block : blocks(content, choice.whenFalse())) {
        all.add(Value.Conditional.of(choice.condition(), none, block, at));
      }
      return all;
    }
    Optional<Elements> elements = Elements.ofAny(known);
    List<Value> blocks = new ArrayList<>();
    for (Elements.Entry entry : elements.map(Elements::entries).orElse(List.of())) {
      blocks.add(block(content, entry.key(), entry.value()));
    }
    elements
        .map(Elements::open)
        .orElseGet(() -> Optional.of(why(known)))
        .ifPresent(open -> blocks.add(perhaps(content, open)));
    return blocks;
  }

  private Value block(MergedBody content, Value key, Value value) {
    Scope inside = scope.with(iterator(), Elements.pair(key, value, header()));
    return new BlockReader(inside).read(content, head());
  }

  /** One block stands for all there may be. */
  private Value perhaps(MergedBody content, Value.Unknown open) {
    Declarations.Located collection = argument("for_each").orElseThrow();
    Evaluator at = new Evaluator(scope, collection.file());
    String words = Wording.of(at, collection.expression()) + " is not empty";
    String reason = "whether " + block.type() + " is there is not known: " + open.reason();
    Value.Unknown why = new Value.Unknown(reason, open.needs(), open.origin());
    return Value.Conditional.of(
        new Formula.Equals(Variable.open(words, why), "true"),
        block(content, open, open),
        new Value.Absent(Origin.at(header())),
        Origin.at(head()));
  }

  private Value.Unknown why(Value collection) {
    if (collection instanceof Value.Choice choice) {
      String reason = "it depends on " + choice.variable();
      return Scope.unknown(reason, choice.variable(), choice.span());
    }
    return Scalars.unresolved(collection);
  }

  private Optional<Declarations.Located> argument(String name) {
    return block
        .syntax()
        .body()
        .attribute(name)
        .map(found -> new Declarations.Located(block.file(), found.value()));
  }

  private Optional<MergedBody> content() {
    return block.syntax().body().blocks("content").stream()
        .findFirst()
        .map(found -> MergedBody.of(block.file(), found.body()));
  }

  private String iterator() {
    return argument("iterator").map(named -> name(named.expression())).orElse(block.type());
  }

  /** A bare word; in JSON a text. */
  private static String name(Expression iterator) {
    if (iterator instanceof Expression.ScopeTraversal word) {
      return word.root();
    }
    return iterator instanceof Expression.Template text ? text.constant().orElse("") : "";
  }

  private Span header() {
    return block.file().span(block.syntax().start(), block.syntax().headerEnd());
  }

  /** The type that the blocks will have. */
  private Span head() {
    return block.syntax().labels().get(0).span(block.file());
  }
}
