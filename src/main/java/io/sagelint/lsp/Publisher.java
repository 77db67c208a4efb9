package io.sagelint.lsp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Tells the client what is new, and no more. */
final class Publisher {
  /** What a client was told last about a file; the version is null for one that is not open. */
  private record Told(Integer version, List<Diagnostic> diagnostics) {}

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic one) -> one.getRange().getStart().getLine())
          .thenComparing(one -> one.getRange().getStart().getCharacter());

  private final Session session;
  private final Map<Path, Told> told = new HashMap<>();
  private volatile LanguageClient client;

  Publisher(Session session) {
    this.session = session;
  }

  void connect(LanguageClient to) {
    client = to;
  }

  /** Tells what is to be told about all files; what was told of others is taken back. */
  void publish(Map<Path, Set<Entry>> entries, Map<Path, OpenDocument> open) {
    Set<Path> files = new LinkedHashSet<>(open.keySet());
    entries.keySet().stream().filter(Files::isRegularFile).forEach(files::add);
    files.addAll(told.keySet());
    for (Path file : files) {
      OpenDocument document = open.get(file);
      Integer version = document == null ? null : document.version();
      Told now = new Told(version, diagnostics(entries.getOrDefault(file, Set.of())));
      if (!now.equals(told.get(file))) {
        String uri = document == null ? Uris.of(file) : document.uri();
        client.publishDiagnostics(new PublishDiagnosticsParams(uri, now.diagnostics(), version));
      }
      if (document == null && now.diagnostics().isEmpty()) {
        told.remove(file);
      } else {
        told.put(file, now);
      }
    }
  }

  private List<Diagnostic> diagnostics(Set<Entry> entries) {
    Diagnostics words = new Diagnostics(session);
    Set<Diagnostic> distinct = new LinkedHashSet<>();
    entries.forEach(entry -> distinct.add(words.of(entry)));
    List<Diagnostic> sorted = new ArrayList<>(distinct);
    sorted.sort(BY_PLACE);
    return sorted;
  }

  /** Tells of something that the user has to mend. */
  void complain(String message) {
    client.showMessage(new MessageParams(MessageType.Error, "sagelint: " + message));
  }

  /** Does something; a fault of ours is told and costs no more than that. */
  void guard(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError fault) {
      String message = "sagelint: internal error, please report it: " + fault;
      client.logMessage(new MessageParams(MessageType.Error, message));
    }
  }
}
