package io.sagelint.lsp;

import io.sagelint.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What the client says of single documents, and asks about them. */
record TextDocuments(Session session, Analysis analysis) implements TextDocumentService {
  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    Uris.path(item.getUri())
        .ifPresent(
            file -> {
              OpenDocument document =
                  OpenDocument.of(item.getUri(), item.getVersion(), item.getText());
              session.open().put(file, document);
              analysis.changed(file);
            });
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier id = params.getTextDocument();
    Uris.path(id.getUri())
        .ifPresent(
            file -> {
              session
                  .open()
                  .computeIfPresent(
                      file,
                      (key, document) ->
                          document.changed(
                              id.getVersion(), params.getContentChanges(), session.encoding()));
              analysis.changed(file);
            });
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    Uris.path(params.getTextDocument().getUri()).ifPresent(analysis::saved);
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    Uris.path(params.getTextDocument().getUri())
        .ifPresent(
            file -> {
              session.open().remove(file);
              analysis.changed(file);
            });
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return ask(
        params.getTextDocument().getUri(),
        (file, result) -> {
          OpenDocument document = session.open().get(file);
          SourceFile text = document.content();
          int offset = session.encoding().offset(text, params.getPosition());
          return new Hovers(session, result).at(file, text, offset).orElse(null);
        },
        null);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return ask(
        params.getTextDocument().getUri(),
        (file, result) ->
            new Actions(session, result)
                .at(file, params).stream().map(Either::<Command, CodeAction>forRight).toList(),
        List.of());
  }

  /** Answers about a document that is open and linted. */
  private <T> CompletableFuture<T> ask(
      String uri, BiFunction<Path, Result, T> question, T otherwise) {
    session.requireRunning();
    Optional<Path> file = Uris.path(uri).filter(session.open()::containsKey);
    return file.isEmpty()
        ? CompletableFuture.completedFuture(otherwise)
        : analysis.ask(
            () ->
                analysis
                    .result(file.get())
                    .map(result -> question.apply(file.get(), result))
                    .orElse(otherwise));
  }
}
