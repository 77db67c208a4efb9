package io.sagelint.lsp;

import io.sagelint.config.Configuration;
import io.sagelint.engine.Callers;
import io.sagelint.engine.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Which files of the client's folders use which; found out in the background, then kept. */
final class Usage {
  private final Map<Path, CompletableFuture<Callers>> byFolder = new HashMap<>();
  private final Runnable found;

  /** What to do when more is known of a folder. */
  Usage(Runnable found) {
    this.found = found;
  }

  /** A file and those whose judgement takes it in, as far as is known by now. */
  Set<Path> of(Path file, Path folder, Configuration configured) {
    return byFolder
        .computeIfAbsent(folder, key -> find(key, configured))
        .getNow(Callers.NONE)
        .of(file);
  }

  private CompletableFuture<Callers> find(Path folder, Configuration configured) {
    CompletableFuture<Callers> callers = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              callers.complete(read(folder, configured));
              found.run();
            },
            "sagelint-callers");
    reader.setDaemon(true);
    reader.start();
    return callers;
  }

  private static Callers read(Path folder, Configuration configured) {
    try {
      return Callers.in(folder, configured);
    } catch (IOException | RuntimeException unreadable) {
      return Callers.NONE;
    }
  }

  /** Reads a file again. */
  void update(Path file, Workspace workspace) {
    byFolder.values().forEach(callers -> callers.getNow(Callers.NONE).update(file, workspace));
  }
}
