package io.sagelint.engine;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Source;
import io.sagelint.read.TextDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Files of a folder some of which are something else from some moment on. */
final class ChangingFiles implements FileTree {
  /** What becomes of a file. */
  enum Fate {
    GONE,
    FORBIDDEN,
    A_FOLDER,
    EMPTY,
    BINARY,
    BROKEN,
    OTHER
  }

  /**
   * When a file changes.
   *
   * @param after so many looks at it
   */
  record Change(Fate fate, int after) {}

  private final DiskFiles disk = new DiskFiles();
  private final Map<Path, Change> changes;
  private final Map<Path, AtomicInteger> looks = new ConcurrentHashMap<>();

  ChangingFiles(Map<Path, Change> changes) {
    this.changes = changes;
  }

  /** What a file is now, if no longer what is on disk; asking is a look. */
  private Optional<Fate> fate(Path path) {
    Change change = changes.get(path);
    if (change == null) {
      return Optional.empty();
    }
    int look = looks.computeIfAbsent(path, first -> new AtomicInteger()).getAndIncrement();
    return look < change.after() ? Optional.empty() : Optional.of(change.fate());
  }

  private static Optional<byte[]> content(Fate fate) {
    return switch (fate) {
      case GONE, FORBIDDEN, A_FOLDER -> Optional.empty();
      case EMPTY -> Optional.of(new byte[0]);
      case BINARY -> Optional.of(new byte[] {0, -1, 0, -1});
      case BROKEN ->
          Optional.of(
              "Resources: {A: {Type: AWS::S3::Bucket\nresource \"a\" {"
                  .getBytes(StandardCharsets.UTF_8));
      case OTHER -> Optional.of("{\"kind\": \"Pod\"}".getBytes(StandardCharsets.UTF_8));
    };
  }

  @Override
  public boolean isConcurrent() {
    return true;
  }

  @Override
  public boolean isFile(Path path) {
    return disk.isFile(path)
        && fate(path).map(fate -> fate != Fate.GONE && fate != Fate.A_FOLDER).orElse(true);
  }

  @Override
  public boolean isFolder(Path path) {
    return disk.isFolder(path) && fate(path).map(fate -> fate != Fate.GONE).orElse(true);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    if (fate(folder).isPresent()) {
      throw new AccessDeniedException(folder.toString());
    }
    return disk.list(folder);
  }

  @Override
  public void walk(Path folder, Visitor visitor) throws IOException {
    disk.walk(folder, visitor);
  }

  @Override
  public Source text(Path file, String shown, long maxBytes) {
    Optional<Fate> fate = fate(file);
    if (fate.isEmpty()) {
      return disk.text(file, shown, maxBytes);
    }
    return content(fate.get())
        .map(bytes -> TextDecoder.decode(bytes, shown))
        .orElseGet(() -> Source.failed(Problem.of(Problem.Kind.IO, shown, "" + fate.get())));
  }

  @Override
  public Optional<byte[]> start(Path file, int bytes) {
    Optional<Fate> fate = fate(file);
    return fate.isEmpty() ? disk.start(file, bytes) : content(fate.get());
  }

  @Override
  public boolean holds(Path folder, Path path) {
    return disk.holds(folder, path);
  }
}
