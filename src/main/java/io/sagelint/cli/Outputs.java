package io.sagelint.cli;

import io.sagelint.check.Report;
import io.sagelint.report.MarkdownReporter;
import io.sagelint.report.OutputFormat;
import io.sagelint.report.ReportOptions;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where reports go: one format to standard output at the most, any number to files. */
record Outputs(List<Output> all) {
  /** In units of up to three bytes; a step may write a mebibyte. */
  private static final int SUMMARY_ROOM = 300_000;

  /** A format and the file it goes to; empty for standard output. */
  record Output(OutputFormat format, Optional<String> file) {}

  /**
   * The outputs asked for. Standard output has text unless another format is meant for it, and in
   * GitHub Actions its annotations after the text.
   *
   * @throws UsageException if a format is unknown or two go to standard output
   */
  static Outputs of(List<String> formats, Map<String, String> environment) {
    List<Output> outputs = new ArrayList<>();
    for (String format : formats) {
      outputs.add(output(format));
    }
    long toConsole = outputs.stream().filter(output -> output.file().isEmpty()).count();
    if (toConsole > 1) {
      throw new UsageException(
          "one format goes to standard output; write the others as FORMAT=FILE");
    }
    if (toConsole == 0) {
      outputs.add(new Output(OutputFormat.TEXT, Optional.empty()));
      if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
        outputs.add(new Output(OutputFormat.GITHUB, Optional.empty()));
      }
    }
    return new Outputs(outputs);
  }

  private static Output output(String text) {
    int equals = text.indexOf('=');
    String id = equals < 0 ? text : text.substring(0, equals);
    OutputFormat format =
        OutputFormat.of(id)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--format takes %s, not `%s`"
                            .formatted(String.join(", ", OutputFormat.ids()), id)));
    if (equals == text.length() - 1) {
      throw new UsageException("--format " + text + " names no file to write to");
    }
    return new Output(
        format, equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1)));
  }

  void write(Report report, ReportOptions options, Console console) throws IOException {
    for (Output output : all) {
      if (output.file().isEmpty()) {
        output.format().reporter(options).write(report, console.out());
      } else {
        write(output, output.file().get(), report, options.plain(), console);
      }
      if (output.format() == OutputFormat.GITHUB) {
        summary(report, options, console);
      }
    }
  }

  private static void write(
      Output output, String name, Report report, ReportOptions options, Console console)
      throws IOException {
    try {
      Path file = console.directory().resolve(name);
      ReportFile.write(file, out -> output.format().reporter(options).write(report, out));
    } catch (InvalidPathException noPath) {
      throw new UsageException("no file can be named " + name);
    } catch (NoSuchFileException noFolder) {
      throw new UsageException("no folder to write " + name + " to");
    } catch (IOException failure) {
      throw new IOException(name + ": " + failure.getMessage(), failure);
    }
  }

  /** Adds to the page that GitHub shows for the job; the report does not depend on it. */
  private static void summary(Report report, ReportOptions options, Console console) {
    String file = console.environment().getOrDefault("GITHUB_STEP_SUMMARY", "");
    if (file.isEmpty()) {
      return;
    }
    try (Writer writer =
        ReportFile.writer(
            console.directory().resolve(file),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND)) {
      new MarkdownReporter(options.shown(), SUMMARY_ROOM).write(report, writer);
    } catch (IOException | InvalidPathException unwritable) {
      console.complain("note: the step summary cannot be written: " + unwritable.getMessage());
    }
  }
}
