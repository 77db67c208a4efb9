package io.sagelint.parse.terraform.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every built-in function is there, tested and documented. */
final class FunctionDocsTest {
  private static final Path PAGE = Path.of("docs", "functions.md");

  @Test
  void noFunctionOfTerraformOrOpenTofuIsForgotten() throws IOException {
    Set<String> all = new TreeSet<>();
    for (String product : List.of("terraform", "opentofu")) {
      Path names = FunctionTable.FOLDER.resolve("builtin-" + product + ".names");
      all.addAll(Files.readAllLines(names));
    }
    assertEquals(all, Functions.names());
  }

  /** The page is made of the tables; {@code -Dgolden.update=true} writes it and fails once. */
  @Test
  void pageIsWhatTheTablesSay() throws IOException {
    String page = page();
    String written = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (Boolean.getBoolean("golden.update") && !written.equals(page)) {
      Files.writeString(PAGE, page);
      fail(PAGE + " is rewritten: read the difference, then run again");
    }
    assertEquals(page, written);
  }

  private static String page() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Terraform functions

            What SageLint makes of every built-in function of Terraform and OpenTofu, each with an example of its
            tests. `mvn test -Dgolden.update=true` writes this page. Functions of providers are undetermined.

            A result is unknown only where an argument that matters is; where Terraform would refuse a call, the reason says
            what is wrong with it. `file` and its kin read files of the repository only.

            | function | arguments | evaluated | example |
            |---|---|---|---|
            """);
    List<String> rows = new ArrayList<>();
    for (Family family : Family.values()) {
      List<FunctionTable> lines = FunctionTable.read(family.name().toLowerCase(Locale.ROOT));
      for (String function : family.functions().split(" ")) {
        rows.add(row(function.substring(0, function.indexOf('/')), lines));
      }
    }
    rows.stream().sorted().forEach(page::append);
    return page.toString();
  }

  private static String row(String name, List<FunctionTable> lines) {
    List<FunctionTable> examples =
        lines.stream().filter(line -> line.expression().contains(name + "(")).toList();
    List<FunctionTable> own =
        examples.stream().filter(line -> line.expression().startsWith(name + "(")).toList();
    if (own.isEmpty()) {
      throw new AssertionError(name + " is in no table");
    }
    FunctionTable example =
        own.stream().filter(line -> !line.result().contains("? ")).findFirst().orElse(own.get(0));
    boolean known = !example.result().startsWith("? ");
    String result = known ? example.result() : example.result().substring(2);
    return "| `%s` | %s | %s | %s |%n"
        .formatted(
            name,
            Functions.signature(name).expected().replaceAll(" arguments?", ""),
            known ? "yes" : "unknown by design",
            known ? code(example.expression() + " = " + result) : result);
  }

  private static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }
}
