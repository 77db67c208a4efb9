package io.sagelint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.check.Finding;
import io.sagelint.check.Fix;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixes of a finding are offered where the finding is. */
final class ActionsTest {
  private static final String MODEL =
      "resource \"aws_sagemaker_model\" \"m\" {\n  enable_network_isolation = false\n}\n";

  @TempDir Path folder;

  @Test
  void fixesAreOfferedTheSafeOneFirst() throws IOException {
    Path file = folder.resolve("main.tf");
    Session session = new Session();
    session.open().put(file, OpenDocument.of(Uris.of(file), 1, MODEL));
    Project project = Project.load(folder, Optional.empty());
    Finding finding =
        project
            .linter(Result.workspace(folder, session.open()), new ArrayList<>())
            .lint(List.of(file))
            .findings()
            .get(0);
    SourceFile variables = new SourceFile("variables.tf", "# none\n");
    Fix safe = fix("Isolate it", Fix.Applicability.SAFE, new Fix.Edit(finding.span(), "true"));
    Fix bold = fix("Or else", Fix.Applicability.UNSAFE, new Fix.Edit(variables.span(0, 6), ""));
    Entry entry = Entry.of(finding.with(List.of(safe, bold)), folder);
    Result fixable = new Result(project, Set.of(file), Set.of(), Map.of(file, List.of(entry)));
    Range line = new Range(new Position(1, 0), new Position(1, 34));
    CodeActionParams params =
        new CodeActionParams(
            new TextDocumentIdentifier(Uris.of(file)), line, new CodeActionContext(List.of()));

    List<CodeAction> actions = new Actions(session, fixable).at(file, params);
    assertEquals(
        List.of("Isolate it", "Or else", "Ignore network-isolation here"),
        actions.stream().map(CodeAction::getTitle).toList());
    assertEquals(
        List.of(true, false), actions.stream().limit(2).map(CodeAction::getIsPreferred).toList());
    TextEdit edit = new TextEdit(Editor.range(1, 29, 34), "true");
    assertEquals(Map.of(Uris.of(file), List.of(edit)), actions.get(0).getEdit().getChanges());
    assertEquals(
        Set.of(Uris.of(folder.resolve("variables.tf"))),
        actions.get(1).getEdit().getChanges().keySet());
    params.getContext().setOnly(List.of("source"));
    assertEquals(List.of(), new Actions(session, fixable).at(file, params));
  }

  private static Fix fix(String title, Fix.Applicability applicability, Fix.Edit edit) {
    return new Fix(title, applicability, List.of(edit));
  }
}
