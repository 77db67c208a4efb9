package io.sagelint.report;

import io.sagelint.check.Certainty;
import io.sagelint.check.Finding;
import io.sagelint.check.Fix;
import io.sagelint.check.Suppression;
import io.sagelint.check.Undetermined;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Hop;
import io.sagelint.model.Provenance;
import io.sagelint.model.Resource;
import io.sagelint.rule.Rule;
import io.sagelint.rule.Severity;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a report says, as frames. */
public final class Frames {
  private static final int VALUE_SHOWN = 60;

  private Frames() {}

  static Frame of(Finding finding) {
    Resource resource = finding.resource();
    Mark main = new Mark(finding.span(), label(finding));
    boolean apart = !main.sameLine(resource.name());
    Optional<Mark> owner =
        Optional.of(new Mark(resource.name(), "this resource: " + name(resource)));
    boolean sameFile = main.sameFile(resource.name());
    List<Mark> steps = steps(finding.related());
    if (apart && !sameFile) {
      steps.add(owner.get());
    }
    return new Frame(
        title(finding),
        finding.span().file().path(),
        Optional.of(main),
        owner.filter(mark -> apart && sameFile),
        steps,
        notes(finding));
  }

  static Frame of(Undetermined undetermined) {
    String needs = String.join(", ", undetermined.needs());
    List<Frame.Note> notes = app(undetermined.resource());
    if (!needs.isEmpty()) {
      notes.add(new Frame.Note("needs", needs));
    }
    return new Frame(
        title(undetermined),
        undetermined.span().file().path(),
        Optional.of(new Mark(undetermined.span(), "")),
        Optional.empty(),
        steps(undetermined.related()),
        notes);
  }

  static Frame of(Problem problem) {
    return new Frame(
        title(problem),
        problem.path(),
        problem.span().map(span -> new Mark(span, "")),
        Optional.empty(),
        List.of(),
        List.of());
  }

  static Frame.Title title(Finding finding) {
    Severity severity = finding.severity();
    return new Frame.Title(
        Ink.of(severity),
        severity.id(),
        finding.rule().id(),
        Notice.url(finding.rule()),
        finding.message());
  }

  static Frame.Title title(Undetermined undetermined) {
    String property = undetermined.property().isEmpty() ? "" : undetermined.property() + " of ";
    String message = property + name(undetermined.resource()) + ": " + undetermined.reason();
    return new Frame.Title(
        Ink.UNDETERMINED,
        "undetermined",
        undetermined.rule().id(),
        Notice.url(undetermined.rule()),
        message);
  }

  static Frame.Title title(Problem problem) {
    String kind = problem.kind().name().toLowerCase(Locale.ROOT);
    return new Frame.Title(Ink.ERROR, "error", kind, "", problem.message());
  }

  /** What stands beside the caret: the resource if its name is on the line, and a brought value. */
  private static String label(Finding finding) {
    Span name = finding.resource().name();
    String label = "";
    if (name.equals(finding.span())) {
      label = "this resource: " + name(finding.resource());
    } else if (new Mark(finding.span(), "").sameLine(name)) {
      label = "in " + name(finding.resource());
    }
    if (finding.value().isEmpty() || finding.related().isEmpty()) {
      return label;
    }
    String resolved = "resolves to \"" + shortened(finding.value().get()) + "\"";
    return label.isEmpty() ? resolved : resolved + ", " + label;
  }

  private static String shortened(String value) {
    if (value.length() <= VALUE_SHOWN) {
      return value;
    }
    int end = VALUE_SHOWN - (Character.isHighSurrogate(value.charAt(VALUE_SHOWN - 1)) ? 1 : 0);
    return value.substring(0, end) + "...";
  }

  /** How texts name a resource. */
  public static String name(Resource resource) {
    Optional<Provenance.Embedding> owner = resource.provenance().embedding();
    if (owner.isPresent()) {
      return resource.type() + place(owner.get().path()) + owner(owner.get().address());
    }
    String address = resource.address();
    boolean saysType = address.startsWith(resource.type() + ".");
    return saysType ? address : resource.type() + " \"" + address + "\"";
  }

  /** The step or state that holds a request. */
  private static String place(String path) {
    int last = path.lastIndexOf('.');
    return last < 0 ? "" : " in " + path.substring(0, last);
  }

  private static String owner(String address) {
    return address.isEmpty() ? "" : " of " + address;
  }

  private static List<Mark> steps(List<Hop> hops) {
    List<Mark> steps = new ArrayList<>();
    for (Hop hop : hops) {
      steps.add(new Mark(hop.span(), hop.message()));
    }
    return steps;
  }

  /** Which deployments fail, if not all do. */
  static String scenario(Finding finding) {
    StringBuilder scenario = new StringBuilder();
    finding
        .scenario()
        .forEach(
            (name, value) ->
                scenario
                    .append(scenario.isEmpty() ? "fails with " : ", ")
                    .append(name)
                    .append(" = ")
                    .append(value));
    return scenario.isEmpty() ? "some deployments fail, not necessarily all" : scenario.toString();
  }

  /** The construct of a CDK app that made a resource, and where the app does so. */
  private static List<Frame.Note> app(Resource resource) {
    List<Frame.Note> notes = new ArrayList<>();
    Optional<Provenance.Construct> construct = resource.provenance().construct();
    construct.ifPresent(made -> notes.add(new Frame.Note("construct", made.path())));
    construct
        .flatMap(Provenance.Construct::source)
        .map(at -> at.path() + ":" + at.line() + ":" + at.column())
        .ifPresent(place -> notes.add(new Frame.Note("app source", place)));
    return notes;
  }

  private static String note(Suppression one) {
    String reason = one.reason().isEmpty() ? "" : " (" + one.reason() + ")";
    String place = one.place().file().path() + ":" + one.place().from().line();
    String option = "; to honour it: --honor-suppressions-of " + one.tool();
    return one.tool() + " is told at " + place + " to skip " + one.id() + reason + option;
  }

  /** What a fix does, and the lines that it makes. */
  static Frame.Note note(Fix fix) {
    boolean safe = fix.applicability() == Fix.Applicability.SAFE;
    String how = safe ? " (safe: --fix)" : " (unsafe: --fix=all)";
    return new Frame.Note("fix", fix.title() + how, "", Optional.of(Patch.of(fix)));
  }

  private static List<Frame.Note> notes(Finding finding) {
    List<Frame.Note> notes = app(finding.resource());
    finding
        .standing()
        .suppression()
        .ifPresent(one -> notes.add(new Frame.Note("suppression", note(one))));
    if (finding.certainty() == Certainty.CONDITIONAL) {
      notes.add(new Frame.Note("certainty", "conditional (" + scenario(finding) + ")"));
    }
    if (!finding.help().isEmpty()) {
      notes.add(new Frame.Note("help", finding.help()));
    }
    finding.fixes().stream().findFirst().ifPresent(fix -> notes.add(note(fix)));
    Rule rule = finding.rule();
    notes.add(new Frame.Note("docs", "sagelint explain " + rule.id(), Notice.url(rule)));
    return notes;
  }
}
