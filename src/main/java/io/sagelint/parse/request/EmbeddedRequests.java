package io.sagelint.parse.request;

import static io.sagelint.catalogue.DocumentProperty.Format.SDK_CALL;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.DocumentProperty;
import io.sagelint.catalogue.Kind;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Formula;
import io.sagelint.model.Hop;
import io.sagelint.model.Language;
import io.sagelint.model.Origin;
import io.sagelint.model.Presence;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Provenance;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The API requests in the documents that resources hold. */
public final class EmbeddedRequests {
  /** A request may hold a document in turn. */
  private static final int MAX_DEPTH = 4;

  private final Catalogue catalogue;
  private final DocumentFiles files;
  private final Set<String> read = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Finds requests of the catalogue's operations. */
  public EmbeddedRequests(Catalogue catalogue, DocumentFiles files) {
    this.catalogue = catalogue;
    this.files = files;
  }

  /** The files, by their paths, in which documents of resources stand. */
  public Set<String> documentFiles() {
    return read;
  }

  /**
   * A stack with every request as a resource of its own, after the one that holds it. That has its
   * documents in place of their texts; one that cannot be read is unknown.
   */
  public Stack in(Stack stack) {
    List<Resource> resources = new ArrayList<>();
    problems.clear();
    problems.addAll(stack.problems());
    stack.resources().forEach(owner -> add(owner, resources, MAX_DEPTH));
    return new Stack(List.copyOf(resources), List.copyOf(problems), stack.secrets());
  }

  private void add(Resource owner, List<Resource> out, int depth) {
    List<Resource> requests = new ArrayList<>();
    Value properties = owner.properties();
    for (DocumentProperty property : documents(owner)) {
      for (Part part : Part.find(owner.properties(), property.path(), owner.spelling())) {
        Value document = document(owner, property, part.value());
        properties = replaced(properties, part.value(), document);
        read.add(document.span().file().path());
        for (Request request : requests(owner, property, part.with(document))) {
          resource(request, owner, part)
              .filter(made -> property.format() != SDK_CALL || !isRepeated(made, requests))
              .ifPresent(requests::add);
        }
      }
    }
    out.add(owner.with(properties));
    if (depth > 0) {
      requests.forEach(request -> add(request, out, depth - 1));
    }
  }

  /** An update that makes the call of the creation makes nothing else. */
  private static boolean isRepeated(Resource request, List<Resource> before) {
    return before.stream()
        .anyMatch(
            one ->
                one.type().equals(request.type())
                    && one.presence().equals(request.presence())
                    && Common.isSame(one.properties(), request.properties()));
  }

  private List<DocumentProperty> documents(Resource owner) {
    return catalogue.kind(owner.type()).map(Kind::documents).orElse(List.of()).stream()
        .filter(document -> document.languages().contains(owner.language()))
        .toList();
  }

  private static Value replaced(Value in, Value old, Value by) {
    return in == old ? by : Inside.of(in, part -> replaced(part, old, by));
  }

  private Value document(Resource owner, DocumentProperty property, Value written) {
    return switch (property.source()) {
      case VALUE ->
          property.format() == DocumentProperty.Format.TARGET
              ? written
              : documents(owner, property).read(written);
      case FILE -> file(owner, property, written);
      case ELSEWHERE -> uploaded(owner, property, written);
    };
  }

  private Value file(Resource owner, DocumentProperty property, Value written) {
    if (!(written instanceof Value.Text location)) {
      return elsewhere("the document is in a bucket", written);
    }
    return files
        .read(owner.name().file(), location.text())
        .map(file -> documents(owner, property).read(DocumentFiles.text(file)))
        .orElseGet(() -> elsewhere(location.text() + " is no file that can be read", written));
  }

  /** The app that made a template may have left beside it what is uploaded for it. */
  private Value uploaded(Resource owner, DocumentProperty property, Value written) {
    Optional<Value> key =
        written instanceof Value.Mapping location
            ? location.get("Key").map(Value.Property::value)
            : Optional.empty();
    return key.filter(Value.Text.class::isInstance)
        .flatMap(name -> files.uploaded(owner.name().file(), ((Value.Text) name).text()))
        .map(file -> documents(owner, property).read(DocumentFiles.text(file)))
        .orElseGet(() -> elsewhere("the document is elsewhere and is not read", written));
  }

  private static Value elsewhere(String reason, Value written) {
    return new Value.Unknown(reason, List.of(), Origin.at(written.span()));
  }

  private Documents documents(Resource owner, DocumentProperty property) {
    PropertyPath path = property.substitutions();
    Value map =
        path.steps().isEmpty()
            ? new Value.Absent(Origin.at(owner.name()))
            : Part.find(owner.properties(), path, owner.spelling()).stream()
                .findFirst()
                .map(Part::value)
                .orElse(new Value.Absent(Origin.at(owner.name())));
    boolean yaml =
        property.source() != DocumentProperty.Source.VALUE
            || property.format() == DocumentProperty.Format.AUTOMATION;
    return new Documents(Substitutions.of(map), yaml, problems);
  }

  private List<Request> requests(Resource owner, DocumentProperty property, Part part) {
    Part document = Part.root(part.value());
    return switch (property.format()) {
      case STATES_LANGUAGE -> StatesLanguage.requests(document);
      case PIPELINE -> PipelineDefinition.requests(document, catalogue::pipelineOperation);
      case SDK_CALL -> SdkCall.requests(document);
      case AUTOMATION -> AutomationDocument.requests(document);
      case JSON -> List.of();
      case TARGET ->
          TargetInput.requests(
              part, owner.spelling(), new Documents(Substitutions.NONE, false, problems));
    };
  }

  private Optional<Resource> resource(Request request, Resource owner, Part holder) {
    return catalogue
        .type(request.apiOperation(), Set.of(Language.API))
        .map(
            type ->
                new Resource(
                        type.language(),
                        type.name(),
                        type.kind().name(),
                        owner.address(),
                        request.call().name(),
                        body(request.body(), owner, holder),
                        type.spelling(),
                        presence(owner, request.body().condition().and(holder.condition())))
                    .from(owner.provenance().in(embedding(request, owner, holder))));
  }

  private static Presence presence(Resource owner, Formula also) {
    return owner.presence().and(also);
  }

  /** A target's input is the request as a whole. */
  private static Provenance.Embedding embedding(Request request, Resource owner, Part holder) {
    String path = request.body().path();
    boolean whole = path.startsWith(holder.path());
    return new Provenance.Embedding(
        owner.type(), owner.address(), whole ? path : holder.path(), whole ? "" : path);
  }

  /** The body; one that stands elsewhere than the owner's property says who uses it. */
  private static Value body(Part body, Resource owner, Part holder) {
    Value value = body.value();
    Span use = holder.value().span();
    boolean within =
        value.span().file() == use.file()
            && use.start() <= value.span().start()
            && value.span().end() <= use.end();
    return within
        ? value
        : value.withOrigin(
            new Origin(
                value.span(),
                List.of(new Hop(holder.path() + " of " + owner.address(), use.firstLine()))));
  }
}
