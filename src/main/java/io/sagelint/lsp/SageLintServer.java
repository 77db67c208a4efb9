package io.sagelint.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The server as its client sees it. */
final class SageLintServer implements LanguageServer, LanguageClientAware {
  private static final String WATCHED =
      "**/*.{tf,tofu,tfvars,yaml,yml,json,template,asl,toml,properties}";

  private final String version;
  private final Session session = new Session();
  private final Publisher publisher = new Publisher(session);
  private final Analysis analysis = new Analysis(session, publisher);
  private final TextDocuments documents = new TextDocuments(session, analysis);
  private final WorkspaceFolders folders = new WorkspaceFolders(session, analysis);
  private final CompletableFuture<Integer> exited = new CompletableFuture<>();
  private LanguageClient client;

  SageLintServer(String version) {
    this.version = version;
  }

  /** The exit code, once the client is done: 0 if it said so first, else 1. */
  CompletableFuture<Integer> exited() {
    return exited;
  }

  @Override
  public void connect(LanguageClient to) {
    client = to;
    publisher.connect(to);
  }

  @Override
  @SuppressWarnings("deprecation") // Clients older than workspace folders have a root.
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    session.take(params.getCapabilities());
    if (params.getWorkspaceFolders() != null) {
      folders.add(params.getWorkspaceFolders());
    } else {
      Optional<Path> root = Optional.ofNullable(params.getRootUri()).flatMap(Uris::path);
      root.or(() -> Optional.ofNullable(params.getRootPath()).map(Path::of))
          .ifPresent(session.folders()::add);
    }
    Optional.ofNullable(params.getProcessId())
        .map(Integer::longValue)
        .flatMap(ProcessHandle::of)
        .ifPresent(parent -> parent.onExit().thenRun(this::exit));
    session.start();
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities(), new ServerInfo("sagelint", version)));
  }

  private ServerCapabilities capabilities() {
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    WorkspaceFoldersOptions several = new WorkspaceFoldersOptions();
    several.setSupported(true);
    several.setChangeNotifications(true);
    ServerCapabilities capabilities = new ServerCapabilities();
    capabilities.setPositionEncoding(session.encoding().id());
    capabilities.setTextDocumentSync(sync);
    capabilities.setHoverProvider(true);
    capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    capabilities.setWorkspace(new WorkspaceServerCapabilities(several));
    return capabilities;
  }

  @Override
  public void initialized(InitializedParams params) {
    if (session.watchesFiles()) {
      FileSystemWatcher files = new FileSystemWatcher(Either.forLeft(WATCHED));
      Registration registration =
          new Registration(
              "watched-files",
              "workspace/didChangeWatchedFiles",
              new DidChangeWatchedFilesRegistrationOptions(List.of(files)));
      client.registerCapability(new RegistrationParams(List.of(registration)));
    }
  }

  /** Nothing is traced. */
  @Override
  public void setTrace(SetTraceParams params) {}

  @Override
  public CompletableFuture<Object> shutdown() {
    session.stop();
    analysis.stop();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    analysis.stop();
    exited.complete(session.isStopped() ? 0 : 1);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return folders;
  }
}
