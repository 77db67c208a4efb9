package io.sagelint.suppression;

import io.sagelint.check.Suppression;
import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import io.sagelint.rule.RulePattern;
import io.sagelint.source.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Suppressions that are data: entries of a list {@code ignore}. */
public record NoteFields(Fields fields) {
  /** A suppression in metadata that covers a scope, or some properties there. */
  Optional<Note> inMetadata(Scope scope) {
    List<Names> properties = new ArrayList<>();
    fields.node("property").ifPresent(node -> properties.add(Names.of(fields.text(node))));
    return note(
        Suppression.Kind.METADATA,
        properties.isEmpty() ? scope : new Scope.Properties(scope, properties));
  }

  /**
   * A suppression in the configuration; empty if it is wrong, which is told.
   *
   * @param paths what patterns of paths mean
   */
  public Optional<Note> inConfiguration(Function<List<String>, Predicate<String>> paths) {
    List<String> files = fields.texts("paths");
    Predicate<String> wanted = files.isEmpty() ? path -> true : paths.apply(files);
    List<Names> addresses = names("addresses");
    List<Names> constructs = names("constructs");
    List<Names> properties = names("properties");
    if (files.isEmpty() && addresses.isEmpty() && constructs.isEmpty() && properties.isEmpty()) {
      fields.report(
          start(),
          "say where: `paths`, `addresses`, `constructs` or `properties`; a rule that is not wanted"
              + " at all goes under `rules: {skip: [...]}`");
    }
    Scope scope = new Scope.Configured(wanted, addresses, constructs);
    return note(
        Suppression.Kind.CONFIG,
        properties.isEmpty() ? scope : new Scope.Properties(scope, properties));
  }

  private Optional<Note> note(Suppression.Kind kind, Scope scope) {
    List<Note.Id> ids = ids();
    String reason = fields.text("reason");
    Optional<LocalDate> until = until();
    boolean right = !ids.isEmpty() && (until.isPresent() || !fields.has("until"));
    fields.end();
    return right
        ? Optional.of(new Note(kind, ids, reason, until, start(), scope, Optional.empty()))
        : Optional.empty();
  }

  /** The first line of the entry. */
  private Span start() {
    return fields.span().firstLine();
  }

  private List<Names> names(String field) {
    return fields.texts(field).stream().map(Names::of).toList();
  }

  private List<Note.Id> ids() {
    List<Note.Id> ids = new ArrayList<>();
    fields.required("rules");
    for (Node node : fields.list("rules")) {
      try {
        ids.add(new Note.Id(RulePattern.of(fields.text(node)), node.span().firstLine()));
      } catch (IllegalArgumentException noPattern) {
        fields.report(node.span(), noPattern.getMessage());
      }
    }
    return ids;
  }

  private Optional<LocalDate> until() {
    Optional<Node> written = fields.node("until");
    try {
      return written.map(fields::text).map(LocalDate::parse);
    } catch (DateTimeParseException noDate) {
      String message = "`" + fields.text("until") + "` is no date; write 2027-01-31";
      fields.report(written.get().span(), message);
      return Optional.empty();
    }
  }
}
