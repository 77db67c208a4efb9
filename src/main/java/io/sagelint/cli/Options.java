package io.sagelint.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** The shapes of option that commands declare. */
final class Options {
  private Options() {}

  static OptionSpec flag(String name, String... description) {
    return OptionSpec.builder(name).description(description).build();
  }

  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help.")
        .build();
  }

  static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .versionHelp(true)
        .description("Print version information and exit.")
        .build();
  }

  /** An option with one value; {@code choices} completes it in shells. */
  static OptionSpec value(
      String name, String label, String standard, List<String> choices, String... description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .defaultValue(standard)
        .completionCandidates(choices)
        .description(description)
        .build();
  }

  /** An option that can be given several times, with values that may have commas. */
  static OptionSpec each(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  /** An option that can be given several times, or once with commas. */
  static OptionSpec list(String name, String label, String... description) {
    return list(name, label, List.of(), description);
  }

  /** The same, completed with {@code choices}. */
  static OptionSpec list(String name, String label, List<String> choices, String... description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .completionCandidates(choices)
        .description(description)
        .build();
  }
}
