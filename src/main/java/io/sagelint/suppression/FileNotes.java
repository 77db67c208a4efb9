package io.sagelint.suppression;

import io.sagelint.check.Suppression;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Fields;
import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.YamlReader;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The suppressions of ours in one file. */
final class FileNotes {
  private static final String MARK = "sagelint";
  private static final FileNotes NONE = new FileNotes();

  private final List<Note> notes = new ArrayList<>();
  private final List<SuppressionProblem> problems = new ArrayList<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private FileNotes() {}

  /** Reads a file again if it may have some. */
  static FileNotes of(SourceFile file) {
    return mayBeIn(file) ? read(file) : NONE;
  }

  /** Whether a closer look is due. */
  static boolean mayBeIn(SourceFile file) {
    return file.text().contains(MARK);
  }

  List<Note> notes() {
    return notes;
  }

  /** What is not written as suppressions are. */
  List<SuppressionProblem> problems() {
    return problems;
  }

  private static FileNotes read(SourceFile file) {
    FileNotes found = new FileNotes();
    String text = file.text();
    if (file.path().endsWith(".tf") || file.path().endsWith(".tofu")) {
      Outline outline = Outline.of(HclParser.parse(file).body(), text);
      found.comments(file, outline, List.of("#", "//", "/*"));
    } else if (text.stripLeading().startsWith("{")) {
      JsonReader.read(file).root().ifPresent(root -> found.metadata(root, file));
    } else {
      Optional<Node> root = YamlReader.read(file).root();
      root.ifPresent(node -> found.comments(file, Outline.of(node, text), List.of("#")));
      root.ifPresent(node -> found.metadata(node, file));
    }
    return found;
  }

  private void comments(SourceFile file, Outline outline, List<String> signs) {
    new CommentReader(file, outline, signs, notes, problems).read();
  }

  private void metadata(Node root, SourceFile file) {
    read(root, new Scope.WholeFile(file));
    below(root, file);
  }

  private void below(Node node, SourceFile file) {
    if (!seen.add(node)) {
      return;
    }
    if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> below(item, file));
    } else if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        int start = entry.key().span().start();
        int end = entry.value().span().end();
        if (end > start && entry.value().span().file() == file) {
          read(entry.value(), new Scope.Region(file, start, end));
        }
        below(entry.value(), file);
      }
    }
  }

  private void read(Node owner, Scope scope) {
    Optional<Node> ours = PeerMetadata.get(owner, "Metadata", MARK);
    if (ours.isEmpty()) {
      return;
    }
    List<Problem> mistakes = new ArrayList<>();
    Fields fields = Fields.of(ours.get(), mistakes);
    for (Node entry : fields.list("ignore")) {
      new NoteFields(fields.in(entry)).inMetadata(scope).ifPresent(notes::add);
    }
    fields.end();
    for (Problem mistake : mistakes) {
      problems.add(
          new SuppressionProblem(
              SuppressionProblem.Cause.MALFORMED,
              Suppression.Kind.METADATA,
              List.of(),
              mistake.span().orElse(ours.get().span()).firstLine(),
              mistake.message(),
              List.of()));
    }
  }
}
