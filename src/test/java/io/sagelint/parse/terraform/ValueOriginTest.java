package io.sagelint.parse.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.model.Hop;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value stands where the resource uses it, and leads to where it was written. */
final class ValueOriginTest {
  private static final String DEFAULT = "default of variable prod: \"alias/mine\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"a\" | \"a\" |",
        "lower(\"A\") | lower(\"A\") |",
        "var.prod.key | var.prod.key | " + DEFAULT,
        "lower(var.prod.key) | lower(var.prod.key) | " + DEFAULT,
        "lookup(var.prod, \"key\", null) | lookup(var.prod, \"key\", null) | " + DEFAULT,
        "lookup(var.prod, \"other\", null) | lookup(var.prod, \"other\", null) |"
            + " default of variable prod: {~    key = \"alias/mine\"~  }",
        "merge(var.prod, {a = 1}).key | merge(var.prod, {a = 1}).key | " + DEFAULT,
        "values(var.prod)[0] | values(var.prod)[0] | " + DEFAULT,
        "[for k in var.prod : k][0] | [for k in var.prod : k][0] | " + DEFAULT,
        "[var.prod].*.key[0] | [var.prod].*.key[0] | " + DEFAULT,
        "coalesce(null, var.prod.key) | coalesce(null, var.prod.key) | " + DEFAULT,
        "try(var.prod.x, local.list[1]) | try(var.prod.x, local.list[1])"
            + " | local.list: \"b\"; default of variable prod: {~    key = \"alias/mine\"~  }",
        "\"${var.prod.key}/x\" | \"${var.prod.key}/x\" | " + DEFAULT,
        "var.one == \"2\" | var.one == \"2\" | default of variable one: \"1\"",
        "jsondecode(file(\"mod/settings.json\")).key"
            + " | jsondecode(file(\"mod/settings.json\")).key"
            + " | content of mod/settings.json: \"alias/mine\"",
      })
  void leadsToTheLiteral(String expression, String use, String hop) {
    Value value = Evaluation.of(expression);
    List<String> hops = new ArrayList<>();
    for (Hop each : value.origin().hops()) {
      hops.add(each.message() + ": " + each.span().text().replace('\n', '~'));
    }
    assertEquals(use, value.span().text());
    assertEquals(hop == null ? "" : hop, String.join("; ", hops));
  }
}
