package io.sagelint.suppression;

import io.sagelint.model.Hop;
import io.sagelint.model.Provenance;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a resource came to be judged.
 *
 * @param owner the name of the resource whose document it stands in
 * @param calls the headers of the module calls and nested stacks that lead to it
 */
public record Ways(Optional<Span> owner, List<Span> calls) {
  /** The resource stands where it is written. */
  public static final Ways NONE = new Ways(Optional.empty(), List.of());

  /**
   * The way to a resource.
   *
   * @param stack what it is deployed with
   * @param calls as the model has them
   */
  public static Ways to(Resource resource, Stack stack, List<Hop> calls) {
    Optional<Span> owner =
        resource.provenance().embedding().flatMap(embedding -> named(embedding, stack));
    return new Ways(owner, calls.stream().map(Hop::span).toList());
  }

  /** The same with more calls. */
  public Ways through(List<Span> more) {
    return new Ways(owner, Stream.concat(calls.stream(), more.stream()).toList());
  }

  private static Optional<Span> named(Provenance.Embedding embedding, Stack stack) {
    return stack.resources().stream()
        .filter(one -> one.provenance().embedding().isEmpty())
        .filter(one -> one.type().equals(embedding.type()))
        .filter(one -> one.address().equals(embedding.address()))
        .map(Resource::name)
        .findFirst();
  }
}
