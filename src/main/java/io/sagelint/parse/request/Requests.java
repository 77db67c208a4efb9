package io.sagelint.parse.request;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.NativeType;
import io.sagelint.model.Language;
import io.sagelint.model.Presence;
import io.sagelint.model.Resource;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.Optional;
import java.util.Set;

/** Makes resources of requests that are written out as the API takes them. */
public final class Requests {
  private Requests() {}

  /**
   * The resource that a request makes. It has no address, and is named by the first key of the
   * body; both belong to the document around it.
   *
   * @param body the members of the request, e.g. of a file for the CLI's {@code --cli-input-json}
   * @param operation the API's name, e.g. {@code CreateTrainingJob}
   * @return empty if the operation is not in the catalogue, or the body is no mapping
   */
  public static Optional<Resource> of(Node body, String operation, Catalogue catalogue) {
    return body instanceof Node.Mapping members
        ? catalogue
            .type(operation, Set.of(Language.API))
            .map(known -> resource(members, LiteralBody.firstKey(members), known))
        : Optional.empty();
  }

  private static Resource resource(Node.Mapping members, Span name, NativeType type) {
    return new Resource(
        type.language(),
        type.name(),
        type.kind().name(),
        "",
        name,
        LiteralBody.value(members, name),
        type.spelling(),
        Presence.ALWAYS);
  }
}
