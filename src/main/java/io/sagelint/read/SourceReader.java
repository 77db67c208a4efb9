package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import io.sagelint.diagnostic.Problem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files, and tells why one cannot be read. */
public final class SourceReader {
  /** The most bytes an array can hold on every virtual machine. */
  private static final long ARRAY_LIMIT = Integer.MAX_VALUE - 16;

  private SourceReader() {}

  /**
   * The text of a file; never throws.
   *
   * @param path how reports name the file
   * @param maxBytes the largest size that is read
   */
  public static Source read(Path file, String path, long maxBytes) {
    try {
      if (Files.isDirectory(file)) {
        return failed(Kind.IO, path, "is a directory, not a file");
      }
      long limit = Math.min(maxBytes, ARRAY_LIMIT);
      long size = Files.size(file);
      if (size > limit) {
        return failed(Kind.LIMIT, path, tooLarge(size + " bytes", limit));
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        // A device or pipe has no size, and a file may grow after it was asked for.
        bytes = in.readNBytes((int) limit + 1);
      }
      return bytes.length > limit
          ? failed(Kind.LIMIT, path, tooLarge("more than " + limit + " bytes", limit))
          : TextDecoder.decode(bytes, path);
    } catch (NoSuchFileException e) {
      return failed(Kind.IO, path, "no such file");
    } catch (AccessDeniedException e) {
      return failed(Kind.IO, path, "not readable: permission denied");
    } catch (IOException | RuntimeException e) {
      return failed(Kind.IO, path, "not readable: " + e.getMessage());
    }
  }

  private static String tooLarge(String size, long limit) {
    return "too large: " + size + ", and the limit is " + limit + " bytes";
  }

  private static Source failed(Kind kind, String path, String message) {
    return Source.failed(Problem.of(kind, path, message));
  }
}
