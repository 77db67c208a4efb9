package io.sagelint.cli;

import io.sagelint.check.Report;
import io.sagelint.report.OutputFormat;
import io.sagelint.report.ReportOptions;
import io.sagelint.report.Style;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where reports go: one format to standard output at the most, any number to files. */
record Outputs(List<Output> all) {
  /** A format and the file it goes to; empty for standard output. */
  record Output(OutputFormat format, Optional<String> file) {}

  static Outputs of(List<String> formats) {
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
    }
    return new Outputs(outputs);
  }

  private static Output output(String text) {
    int equals = text.indexOf('=');
    String id = equals < 0 ? text : text.substring(0, equals);
    OutputFormat format =
        OutputFormat.of(id)
            .orElseThrow(
                () -> new UsageException("--format takes text, concise or json, not `" + id + "`"));
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
        Path file = console.directory().resolve(output.file().get());
        ReportOptions plain =
            new ReportOptions(Style.PLAIN, options.showUndetermined(), options.toolVersion());
        try (Writer writer = Files.newBufferedWriter(file)) {
          output.format().reporter(plain).write(report, writer);
        } catch (NoSuchFileException noFolder) {
          throw new UsageException("no folder to write " + output.file().get() + " to");
        }
      }
    }
  }
}
