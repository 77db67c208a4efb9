package io.sagelint.parse.terraform.function;

import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of test data that stands for a module. */
public record FolderFiles(Path root) implements FileAccess {
  @Override
  public Optional<String> folder() {
    return Optional.of("mod");
  }

  private Optional<Path> inside(String path) {
    Path resolved = root.resolve(path.replaceFirst("^mod/?", "")).normalize();
    return resolved.startsWith(root) ? Optional.of(resolved) : Optional.empty();
  }

  @Override
  public Optional<Boolean> exists(String path) {
    return inside(path).map(Files::isRegularFile);
  }

  @Override
  public Optional<SourceFile> text(String path) {
    return bytes(path).map(bytes -> new SourceFile(path, new String(bytes)));
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    return inside(path).filter(Files::isRegularFile).map(FolderFiles::read);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<List<String>> files(String folder) {
    return inside(folder).map(FolderFiles::list);
  }

  private static List<String> list(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
