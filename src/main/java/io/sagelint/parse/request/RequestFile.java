package io.sagelint.parse.request;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.NativeType;
import io.sagelint.catalogue.Setting;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Language;
import io.sagelint.model.Presence;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Provenance;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.model.Value;
import io.sagelint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file of its own that makes API calls: a definition of a state machine or of a pipeline, or the
 * input of one call.
 */
public final class RequestFile {
  /** The names that the AWS Toolkit and SAM use. */
  private static final List<String> STATES_LANGUAGE_ENDINGS =
      List.of(".asl", ".asl.json", ".asl.yaml", ".asl.yml");

  private final SourceFile file;
  private final Catalogue catalogue;
  private final List<Problem> problems = new ArrayList<>();

  private RequestFile(SourceFile file, Catalogue catalogue) {
    this.file = file;
    this.catalogue = catalogue;
  }

  /** Whether a file is a definition by its name. */
  public static boolean isNamed(String path) {
    for (String ending : STATES_LANGUAGE_ENDINGS) {
      if (path.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text may be a definition; cheap, and never wrong about one that calls SageMaker. */
  public static boolean isPossible(String text) {
    boolean machine =
        text.contains("StartAt") && text.contains("States") && text.contains("sagemaker:");
    return machine || text.contains("Steps") && text.contains("Arguments");
  }

  /**
   * The requests in a file.
   *
   * @param asked whether the user named this very file, so that it may also be the input of a call
   * @return empty if the file is none of these
   */
  public static Optional<Stack> read(SourceFile file, boolean asked, Catalogue catalogue) {
    return new RequestFile(file, catalogue).read(asked);
  }

  private Optional<Stack> read(boolean asked) {
    Value text = DocumentFiles.text(file);
    Value document = new Documents(Substitutions.UNTOLD, true, problems).read(text);
    if (document instanceof Value.Unknown unreadable) {
      Problem problem = Problem.syntax(unreadable.span(), unreadable.reason());
      return isNamed(file.path())
          ? Optional.of(new Stack(List.of(), List.of(problem)))
          : Optional.empty();
    }
    Part root = Part.root(document);
    if (root.has("StartAt") && root.has("States")) {
      return Optional.of(stack("Amazon States Language", StatesLanguage.requests(root)));
    }
    if (root.has("Steps") && root.has("Version")) {
      List<Request> requests = PipelineDefinition.requests(root, catalogue::pipelineOperation);
      return Optional.of(stack("SageMaker pipeline definition", requests));
    }
    return asked && document instanceof Value.Mapping body ? input(body) : Optional.empty();
  }

  private Stack stack(String format, List<Request> requests) {
    List<Resource> resources = new ArrayList<>();
    for (Request request : requests) {
      catalogue
          .type(request.apiOperation(), Set.of(Language.API))
          .map(type -> resource(type, request, format))
          .ifPresent(resources::add);
    }
    return new Stack(List.copyOf(resources), problems);
  }

  private static Resource resource(NativeType type, Request request, String format) {
    Provenance.Embedding embedding =
        new Provenance.Embedding(format, "", "", request.body().path());
    return new Resource(
            type.language(),
            type.name(),
            type.kind().name(),
            request.call().path(),
            request.call().name(),
            request.body().value(),
            type.spelling(),
            Presence.when(request.body().condition()))
        .from(Provenance.NONE.in(embedding));
  }

  /** The body of one call: of the operation whose name and settings it has. */
  private Optional<Stack> input(Value.Mapping body) {
    NativeType best = null;
    long most = 0;
    for (Kind kind : catalogue.kinds()) {
      long members = members(kind, body);
      if (members > most) {
        most = members;
        best = new NativeType(kind, Language.API, kind.types().get(Language.API));
      }
    }
    return Optional.ofNullable(best)
        .map(
            type ->
                new Resource(
                    type.language(),
                    type.name(),
                    type.kind().name(),
                    type.name(),
                    body.head(),
                    body,
                    type.spelling(),
                    Presence.ALWAYS))
        .map(resource -> new Stack(List.of(resource), problems));
  }

  /** How many members a body has of those that tell an operation; none without its name. */
  private static long members(Kind kind, Value.Mapping body) {
    String name = kind.name() + "Name";
    if (!kind.types().containsKey(Language.API) || body.get(name).isEmpty()) {
      return 0;
    }
    return 1
        + kind.settings().stream()
            .map(RequestFile::member)
            .distinct()
            .filter(member -> body.get(member).isPresent())
            .count();
  }

  private static String member(Setting setting) {
    PropertyPath first = setting.each().steps().isEmpty() ? setting.path() : setting.each();
    return first.steps().get(0).name();
  }
}
