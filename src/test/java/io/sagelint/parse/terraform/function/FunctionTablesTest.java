package io.sagelint.parse.terraform.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.parse.terraform.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What expressions give, table by table. The results are those of Terraform's own manual. */
final class FunctionTablesTest {
  static List<String> tables() {
    List<String> names = new ArrayList<>(List.of("expression"));
    for (Family family : Family.values()) {
      names.add(family.name().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  @TestFactory
  Stream<DynamicTest> lines() {
    return tables().stream()
        .flatMap(name -> FunctionTable.read(name).stream())
        .map(line -> DynamicTest.dynamicTest(line.expression(), () -> check(line)));
  }

  private static void check(FunctionTable line) {
    assertEquals(line.result(), Evaluation.shown(line.expression()));
  }
}
