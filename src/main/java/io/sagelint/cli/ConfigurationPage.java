package io.sagelint.cli;

import io.sagelint.config.Configuration;
import io.sagelint.read.Node;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/** What is in force in a run, a line for each value with where it is from. */
record ConfigurationPage(CheckOptions options, ParseResult parsed) {
  /**
   * A key of the configuration.
   *
   * @param option of the command line that says the same; empty if there is none
   * @param adds whether both count together, else the option wins
   * @param standard what counts if nothing is said
   */
  private record Key(String name, String option, boolean adds, String standard) {}

  private static final List<Key> KEYS =
      List.of(
          new Key("fail-on", "--fail-on", false, "medium"),
          new Key("undetermined", "--undetermined", false, "show"),
          new Key("include", "", false, "everything"),
          new Key("exclude", "", false, "nothing"),
          new Key("rules.folders", "--rules", true, "none"),
          new Key("rules.only", "--rule", false, "tag:default"),
          new Key("rules.skip", "--skip-rule", true, "none"),
          new Key("rules.settings", "", false, "as in the rules"),
          new Key("suppressions.require-reason", "", false, "true"),
          new Key("suppressions.forbid", "", false, "none"),
          new Key("ignore", "", false, "none"),
          new Key("honor-suppressions-of", "--honor-suppressions-of", false, "none"),
          new Key("baseline", "--baseline", false, "none"),
          new Key("cloudformation.parameters", "--parameters", true, "none"),
          new Key("terraform.roots", "", false, "folders that no other calls"),
          new Key("terraform.var-files", "--var-file", true, "none"),
          new Key("terraform variables", "--var", false, "none"));

  void print(Console console) {
    Configuration configured = options.lint().configured();
    String file =
        configured
            .file()
            .map(
                path ->
                    path.startsWith(console.directory())
                        ? console.directory().relativize(path).toString()
                        : path.toString())
            .orElse("none");
    console.out().println("configuration file: " + file);
    for (Key key : KEYS) {
      Node written = configured.written().get(key.name());
      boolean given = !key.option().isEmpty() && parsed.hasMatchedOption(key.option());
      if (written != null && (!given || key.adds())) {
        line(console, key.name(), text(written), place(written));
      }
      if (given) {
        line(console, key.name(), given(key.option()), key.option());
      }
      if (written == null && !given) {
        line(console, key.name(), key.standard(), "default");
      }
    }
  }

  private static void line(Console console, String name, String value, String from) {
    console.out().println(name + ": " + value + "  # " + from);
  }

  private String given(String option) {
    Object value = parsed.matchedOption(option).getValue();
    return value instanceof List<?> list
        ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
        : value.toString();
  }

  private static String place(Node written) {
    return written.span().file().path() + ":" + written.span().from().line();
  }

  /** The value in one line. */
  private static String text(Node node) {
    if (node instanceof Node.Sequence list) {
      return list.items().stream().map(ConfigurationPage::text).collect(Collectors.joining(", "));
    }
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> entry.key().text() + ": " + text(entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return ((Node.Scalar) node).text();
  }
}
