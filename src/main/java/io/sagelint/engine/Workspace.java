package io.sagelint.engine;

import io.sagelint.read.Source;
import io.sagelint.read.TextDecoder;
import io.sagelint.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The file system as one run sees it: paths named relative to the working directory, and texts from
 * an editor in place of the files they will be saved to.
 */
public final class Workspace {
  /** The size in bytes above which a file is not read; CloudFormation itself takes 1 MB. */
  public static final long MAX_BYTES = 5 * 1024 * 1024;

  /** The same for a plan, which repeats every resource several times. */
  public static final long MAX_PLAN_BYTES = 64 * 1024 * 1024;

  private final Path directory;
  private final FileTree files;
  private final Map<Path, byte[]> unsaved = new HashMap<>();
  private final Set<Path> scanned = new TreeSet<>();
  private final Set<Path> touched = ConcurrentHashMap.newKeySet();
  private final Map<Path, Optional<Path>> repositories = new ConcurrentHashMap<>();

  /** A workspace seen from a working directory. */
  public Workspace(Path directory) {
    this(directory, new DiskFiles());
  }

  /** The same with other files. */
  Workspace(Path directory, FileTree files) {
    this.directory = directory.toAbsolutePath().normalize();
    this.files = files;
  }

  /** Puts a text in the place of a file, which need not exist. */
  public void overlay(Path file, byte[] content) {
    unsaved.put(absolute(file), content);
  }

  /** Whether a text stands in the place of a file. */
  boolean isUnsaved(Path file) {
    return unsaved.containsKey(file);
  }

  /** The bytes of a file, or of the text in its place. */
  byte[] content(Path file) throws IOException {
    byte[] content = unsaved.get(file);
    return content != null ? content : Files.readAllBytes(file);
  }

  /** The files that were read, and the folders whose files were looked for, so far. */
  public Set<Path> touched() {
    return Set.copyOf(touched);
  }

  void touch(Path path) {
    touched.add(path);
  }

  /** Remembers what is linted: whatever lies in there may be read. */
  void scans(List<Path> paths) {
    for (Path path : paths) {
      scanned.add(absolute(path));
    }
  }

  /** The linted folder that holds a folder; the folder itself if none does. */
  Path scanned(Path folder) {
    for (Path path : scanned) {
      if (folder.startsWith(path)) {
        return path;
      }
    }
    return folder;
  }

  /** The nearest folder around a folder, or itself, that Git has its own in. */
  Optional<Path> repository(Path folder) {
    Optional<Path> known = repositories.get(folder);
    if (known == null) {
      Path above = folder.getParent();
      if (Files.exists(folder.resolve(".git"))) {
        known = Optional.of(folder);
      } else {
        known = above == null ? Optional.empty() : repository(above);
      }
      repositories.put(folder, known);
    }
    return known;
  }

  /** Whether a file is among what is linted. */
  boolean isScanned(SourceFile file) {
    Path path = absolute(Path.of(file.path()));
    return scanned.stream().anyMatch(path::startsWith);
  }

  /** The normalised path that a path, such as one of a report, stands for. */
  public Path absolute(Path path) {
    return directory.resolve(path).normalize();
  }

  /** The folder that counts as scanned when only a file is named. */
  Path rootOf(Path file) {
    return file.startsWith(directory) ? directory : file.getParent();
  }

  /** How reports name a path: relative to the working directory if it is below, with {@code /}. */
  public String display(Path path) {
    Path shown = path.startsWith(directory) ? directory.relativize(path) : path;
    String text = shown.toString().replace(File.separatorChar, '/');
    return text.isEmpty() ? "." : text;
  }

  /** Whether there is a file, be it unsaved. */
  boolean isFile(Path path) {
    return unsaved.containsKey(path) || files.isFile(path);
  }

  /** Whether there is a folder. */
  boolean isFolder(Path path) {
    return files.isFolder(path);
  }

  /** Whether there is anything. */
  boolean exists(Path path) {
    return isFile(path) || isFolder(path);
  }

  /**
   * The files in a folder, those too that are unsaved, in the order of their names.
   *
   * @throws IOException if it cannot be listed
   */
  Set<Path> filesIn(Path folder) throws IOException {
    Set<Path> found = new TreeSet<>();
    unsaved.keySet().stream().filter(file -> folder.equals(file.getParent())).forEach(found::add);
    if (found.isEmpty() || files.isFolder(folder)) {
      files.list(folder).stream().filter(files::isFile).forEach(found::add);
    }
    return found;
  }

  /**
   * Walks a folder.
   *
   * @throws IOException if it cannot be walked at all
   */
  void walk(Path folder, FileTree.Visitor visitor) throws IOException {
    files.walk(folder, visitor);
  }

  /** Whether a path that exists lies in a folder, links followed. */
  boolean holds(Path folder, Path path) {
    return files.holds(folder, path);
  }

  Source read(Path file) {
    return read(file, MAX_BYTES);
  }

  /** The text of a file of a kind that has a limit of its own. */
  Source read(Path file, long maxBytes) {
    touch(file);
    byte[] content = unsaved.get(file);
    return content != null
        ? TextDecoder.decode(content, display(file))
        : files.text(file, display(file), maxBytes);
  }

  /** The first bytes of a file; empty if it cannot be read. */
  Optional<byte[]> start(Path file, int bytes) {
    touch(file);
    byte[] content = unsaved.get(file);
    return content != null
        ? Optional.of(Arrays.copyOf(content, Math.min(bytes, content.length)))
        : files.start(file, bytes);
  }

  /** All bytes of a file; empty if it cannot be read, or is too large to be read at once. */
  Optional<byte[]> bytes(Path file) {
    return start(file, (int) MAX_BYTES + 1).filter(bytes -> bytes.length <= MAX_BYTES);
  }

  /** Whether several threads may read at the same time. */
  boolean isConcurrent() {
    return files.isConcurrent();
  }

  /** The first bytes of a file, enough to tell what it is; none if it cannot be read. */
  byte[] head(Path file, int bytes) {
    return start(file, bytes).orElseGet(() -> new byte[0]);
  }
}
