package io.sagelint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, in the macros of man(7), made of what {@code --help} says. */
final class ManPage {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "JAVA_HOME", "The Java to use; without it, the one on the PATH.",
          "NO_COLOR", "If set, no colours.",
          "FORCE_COLOR", "If set, colours where standard output is no terminal.",
          "FORCE_HYPERLINK", "1: links in the text; 0: none.",
          "SAGELINT_JAVA_OPTS", "Options for Java.");

  private final StringBuilder out = new StringBuilder();

  private ManPage() {}

  /** The page of a program with all its commands. */
  static String of(CommandLine program, String version) {
    ManPage page = new ManPage();
    page.write(program, version);
    return page.out.toString();
  }

  private void write(CommandLine program, String version) {
    CommandSpec spec = program.getCommandSpec();
    String name = spec.name();
    line(".TH " + name.toUpperCase(Locale.ROOT) + " 1 \"\" \"" + name + " " + version + "\"");
    section("NAME");
    text(name + " - finds insecure Amazon SageMaker settings before they are deployed");
    section("SYNOPSIS");
    line(".B " + escaped(name));
    text("COMMAND [OPTION]... [PATH]...");
    section("COMMANDS");
    for (CommandLine command : program.getSubcommands().values()) {
      command(command.getCommandSpec());
    }
    section("EXIT STATUS");
    for (ExitCode code : ExitCode.values()) {
      item(Integer.toString(code.code()), code.meaning());
    }
    section("ENVIRONMENT");
    ENVIRONMENT.keySet().stream().sorted().forEach(key -> item(key, ENVIRONMENT.get(key)));
    section("FILES");
    item(".sagelint.yaml", "The configuration: the nearest one above the paths.");
  }

  private void command(CommandSpec command) {
    line(".SS \"" + escaped(command.qualifiedName()) + "\"");
    text(String.join(" ", command.usageMessage().description()));
    for (PositionalParamSpec path : command.positionalParameters()) {
      item(path.paramLabel(), String.join(" ", path.description()));
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        item(names(option), String.join(" ", option.description()));
      }
    }
    for (CommandLine inner : command.subcommands().values()) {
      command(inner.getCommandSpec());
    }
  }

  private static String names(OptionSpec option) {
    List<String> names = new ArrayList<>(List.of(option.names()));
    String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    return String.join(", ", names) + value;
  }

  private void section(String title) {
    line(".SH " + title);
  }

  private void item(String term, String text) {
    line(".TP");
    line(".B " + escaped(term));
    text(text);
  }

  private void text(String words) {
    line(escaped(words));
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  /** Nothing in it is a request, and a dash is the one to type. */
  private static String escaped(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
