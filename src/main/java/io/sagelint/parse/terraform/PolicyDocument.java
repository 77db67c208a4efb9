package io.sagelint.parse.terraform;

import io.sagelint.model.Composition;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Choices;
import io.sagelint.parse.terraform.function.Conversion;
import io.sagelint.parse.terraform.function.Functions;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The policy that a data source {@code aws_iam_policy_document} writes, as a value of the shape
 * that IAM reads and as its JSON, which remembers that value. Facts: {@code
 * policy_document_data_source.go} and {@code policy_model.go} of the provider. The text is compact
 * where the provider indents it.
 *
 * @param block what is written in the data source
 * @param at the scope it is read in
 */
record PolicyDocument(Value.Mapping block, Scope at) {
  private static final String NEWEST = "2012-10-17";

  /** The JSON; its composition is the encoding of the policy. */
  Value json() {
    List<Value> sources = policies("source_policy_documents", "source_json");
    List<Value> all = new ArrayList<>(sources);
    all.addAll(policies("override_policy_documents", "override_json"));
    return Choices.each(
        all,
        block.head(),
        known ->
            encoded(known.subList(0, sources.size()), known.subList(sources.size(), known.size())));
  }

  private Value encoded(List<Value> sources, List<Value> overrides) {
    Span use = block.head();
    return Functions.call(
        "jsonencode", List.of(policy(sources, overrides)), use, new ModuleSurroundings(at, use));
  }

  /** The policy; what is not known stays open where it is. */
  private Value.Mapping policy(List<Value> sources, List<Value> overrides) {
    PolicyStatements all = new PolicyStatements();
    sources.forEach(all::add);
    own().forEach(all::merge);
    overrides.forEach(all::add);
    List<Value.Property> properties = new ArrayList<>();
    properties.add(property("Version", version(sources, overrides)));
    last(overrides, "Id")
        .or(() -> written(block, "policy_id"))
        .or(() -> last(sources, "Id"))
        .ifPresent(id -> properties.add(property("Id", id)));
    if (!all.list().isEmpty()) {
      Origin origin = Origin.at(block.head());
      properties.add(property("Statement", new Value.Sequence(all.list(), origin)));
    }
    return new Value.Mapping(
        List.copyOf(properties), block.rest(), block.head(), Origin.at(block.head()));
  }

  private Value.Property property(String name, Value value) {
    return new Value.Property(name, block.head(), value);
  }

  /** The policies in the documents of a list; early versions of the provider took one. */
  private List<Value> policies(String name, String single) {
    List<Value> texts = new ArrayList<>();
    written(block, single).ifPresent(texts::add);
    written(block, name).ifPresent(list -> texts.addAll(items(list)));
    texts.removeIf(Value::isNothing);
    return texts.stream().map(this::policy).toList();
  }

  /** The items of a list, or the only one: in JSON a single block is an object. */
  static List<Value> items(Value value) {
    return value instanceof Value.Sequence list ? list.items() : List.of(value);
  }

  /** What a JSON text says: what it was made of, if it remembers that. */
  private Value policy(Value text) {
    Span use = text.span();
    return Choices.each(
        List.of(text),
        use,
        one ->
            made(one.get(0)) instanceof Composition.Encoded encoded
                ? encoded.content()
                : Functions.call("jsondecode", one, use, new ModuleSurroundings(at, use)));
  }

  private static Composition made(Value value) {
    if (value instanceof Value.Text text) {
      return text.made();
    }
    return value instanceof Value.Interpolated text ? text.made() : Composition.UNTOLD;
  }

  /** The newest version of all documents. */
  private Value version(List<Value> sources, List<Value> overrides) {
    Value newest =
        written(block, "version").orElseGet(() -> new Value.Text(NEWEST, Origin.at(block.head())));
    List<Value> documents = new ArrayList<>(sources);
    documents.addAll(overrides);
    for (Value document : documents) {
      Optional<Value> other = written(document, "Version");
      String version = other.flatMap(Conversion::text).orElse("");
      boolean newer = version.compareTo(Conversion.text(newest).orElse(NEWEST)) > 0;
      newest = newer ? other.get() : newest;
    }
    return newest;
  }

  private static Optional<Value> last(List<Value> documents, String name) {
    Optional<Value> last = Optional.empty();
    for (Value document : documents) {
      Optional<Value> found = written(document, name);
      last = found.isPresent() ? found : last;
    }
    return last;
  }

  private List<Value> own() {
    List<Value> statements = new ArrayList<>();
    for (Value one : written(block, "statement").map(PolicyDocument::items).orElse(List.of())) {
      statements.add(
          Uses.each(one, it -> it instanceof Value.Mapping body ? PolicyStatement.of(body) : it));
    }
    return statements;
  }

  /** A member, unless nothing is written for it. */
  static Optional<Value> written(Value value, String name) {
    return value instanceof Value.Mapping mapping
        ? mapping
            .get(name)
            .map(Value.Property::value)
            .filter(found -> !found.isNothing())
            .filter(found -> !(found instanceof Value.Text text && text.text().isEmpty()))
        : Optional.empty();
  }
}
