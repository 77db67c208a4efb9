package io.sagelint.lsp;

import io.sagelint.check.Traces;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.model.Hop;
import io.sagelint.model.Value;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** What a place in a text comes to, and what the rules say of it. */
record Hovers(Session session, Result result) {
  /**
   * The words for a place; empty if no rule judges what stands there.
   *
   * @param offset in UTF-16 units
   */
  Optional<Hover> at(Path file, SourceFile text, int offset) {
    Project project = result.project();
    Workspace workspace = Result.workspace(project.directory(), session.open());
    String name = workspace.display(file);
    int line = text.position(offset).line();
    Traces traces = new Traces(name, line);
    Linter linter = project.linter(workspace, new ArrayList<>());
    linter.explain(traces);
    try {
      linter.lint(List.copyOf(result.paths()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    List<Traces.Why> told = new ArrayList<>();
    Optional<Span> place = Optional.empty();
    for (Traces.Why why : traces.found()) {
      Optional<Span> here = place(why, name, offset);
      here.ifPresent(span -> told.add(why));
      place = place.or(() -> here);
    }
    if (told.isEmpty()) {
      traces.found().stream().filter(why -> isOn(line, name, why.at())).forEach(told::add);
    }
    if (told.isEmpty()) {
      return Optional.empty();
    }
    String page = new HoverText(session, project.directory()).of(told);
    Hover hover = new Hover(new MarkupContent(MarkupKind.MARKDOWN, linter.secrets().in(page)));
    place.ifPresent(span -> hover.setRange(session.encoding().range(span)));
    return Optional.of(hover);
  }

  /** The value, or the step on its way, that stands at an offset. */
  private static Optional<Span> place(Traces.Why why, String file, int offset) {
    List<Span> places = new ArrayList<>(List.of(why.at()));
    for (Traces.Case one : why.cases()) {
      one.value().map(Value::span).map(Span::firstLine).ifPresent(places::add);
      one.value().map(value -> value.origin().hops()).orElse(List.of()).stream()
          .map(Hop::span)
          .map(Span::firstLine)
          .forEach(places::add);
    }
    return places.stream()
        .filter(span -> span.file().path().equals(file))
        .filter(span -> span.start() <= offset && offset <= span.end())
        .findFirst();
  }

  private static boolean isOn(int line, String file, Span span) {
    return span.file().path().equals(file) && span.from().line() == line;
  }
}
