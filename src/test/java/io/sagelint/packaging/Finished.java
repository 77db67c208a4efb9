package io.sagelint.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a process left: its exit code and all it printed. */
record Finished(int code, String out, String err) {
  /** A process under way, its streams going to two files. */
  record Running(Process process, Path out, Path err) {
    Finished await() throws IOException, InterruptedException {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running: " + process.info());
      }
      return new Finished(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) throws IOException {
      return Files.readString(file, StandardCharsets.UTF_8);
    }
  }

  /** Starts it with nothing to read; {@code folder} keeps what it prints. */
  static Running start(ProcessBuilder command, Path folder) throws IOException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    command.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    return new Running(
        command.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
  }
}
