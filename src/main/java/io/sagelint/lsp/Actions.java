package io.sagelint.lsp;

import io.sagelint.report.Notice;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
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
      if (span.start() <= end && start <= span.end() && entry.resource().isPresent()) {
        suppress(file, text, entry).stream()
            .peek(action -> action.setDiagnostics(about(entry, params)))
            .forEach(actions::add);
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

  private List<CodeAction> suppress(Path file, SourceFile text, Entry entry) {
    Notice notice = entry.notice();
    return SuppressionComment.before(text, entry).stream()
        .map(edit -> action("Ignore " + notice.code() + " here", file, List.of(edit)))
        .toList();
  }

  private CodeAction action(String title, Path file, List<TextEdit> edits) {
    CodeAction action = new CodeAction(title);
    action.setKind(CodeActionKind.QuickFix);
    action.setEdit(new WorkspaceEdit(Map.of(session.uri(file), edits)));
    return action;
  }
}
