package io.sagelint.cli;

import io.sagelint.merge.MergeException;
import io.sagelint.merge.Merged;
import io.sagelint.read.Source;
import io.sagelint.read.TextDecoder;
import io.sagelint.rule.Severity;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code sagelint merge}: joins reports. */
final class MergeCommand implements Command {
  /** A report above it is not read. */
  private static final int MAX_BYTES = 256 * 1024 * 1024;

  private static final List<String> FAIL_ON = List.of("critical", "high", "medium", "low", "never");

  @Override
  public String name() {
    return "merge";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(name());
    spec.usageMessage()
        .description("Join JSON reports, or SARIF of any tools, such as those of all shards.");
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("REPORT")
                .arity("1..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Files of `check --format json`, or of SARIF.")
                .build())
        .addOption(
            Options.value(
                "--output", "FILE", null, List.of(), "Write there, not to standard output."))
        .addOption(
            Options.value(
                "--fail-on",
                "SEVERITY",
                "medium",
                FAIL_ON,
                "Exit with 1 from this severity on (default: medium)."));
  }

  @Override
  public ExitCode run(ParseResult parsed, Console console) throws IOException {
    String failOn = parsed.matchedOptionValue("--fail-on", "medium");
    if (!FAIL_ON.contains(failOn)) {
      throw new UsageException(
          "--fail-on takes " + String.join(", ", FAIL_ON) + ", not `" + failOn + "`");
    }
    List<SourceFile> files = new ArrayList<>();
    for (String name : parsed.<List<String>>matchedPositionalValue(0, List.of())) {
      files.add(read(name, console));
    }
    Merged merged = merged(files);
    merged.notes().forEach(note -> console.complain("note: " + note));
    String output = parsed.matchedOptionValue("--output", null);
    if (output == null) {
      merged.write(console.out());
    } else {
      write(merged, output, console);
    }
    return exitCode(merged, Severity.of(failOn));
  }

  private static Merged merged(List<SourceFile> files) {
    try {
      return Merged.of(files);
    } catch (MergeException apart) {
      throw new UsageException(apart.getMessage());
    }
  }

  private static SourceFile read(String name, Console console) {
    Path file = LintOptions.existing(name, console);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new UsageException(name + " is larger than " + MAX_BYTES + " bytes");
      }
      Source source = TextDecoder.decode(bytes, name);
      return source
          .file()
          .orElseThrow(() -> new UsageException(source.problem().orElseThrow().shown()));
    } catch (IOException unreadable) {
      throw new UsageException(name + " cannot be read: " + unreadable.getMessage());
    }
  }

  private static void write(Merged merged, String name, Console console) throws IOException {
    try {
      ReportFile.write(console.directory().resolve(name), merged::write);
    } catch (InvalidPathException noPath) {
      throw new UsageException("no file can be named " + name);
    } catch (NoSuchFileException noFolder) {
      throw new UsageException("no folder to write " + name + " to");
    }
  }

  private static ExitCode exitCode(Merged merged, Optional<Severity> threshold) {
    if (merged.isIncomplete()) {
      return ExitCode.INCOMPLETE;
    }
    boolean found =
        threshold.isPresent()
            && merged.worst().filter(worst -> worst.atLeast(threshold.get())).isPresent();
    return found ? ExitCode.FOUND : ExitCode.CLEAN;
  }
}
