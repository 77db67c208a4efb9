package io.sagelint.cli;

import io.sagelint.engine.Linter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ParseResult;

/**
 * Values of Terraform variables from outside the modules.
 *
 * @param given {@code --var} and {@code --var-file} with their values, in the order written
 * @param environment {@code TF_VAR_} variables without that prefix, if they are wanted
 */
record VariableOptions(List<Map.Entry<String, String>> given, Map<String, String> environment) {
  private static final String PREFIX = "TF_VAR_";

  static VariableOptions of(ParseResult parsed, Console console) {
    List<Map.Entry<String, String>> given = new ArrayList<>();
    List<String> arguments = parsed.originalArgs();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (argument.equals("--")) {
        break;
      } else if (name.equals("--var") || name.equals("--var-file")) {
        given.add(
            Map.entry(name, equals < 0 ? arguments.get(++i) : argument.substring(equals + 1)));
      }
    }
    given.forEach(entry -> check(entry, console));
    Map<String, String> environment = new TreeMap<>();
    if (parsed.hasMatchedOption("--tf-var-environment")) {
      console.environment().forEach((name, value) -> addTo(environment, name, value));
    }
    return new VariableOptions(List.copyOf(given), environment);
  }

  private static void addTo(Map<String, String> environment, String name, String value) {
    if (name.startsWith(PREFIX)) {
      environment.put(name.substring(PREFIX.length()), value);
    }
  }

  private static void check(Map.Entry<String, String> given, Console console) {
    String value = given.getValue();
    if (given.getKey().equals("--var") && value.indexOf('=') < 1) {
      throw new UsageException("--var takes NAME=VALUE, not `" + value + "`");
    }
    if (given.getKey().equals("--var-file") && !Files.isRegularFile(file(console, value))) {
      throw new UsageException("no such file: " + value);
    }
  }

  private static Path file(Console console, String name) {
    return console.directory().resolve(name);
  }

  void applyTo(Linter linter) {
    environment.forEach(linter::setEnvironmentVariable);
    for (Map.Entry<String, String> entry : given) {
      String value = entry.getValue();
      if (entry.getKey().equals("--var-file")) {
        linter.addVariableFile(Path.of(value));
      } else {
        int equals = value.indexOf('=');
        linter.setVariable(value.substring(0, equals).strip(), value.substring(equals + 1));
      }
    }
  }
}
