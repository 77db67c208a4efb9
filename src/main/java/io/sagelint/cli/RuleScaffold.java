package io.sagelint.cli;

import io.sagelint.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The files that help to write a rule. */
final class RuleScaffold {
  private static final String PLACEHOLDER = "the-id";

  private RuleScaffold() {}

  /**
   * Writes a rule file to start from.
   *
   * @param folder where to, made if it is not there
   * @throws UsageException if it cannot be the id of a rule, or the file is there already
   */
  static void write(String id, String folder, Console console) throws IOException {
    if (!Rule.ID.matcher(id).matches()) {
      throw new UsageException(
          "`" + id + "` cannot be an id: write words in lower case joined by hyphens");
    }
    Path name = Path.of(folder, id + ".yaml");
    Path file = console.directory().resolve(name);
    String shown = name.toString().replace('\\', '/');
    Files.createDirectories(file.getParent());
    try {
      String text = resource("new-rule.yaml").replace(PLACEHOLDER, id);
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      throw new UsageException(shown + " is there already; take another id");
    }
    console.out().println("wrote " + shown + "; run it: sagelint rule test " + shown);
  }

  /** The text of a file that ships beside the rules. */
  static String resource(String name) throws IOException {
    return resource(Rule.class, name);
  }

  /** The text of a file that ships beside a class. */
  static String resource(Class<?> beside, String name) throws IOException {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
