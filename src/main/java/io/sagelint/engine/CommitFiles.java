package io.sagelint.engine;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Source;
import io.sagelint.read.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * The files of a commit, read from Git's objects as they are in there: nothing is checked out, and
 * no filter runs. What Git ignores and a module reads nevertheless, its variable files and what
 * {@code terraform init} installed, is that of the disk: it is the same before and after.
 */
final class CommitFiles implements FileTree, AutoCloseable {
  private static final int MAX_LINKS = 8;

  private record Entry(FileMode mode, ObjectId id, ObjectReader objects) {}

  private final Path top;
  private final Entry root;
  private final FileTree disk = new DiskFiles();
  private final IgnoreFiles ignored;
  private final Map<Path, Map<Path, Entry>> folders = new HashMap<>();
  private final List<Repository> submodules = new ArrayList<>();
  private boolean incomplete;

  /**
   * Files of a tree.
   *
   * @param top the folder on disk that the tree is checked out in
   */
  CommitFiles(Path top, ObjectReader objects, ObjectId tree) {
    this.top = top;
    this.root = new Entry(FileMode.TREE, tree, objects);
    this.ignored = new IgnoreFiles(top);
  }

  /** Whether objects of the commit were asked for that are not here. */
  synchronized boolean incomplete() {
    return incomplete;
  }

  /** Whether the commit has a path. */
  boolean has(Path path) {
    return entry(path, MAX_LINKS).isPresent();
  }

  private Optional<Entry> file(Path path) {
    return entry(path, MAX_LINKS).filter(it -> it.mode() != FileMode.TREE);
  }

  @Override
  public boolean isConcurrent() {
    return false;
  }

  @Override
  public boolean isFile(Path path) {
    return isOfDisk(path) ? disk.isFile(path) : file(path).isPresent();
  }

  @Override
  public boolean isFolder(Path path) {
    return isOfDisk(path)
        ? disk.isFolder(path)
        : entry(path, MAX_LINKS).filter(it -> it.mode() == FileMode.TREE).isPresent();
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    if (isOfDisk(folder)) {
      return disk.list(folder);
    }
    List<Path> paths = new ArrayList<>(children(folder, MAX_LINKS).keySet());
    if (disk.isFolder(folder)) {
      disk.list(folder).stream().filter(this::isOfDisk).forEach(paths::add);
    }
    return paths;
  }

  @Override
  public void walk(Path folder, Visitor visitor) throws IOException {
    if (!visitor.enter(folder)) {
      return;
    }
    for (Map.Entry<Path, Entry> child : children(folder, MAX_LINKS).entrySet()) {
      FileMode mode = child.getValue().mode();
      if (mode == FileMode.TREE || mode == FileMode.GITLINK) {
        walk(child.getKey(), visitor);
      } else if (mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE) {
        visitor.file(child.getKey());
      }
    }
  }

  @Override
  public Source text(Path file, String shown, long maxBytes) {
    if (isOfDisk(file)) {
      return disk.text(file, shown, maxBytes);
    }
    return start(file, (int) maxBytes + 1)
        .map(
            bytes ->
                bytes.length > maxBytes
                    ? failed(Problem.Kind.LIMIT, shown, "too large")
                    : TextDecoder.decode(bytes, shown))
        .orElseGet(() -> failed(Problem.Kind.IO, shown, "no such file"));
  }

  private static Source failed(Problem.Kind kind, String shown, String message) {
    return Source.failed(Problem.of(kind, shown, message));
  }

  @Override
  public Optional<byte[]> start(Path file, int bytes) {
    return isOfDisk(file) ? disk.start(file, bytes) : file(file).map(it -> content(it, bytes));
  }

  @Override
  public boolean holds(Path folder, Path path) {
    return isOfDisk(path) ? disk.holds(folder, path) : path.startsWith(folder) && has(path);
  }

  private boolean isOfDisk(Path path) {
    if (!path.startsWith(top)) {
      return false;
    }
    for (Path name : top.relativize(path)) {
      if (name.toString().equals(".terraform")) {
        return true;
      }
    }
    return FileKind.of(path) == FileKind.TERRAFORM_VARIABLES
        && !has(path)
        && ignored.isIgnored(path, false);
  }

  private synchronized Optional<Entry> entry(Path path, int links) {
    if (path.equals(top)) {
      return Optional.of(root);
    }
    if (!path.startsWith(top) || links == 0) {
      return Optional.empty();
    }
    Entry entry = children(path.getParent(), links).get(path);
    if (entry != null && entry.mode() == FileMode.SYMLINK) {
      return target(path, entry).flatMap(target -> entry(target, links - 1));
    }
    return entry != null && entry.mode() == FileMode.GITLINK
        ? submodule(path, entry.id())
        : Optional.ofNullable(entry);
  }

  /** The tree of a submodule's commit, if the submodule is on disk and has that commit. */
  private Optional<Entry> submodule(Path path, ObjectId commit) {
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().addCeilingDirectory(path.getParent().toFile());
    try {
      if (builder.findGitDir(path.toFile()).getGitDir() == null) {
        return Optional.empty();
      }
      Repository repository = builder.build();
      submodules.add(repository);
      try (RevWalk walk = new RevWalk(repository)) {
        ObjectId tree = walk.parseCommit(commit).getTree();
        return Optional.of(new Entry(FileMode.TREE, tree, repository.newObjectReader()));
      }
    } catch (IOException unreadable) {
      incomplete = true;
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    submodules.forEach(Repository::close);
  }

  private Optional<Path> target(Path link, Entry entry) {
    try {
      String name = new String(content(entry, 4096), StandardCharsets.UTF_8);
      return Optional.of(link.resolveSibling(name).normalize());
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private synchronized Map<Path, Entry> children(Path folder, int links) {
    Map<Path, Entry> known = folders.get(folder);
    if (known == null) {
      known =
          entry(folder, links)
              .filter(it -> it.mode() == FileMode.TREE)
              .map(it -> parse(folder, it))
              .orElse(Map.of());
      folders.put(folder, known);
    }
    return known;
  }

  private Map<Path, Entry> parse(Path folder, Entry tree) {
    Map<Path, Entry> children = new TreeMap<>();
    try {
      CanonicalTreeParser parser = new CanonicalTreeParser(null, tree.objects(), tree.id());
      for (; !parser.eof(); parser.next()) {
        addTo(children, folder, parser, tree.objects());
      }
    } catch (IOException unreadable) {
      incomplete = true;
    }
    return children;
  }

  private static void addTo(
      Map<Path, Entry> children, Path folder, CanonicalTreeParser parser, ObjectReader objects) {
    try {
      Path path = folder.resolve(parser.getEntryPathString());
      children.put(path, new Entry(parser.getEntryFileMode(), parser.getEntryObjectId(), objects));
    } catch (InvalidPathException notOnThisSystem) {
      // Nothing on this disk can be what such a name was.
    }
  }

  private synchronized byte[] content(Entry file, int bytes) {
    try (InputStream in = file.objects().open(file.id()).openStream()) {
      return in.readNBytes(bytes);
    } catch (IOException unreadable) {
      incomplete = true;
      return new byte[0];
    }
  }
}
