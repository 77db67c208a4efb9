package io.sagelint.engine;

import io.sagelint.read.Source;
import io.sagelint.read.SourceReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that are on disk now. */
final class DiskFiles implements FileTree {
  @Override
  public boolean isConcurrent() {
    return true;
  }

  @Override
  public boolean isFile(Path path) {
    return Files.isRegularFile(path);
  }

  @Override
  public boolean isFolder(Path path) {
    return Files.isDirectory(path);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.toList();
    }
  }

  @Override
  public void walk(Path folder, Visitor visitor) throws IOException {
    Path root = Files.isSymbolicLink(folder) ? folder.resolve(".") : folder;
    Files.walkFileTree(root, new Walk(visitor));
  }

  @Override
  public Source text(Path file, String shown, long maxBytes) {
    return SourceReader.read(file, shown, maxBytes);
  }

  @Override
  public Optional<byte[]> start(Path file, int bytes) {
    try (SeekableByteChannel in = Files.newByteChannel(file)) {
      long size = in.size();
      if (size == 0 || size > bytes) {
        // Of a file that the system makes while it is read, the size is not known before.
        return Optional.of(Channels.newInputStream(in).readNBytes(bytes));
      }
      ByteBuffer content = ByteBuffer.allocate((int) size);
      int count = 0;
      while (content.hasRemaining() && count >= 0) {
        count = in.read(content);
      }
      byte[] all = content.array();
      return Optional.of(content.hasRemaining() ? Arrays.copyOf(all, content.position()) : all);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public boolean holds(Path folder, Path path) {
    try {
      return path.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Visitor visitor;

    Walk(Visitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return visitor.enter(folder.normalize())
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        visitor.file(file.normalize());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      visitor.failed(file, failure);
      return FileVisitResult.CONTINUE;
    }
  }
}
