package io.sagelint.cli;

import io.sagelint.config.Configuration;
import io.sagelint.config.ConfigurationException;
import io.sagelint.config.ConfigurationReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --config}: the configuration that counts for a run. */
final class ConfigurationOption {
  private static final String NAME = "--config";

  private ConfigurationOption() {}

  static OptionSpec spec() {
    return Options.value(
        NAME,
        "FILE",
        null,
        List.of(),
        "The configuration; default: the " + Configuration.FILE_NAME + " nearest above the paths.");
  }

  /**
   * The configuration: the file that is named, else the one nearest to all paths.
   *
   * @throws UsageException if there is no such file
   * @throws ConfigurationException if it cannot be read or is wrong
   */
  static Configuration of(ParseResult parsed, List<String> paths, Console console) {
    String named = parsed.matchedOptionValue(NAME, null);
    Optional<Path> file =
        named == null
            ? ConfigurationReader.nearest(
                common(parsed.hasMatchedOption("--hook") ? List.of() : paths, console))
            : Optional.of(existing(named, console));
    return file.map(path -> ConfigurationReader.load(path, console.directory()))
        .orElse(Configuration.NONE);
  }

  private static Path existing(String named, Console console) {
    Path file = console.directory().resolve(named).normalize();
    if (!Files.isRegularFile(file)) {
      throw new UsageException("no such file: " + named);
    }
    return file;
  }

  private static Path common(List<String> paths, Console console) {
    Path common = null;
    for (String name : paths) {
      if (!name.equals("-")) {
        Path path = console.directory().resolve(name).toAbsolutePath().normalize();
        common = common == null ? path : above(common, path);
      }
    }
    return common == null ? console.directory().toAbsolutePath().normalize() : common;
  }

  /** The lowest folder that holds two paths. */
  private static Path above(Path one, Path other) {
    Path at = one;
    while (at.getParent() != null && !other.startsWith(at)) {
      at = at.getParent();
    }
    return at;
  }
}
