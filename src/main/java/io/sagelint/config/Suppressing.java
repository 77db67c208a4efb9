package io.sagelint.config;

import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import io.sagelint.rule.RulePattern;
import io.sagelint.suppression.Note;
import io.sagelint.suppression.NoteFields;
import io.sagelint.suppression.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads what a configuration says of suppressions.
 *
 * @param folder that patterns of paths are relative to, absolute
 * @param directory that reports name paths from, absolute
 */
record Suppressing(Path folder, Path directory) {
  Policy policy(Fields fields) {
    boolean reasons = !fields.has("require-reason") || fields.flag("require-reason");
    List<Note.Id> forbidden = new ArrayList<>();
    for (Node node : fields.list("forbid")) {
      try {
        forbidden.add(new Note.Id(RulePattern.of(fields.text(node)), node.span()));
      } catch (IllegalArgumentException noPattern) {
        fields.report(node.span(), noPattern.getMessage());
      }
    }
    fields.end();
    return new Policy(reasons, List.copyOf(forbidden));
  }

  List<Note> ignore(Fields fields, Policy policy) {
    List<Note> notes = new ArrayList<>();
    for (Node entry : fields.list("ignore")) {
      Fields one = fields.in(entry);
      if (policy.reasons()) {
        one.required("reason");
      }
      new NoteFields(one).inConfiguration(this::paths).ifPresent(notes::add);
    }
    return notes;
  }

  private Predicate<String> paths(List<String> patterns) {
    PathPatterns named = new PathPatterns(folder, patterns);
    return path -> named.covers(directory.resolve(path).normalize(), false);
  }
}
