package io.sagelint.check;

import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Hop;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes secrets out of what is told, wherever they occur: out of words, and out of the lines of
 * files that are shown beside them. For output only: the files are no longer what is on the disk.
 */
public final class Redaction {
  private static final String IN_WORDS = "(sensitive)";

  /** Long ones first: one may be part of another. */
  private final List<String> secrets;

  private final Map<SourceFile, SourceFile> files = new IdentityHashMap<>();

  /** Hides texts, as they are and as JSON, HCL and YAML write them between quotes. */
  public Redaction(Collection<String> texts) {
    Set<String> all = new LinkedHashSet<>(texts);
    texts.forEach(text -> all.add(text.replace("\\", "\\\\").replace("\"", "\\\"")));
    texts.forEach(text -> all.add(text.replace("'", "''")));
    List<String> sorted = new ArrayList<>(all);
    sorted.sort((one, other) -> Integer.compare(other.length(), one.length()));
    secrets = List.copyOf(sorted);
  }

  /** The report without secrets. */
  public Report in(Report report) {
    return secrets.isEmpty()
        ? report
        : new Report(
            report.files(),
            report.resources(),
            report.findings().stream().map(this::in).toList(),
            report.undetermined().stream().map(this::in).toList(),
            report.errors().stream().map(this::in).toList(),
            report.tally(),
            report.suppressions().stream().map(this::in).toList());
  }

  /** The words without secrets. */
  public String in(String words) {
    String clean = words;
    for (String secret : secrets) {
      clean = clean.replace(secret, IN_WORDS);
    }
    return clean;
  }

  private Finding in(Finding one) {
    Map<String, String> scenario = new LinkedHashMap<>();
    one.scenario().forEach((name, value) -> scenario.put(name, in(value)));
    return new Finding(
            one.rule(),
            one.severity(),
            one.certainty(),
            scenario,
            in(one.message()),
            in(one.help()),
            one.controls(),
            one.resource().named(in(one.resource().name())),
            one.property(),
            one.value().map(this::in),
            in(one.span()),
            one.related().stream().map(this::in).toList())
        .with(in(one.standing()))
        .with(in(one.fixes()));
  }

  private Undetermined in(Undetermined one) {
    return new Undetermined(
        one.rule(),
        one.resource().named(in(one.resource().name())),
        one.property(),
        in(one.reason()),
        one.needs().stream().map(this::in).toList(),
        one.overridden(),
        in(one.span()),
        one.related().stream().map(this::in).toList(),
        in(one.standing()));
  }

  private Standing in(Standing standing) {
    return standing.suppression().map(note -> standing.with(in(note))).orElse(standing);
  }

  private Suppression in(Suppression note) {
    return new Suppression(
        note.tool(),
        note.id(),
        note.kind(),
        in(note.reason()),
        note.expires(),
        in(note.place()),
        note.honoured());
  }

  private List<Fix> in(List<Fix> fixes) {
    return fixes.stream().map(this::in).toList();
  }

  private SuppressionProblem in(SuppressionProblem one) {
    return new SuppressionProblem(
        one.cause(),
        one.kind(),
        one.rules().stream().map(this::in).toList(),
        in(one.place()),
        in(one.message()),
        in(one.fixes()));
  }

  private Fix in(Fix fix) {
    List<Fix.Edit> edits =
        fix.edits().stream().map(edit -> new Fix.Edit(in(edit.span()), edit.text())).toList();
    return new Fix(fix.title(), fix.applicability(), edits);
  }

  private Problem in(Problem problem) {
    return new Problem(
        problem.kind(), problem.path(), problem.span().map(this::in), in(problem.message()));
  }

  private Hop in(Hop hop) {
    return new Hop(in(hop.message()), in(hop.span()), hop.isDefault(), hop.owner());
  }

  private Span in(Span span) {
    SourceFile file = files.computeIfAbsent(span.file(), this::in);
    return file == span.file() ? span : file.span(span.start(), span.end());
  }

  /** The same file with stars, so that every other character stays where it was. */
  private SourceFile in(SourceFile file) {
    String clean = file.text();
    for (String secret : secrets) {
      clean = clean.replace(secret, "*".repeat(secret.length()));
    }
    return clean.equals(file.text()) ? file : new SourceFile(file.path(), clean);
  }
}
