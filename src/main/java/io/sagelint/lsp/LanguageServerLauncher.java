package io.sagelint.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Where the language server starts. */
public final class LanguageServerLauncher {
  private LanguageServerLauncher() {}

  /**
   * Serves one client until it leaves.
   *
   * @param version of the program
   * @return the exit code that the protocol asks for: 0 after a proper {@code shutdown}, else 1
   */
  public static int serve(InputStream in, OutputStream out, String version) {
    SageLintServer server = new SageLintServer(version);
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "sagelint-protocol");
              thread.setDaemon(true);
              return thread;
            });
    Launcher<LanguageClient> launcher =
        LSPLauncher.createServerLauncher(server, in, out, threads, messages -> messages);
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    threads.execute(() -> leaveAfter(listening, server));
    return server.exited().join();
  }

  /** A client that is gone without a word is gone. */
  private static void leaveAfter(Future<Void> listening, SageLintServer server) {
    try {
      listening.get();
    } catch (InterruptedException | ExecutionException | CancellationException broken) {
      // The stream is of no more use either way.
    }
    server.exit();
  }
}
