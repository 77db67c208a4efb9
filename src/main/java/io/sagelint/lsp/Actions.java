package io.sagelint.lsp;

import io.sagelint.check.Fix;
import io.sagelint.report.Notice;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** What can be done about what is told at a place. */
record Actions(Session session, Result result) {
  List<CodeAction> at(Path file, CodeActionParams params) {
    List<CodeAction> actions = new ArrayList<>();
    List<String> only = params.getContext().getOnly();
    if (only != null && only.stream().noneMatch(CodeActionKind.QuickFix::startsWith)) {
      return actions;
    }
    SourceFile text = session.open().get(file).content();
    int start = session.encoding().offset(text, params.getRange().getStart());
    int end = session.encoding().offset(text, params.getRange().getEnd());
    for (Entry entry : result.entries().getOrDefault(file, List.of())) {
      Span span = entry.span();
      if (span.start() <= end && start <= span.end()) {
        List<CodeAction> found = new ArrayList<>(fixes(entry));
        found.addAll(suppress(file, text, entry));
        found.forEach(action -> action.setDiagnostics(about(entry, params)));
        actions.addAll(found);
      }
    }
    return actions;
  }

  /** The diagnostics of the request that an entry is. */
  private List<Diagnostic> about(Entry entry, CodeActionParams params) {
    return params.getContext().getDiagnostics().stream()
        .filter(one -> one.getRange().equals(session.encoding().range(entry.span())))
        .filter(one -> one.getCode() != null && one.getCode().isLeft())
        .filter(one -> one.getCode().getLeft().equals(entry.notice().code()))
        .toList();
  }

  /** The ways to mend what is told; only one that is safe is offered to be made without a look. */
  private List<CodeAction> fixes(Entry entry) {
    List<CodeAction> actions = new ArrayList<>();
    for (Fix fix : entry.notice().fixes()) {
      Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
      for (Fix.Edit edit : fix.edits()) {
        TextEdit change = new TextEdit(session.encoding().range(edit.span()), edit.text());
        String uri = session.uri(entry.file(edit.span()));
        edits.computeIfAbsent(uri, key -> new ArrayList<>()).add(change);
      }
      CodeAction action = action(fix.title(), edits);
      action.setIsPreferred(actions.isEmpty() && fix.applicability() == Fix.Applicability.SAFE);
      actions.add(action);
    }
    return actions;
  }

  private List<CodeAction> suppress(Path file, SourceFile text, Entry entry) {
    if (entry.resource().isEmpty()) {
      return List.of();
    }
    Notice notice = entry.notice();
    return SuppressionComment.before(text, entry).stream()
        .map(
            edit ->
                action(
                    "Ignore " + notice.code() + " here", Map.of(session.uri(file), List.of(edit))))
        .toList();
  }

  private static CodeAction action(String title, Map<String, List<TextEdit>> edits) {
    CodeAction action = new CodeAction(title);
    action.setKind(CodeActionKind.QuickFix);
    action.setEdit(new WorkspaceEdit(edits));
    return action;
  }
}
