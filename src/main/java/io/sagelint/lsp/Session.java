package io.sagelint.lsp;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What the client has told so far; read by one thread while another writes. */
final class Session {
  private final Map<Path, OpenDocument> open = new ConcurrentHashMap<>();
  private final Set<Path> folders = new ConcurrentSkipListSet<>();
  private volatile Encoding encoding = Encoding.UTF_16;
  private volatile State state = State.NEW;
  private volatile ClientCapabilities client = new ClientCapabilities();

  private enum State {
    NEW,
    RUNNING,
    STOPPED
  }

  /** The client has introduced itself. */
  void start() {
    state = State.RUNNING;
  }

  /** The client has nothing more to ask. */
  void stop() {
    state = State.STOPPED;
  }

  boolean isStopped() {
    return state == State.STOPPED;
  }

  /**
   * Checks that a request comes at its time.
   *
   * @throws ResponseErrorException as the protocol asks for if it does not
   */
  void requireRunning() {
    if (state != State.RUNNING) {
      boolean early = state == State.NEW;
      throw new ResponseErrorException(
          new ResponseError(
              early ? ResponseErrorCode.ServerNotInitialized : ResponseErrorCode.InvalidRequest,
              early ? "initialize comes first" : "the server was shut down",
              null));
    }
  }

  /** The texts in the editor, by their files. */
  Map<Path, OpenDocument> open() {
    return open;
  }

  /** The folders that the client works in. */
  Set<Path> folders() {
    return folders;
  }

  Encoding encoding() {
    return encoding;
  }

  /** Takes what a client can do. */
  void take(ClientCapabilities capabilities) {
    client = capabilities == null ? new ClientCapabilities() : capabilities;
    encoding =
        Encoding.of(
            client.getGeneral() == null ? null : client.getGeneral().getPositionEncodings());
  }

  /** Whether places that belong to a diagnostic can be told. */
  boolean showsRelated() {
    return client.getTextDocument() != null
        && client.getTextDocument().getPublishDiagnostics() != null
        && Boolean.TRUE.equals(
            client.getTextDocument().getPublishDiagnostics().getRelatedInformation());
  }

  /** Whether the client tells of changed files if it is asked to. */
  boolean watchesFiles() {
    return client.getWorkspace() != null
        && client.getWorkspace().getDidChangeWatchedFiles() != null
        && Boolean.TRUE.equals(
            client.getWorkspace().getDidChangeWatchedFiles().getDynamicRegistration());
  }

  /** The folder that paths are told relative to: the client's nearest, else the file's own. */
  Path directory(Path file) {
    Optional<Path> nearest =
        folders.stream()
            .filter(file::startsWith)
            .reduce((one, other) -> one.getNameCount() > other.getNameCount() ? one : other);
    return nearest.orElse(file.getParent());
  }

  /** How the client names a file. */
  String uri(Path file) {
    OpenDocument document = open.get(file);
    return document == null ? Uris.of(file) : document.uri();
  }
}
