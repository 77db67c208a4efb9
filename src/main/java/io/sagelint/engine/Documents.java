package io.sagelint.engine;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.diagnostic.Problem;
import io.sagelint.parse.cloudformation.CloudFormationParser;
import io.sagelint.parse.terraform.plan.Locals;
import io.sagelint.parse.terraform.plan.Plan;
import io.sagelint.parse.terraform.plan.PlanParser;
import io.sagelint.read.JsonReader;
import io.sagelint.read.ReadResult;
import io.sagelint.read.Source;
import io.sagelint.read.TextDecoder;
import io.sagelint.read.YamlReader;
import io.sagelint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** YAML and JSON files that may be CloudFormation templates or Terraform plans. */
final class Documents {
  private static final String SECOND =
      "a template is one YAML document; move what follows into a file of its own";
  private static final int SNIFFED_BYTES = 64 * 1024;

  private final Workspace workspace;

  Documents(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Reads a file.
   *
   * @param asked whether the user wants to hear about this very file, template or not
   * @return empty if the file is no template
   */
  Optional<Document> read(Path path, boolean asked) {
    return read(path, workspace.read(path), asked);
  }

  /** Reads a file whose bytes are at hand. */
  Optional<Document> read(Path path, byte[] bytes, boolean asked) {
    return read(path, TextDecoder.decode(bytes, workspace.display(path)), asked);
  }

  /** The bytes of a file; empty if that takes more than to read them. */
  Optional<byte[]> bytes(Path path) {
    return workspace.bytes(path);
  }

  private Optional<Document> read(Path path, Source source, boolean asked) {
    if (source.problem().isPresent()) {
      Problem problem = source.problem().get();
      boolean unreadable = problem.kind() == Problem.Kind.IO;
      boolean told = asked || unreadable || sniff(path) != TemplateSignature.NONE;
      return told ? failed(problem) : Optional.empty();
    }
    SourceFile file = source.file().orElseThrow();
    TemplateSignature signature = TemplateSignature.of(file.text());
    return asked || signature != TemplateSignature.NONE
        ? read(file, asked || signature == TemplateSignature.CERTAIN)
        : Optional.empty();
  }

  private static Optional<Document> read(SourceFile file, boolean told) {
    ReadResult read = tree(file);
    if (read.root().isEmpty()) {
      return told ? unreadable(file, read) : Optional.empty();
    }
    List<Problem> problems = new ArrayList<>(read.problems());
    read.secondDocument().ifPresent(second -> problems.add(Problem.syntax(second, SECOND)));
    return read.root()
        .filter(CloudFormationParser::isTemplate)
        .map(root -> new Document(Optional.of(root), problems));
  }

  private static Optional<Document> unreadable(SourceFile file, ReadResult read) {
    return read.problems().isEmpty()
        ? failed(Problem.syntax(file.span(0, 0), "the file is empty; a template has Resources"))
        : Optional.of(new Document(Optional.empty(), read.problems()));
  }

  private static Optional<Document> failed(Problem problem) {
    return Optional.of(new Document(Optional.empty(), List.of(problem)));
  }

  /** Whether a file is a plan or a state by its first bytes. */
  static boolean isPlan(byte[] bytes) {
    return PlanSignature.matches(
        bytes.length > SNIFFED_BYTES ? Arrays.copyOf(bytes, SNIFFED_BYTES) : bytes);
  }

  /** Parses a file that is a plan or a state, by its first bytes; empty if it is not. */
  Optional<Plan> plan(Path path, Locals locals, Catalogue catalogue) {
    if (!isPlan(workspace.head(path, SNIFFED_BYTES))) {
      return Optional.empty();
    }
    Source source = workspace.read(path, Workspace.MAX_PLAN_BYTES);
    if (source.file().isEmpty()) {
      return Optional.of(Plan.failed(List.of(source.problem().orElseThrow())));
    }
    ReadResult read = JsonReader.read(source.file().get());
    List<Problem> problems = read.problems().stream().map(Documents::withoutExcerpt).toList();
    return read.root().isEmpty()
        ? Optional.of(Plan.failed(problems))
        : PlanParser.parse(read.root().get(), locals, catalogue).map(plan -> plan.with(problems));
  }

  /** The place in words: the lines around it may hold secrets that nothing has blotted out yet. */
  private static Problem withoutExcerpt(Problem problem) {
    String place =
        problem
            .span()
            .map(span -> " (line " + span.from().line() + ", column " + span.from().column() + ")")
            .orElse("");
    return Problem.of(problem.kind(), problem.path(), problem.message() + place);
  }

  /** JSON is tried first where it may be JSON; a YAML flow mapping also starts with a brace. */
  static ReadResult tree(SourceFile file) {
    boolean json = file.path().endsWith(".json");
    if (json || file.text().stripLeading().startsWith("{")) {
      ReadResult result = JsonReader.read(file);
      if (json || result.problems().isEmpty()) {
        return result;
      }
    }
    return YamlReader.read(file);
  }

  /** What the first bytes of a file look like that could not be read as text. */
  private TemplateSignature sniff(Path path) {
    byte[] bytes = workspace.head(path, SNIFFED_BYTES);
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    return TemplateSignature.of(text);
  }
}
