package io.sagelint.lsp;

import io.sagelint.source.SourceFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** A client with open documents, which remembers what it was told. */
final class Editor implements LanguageClient, Closeable {
  private static final int WAIT_SECONDS = 30;
  private static final Logger PROTOCOL = Logger.getLogger("org.eclipse.lsp4j");

  static {
    // Tests break connections on purpose.
    PROTOCOL.setLevel(Level.OFF);
  }

  final Path folder;
  final CompletableFuture<Integer> exitCode;
  final List<String> messages = new ArrayList<>();
  final List<String> registered = new ArrayList<>();
  final InitializeResult welcome;
  private final LanguageServer server;
  private final Map<String, PublishDiagnosticsParams> told = new HashMap<>();
  private final Map<Path, Integer> versions = new HashMap<>();
  private final Map<Path, String> texts = new HashMap<>();
  private final Closeable stream;

  private Editor(
      Path folder,
      InputStream in,
      OutputStream out,
      CompletableFuture<Integer> exitCode,
      List<String> encodings)
      throws Exception {
    this.folder = folder.toRealPath();
    this.exitCode = exitCode;
    this.stream = out;
    Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, in, out);
    launcher.startListening();
    server = launcher.getRemoteProxy();
    InitializeParams hello = new InitializeParams();
    hello.setCapabilities(capabilities(encodings));
    hello.setWorkspaceFolders(List.of(new WorkspaceFolder(uri(this.folder), "work")));
    welcome = await(server.initialize(hello));
    server.initialized(new InitializedParams());
  }

  /** One whose server runs in this process. */
  static Editor in(Path folder, String... encodings) throws Exception {
    Pipe toServer = Pipe.open();
    Pipe toClient = Pipe.open();
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(
            () ->
                LanguageServerLauncher.serve(
                    Channels.newInputStream(toServer.source()),
                    Channels.newOutputStream(toClient.sink()),
                    "test"));
    return new Editor(
        folder,
        Channels.newInputStream(toClient.source()),
        Channels.newOutputStream(toServer.sink()),
        code,
        List.of(encodings));
  }

  /** One whose server is another process. */
  static Editor of(Process process, Path folder) throws Exception {
    CompletableFuture<Integer> code = process.onExit().thenApply(Process::exitValue);
    return new Editor(folder, process.getInputStream(), process.getOutputStream(), code, List.of());
  }

  private static ClientCapabilities capabilities(List<String> encodings) {
    ClientCapabilities client = new ClientCapabilities();
    GeneralClientCapabilities general = new GeneralClientCapabilities();
    general.setPositionEncodings(encodings.isEmpty() ? null : encodings);
    client.setGeneral(general);
    TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
    PublishDiagnosticsCapabilities diagnostics = new PublishDiagnosticsCapabilities();
    diagnostics.setRelatedInformation(true);
    documents.setPublishDiagnostics(diagnostics);
    client.setTextDocument(documents);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
    client.setWorkspace(workspace);
    return client;
  }

  /** Saves a file without a word to the server. */
  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Saves a file and says so as a watcher would. */
  void save(String name, String text) throws IOException {
    write(name, text);
    FileEvent event = new FileEvent(uri(folder.resolve(name)), FileChangeType.Changed);
    server
        .getWorkspaceService()
        .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(event)));
  }

  /** Opens a text in the place of a file, which need not exist, and waits for what is told. */
  List<Diagnostic> open(String name, String text) throws InterruptedException {
    Path file = folder.resolve(name);
    versions.put(file, 1);
    texts.put(file, text);
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "any", 1, text)));
    return diagnostics(name);
  }

  /** Replaces the whole text. */
  List<Diagnostic> type(String name, String text) throws InterruptedException {
    change(name, new TextDocumentContentChangeEvent(text));
    return diagnostics(name);
  }

  /** Replaces a part of the text, and does not wait. */
  void change(String name, TextDocumentContentChangeEvent change) {
    Path file = folder.resolve(name);
    int version = versions.merge(file, 1, Integer::sum);
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(file), version), List.of(change)));
  }

  /** Makes the one edit of an action in the text as it was opened or made by an earlier one. */
  List<Diagnostic> apply(String name, CodeAction action) throws InterruptedException {
    Path file = folder.resolve(name);
    TextEdit edit = action.getEdit().getChanges().get(uri(file)).get(0);
    SourceFile now = new SourceFile(name, texts.get(file));
    int start = Encoding.UTF_16.offset(now, edit.getRange().getStart());
    int end = Encoding.UTF_16.offset(now, edit.getRange().getEnd());
    texts.put(file, now.text().substring(0, start) + edit.getNewText() + now.text().substring(end));
    return type(name, texts.get(file));
  }

  /** A document after the actions that were applied. */
  String text(String name) {
    return texts.get(folder.resolve(name));
  }

  void shut(String name) {
    versions.remove(folder.resolve(name));
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(identifier(name)));
  }

  /** What is told about the version of a document that is on the screen. */
  List<Diagnostic> diagnostics(String name) throws InterruptedException {
    Integer version = versions.get(folder.resolve(name));
    return await(name, params -> version.equals(params.getVersion())).getDiagnostics();
  }

  /** Waits until what is told about a file is as wanted. */
  synchronized PublishDiagnosticsParams await(
      String name, Predicate<PublishDiagnosticsParams> wanted) throws InterruptedException {
    String uri = uri(folder.resolve(name));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
    while (!told.containsKey(uri) || !wanted.test(told.get(uri))) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("still told about " + name + ": " + told.get(uri));
      }
      wait(left);
    }
    return told.get(uri);
  }

  /** All that was told about a file, shortly: {@code 5:31 network-isolation}, 1-based. */
  List<String> places(String name) throws InterruptedException {
    return diagnostics(name).stream().map(Editor::place).toList();
  }

  static String place(Diagnostic one) {
    Position at = one.getRange().getStart();
    return (at.getLine() + 1) + ":" + (at.getCharacter() + 1) + " " + one.getCode().getLeft();
  }

  Hover hover(String name, int line, int character) throws Exception {
    HoverParams params = new HoverParams(identifier(name), new Position(line, character));
    return await(server.getTextDocumentService().hover(params));
  }

  List<CodeAction> actions(String name, Diagnostic about) throws Exception {
    CodeActionParams params =
        new CodeActionParams(
            identifier(name), about.getRange(), new CodeActionContext(List.of(about)));
    List<Either<Command, CodeAction>> found =
        await(server.getTextDocumentService().codeAction(params));
    return found.stream().map(Either::getRight).toList();
  }

  LanguageServer server() {
    return server;
  }

  TextDocumentIdentifier identifier(String name) {
    return new TextDocumentIdentifier(uri(folder.resolve(name)));
  }

  static Range range(int line, int from, int to) {
    return new Range(new Position(line, from), new Position(line, to));
  }

  static <T> T await(CompletableFuture<T> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    return answer.get(WAIT_SECONDS, TimeUnit.SECONDS);
  }

  /** Leaves as the protocol asks for. */
  int leave() throws Exception {
    await(server.shutdown());
    server.exit();
    return await(exitCode);
  }

  /** Leaves without a word. */
  @Override
  public void close() throws IOException {
    stream.close();
  }

  private static String uri(Path file) {
    return file.toUri().toString();
  }

  @Override
  public synchronized void publishDiagnostics(PublishDiagnosticsParams params) {
    told.put(params.getUri(), params);
    notifyAll();
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams params) {
    params.getRegistrations().forEach(one -> registered.add(one.getMethod()));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void telemetryEvent(Object event) {}

  @Override
  public synchronized void showMessage(MessageParams message) {
    messages.add(message.getMessage());
    notifyAll();
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized void logMessage(MessageParams message) {
    messages.add(message.getMessage());
  }
}
