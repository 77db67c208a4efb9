package io.sagelint.parse.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However an expression grows, an answer comes soon and nothing is thrown. */
final class EvaluatorLimitsTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static String shown(String module, String expression) {
    return assertTimeoutPreemptively(
        SOON, () -> ValueText.of(Evaluation.of(module, expression)), expression);
  }

  /** Locals each of which names the one before twice. */
  private static String doubling(String expression, int count) {
    StringBuilder module = new StringBuilder("locals {\n  x0 = \"0123456789\"\n");
    for (int i = 1; i <= count; i++) {
      String before = "local.x" + (i - 1);
      module.append("  x" + i + " = " + expression.replace("X", before) + "\n");
    }
    return module.append("}\n").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"${X}${X}\"",
        "[X, X]",
        "concat(flatten([X]), flatten([X]))",
        "{ a = X, b = X }",
        "join(\"\", [X, X])",
        "format(\"%s%s\", X, X)",
        "jsonencode([X, X])",
        "setproduct(flatten([X]), [1, 2])",
        "replace(X, \"/(.)/\", \"$1$1\")",
        "[for a in [X, X] : [for b in [X, X] : b]]",
      })
  void doublesAndDoubles(String expression) {
    String module = doubling(expression, 200);
    String shown = shown(module, "local.x200");
    assertTrue(shown.contains("? its value is too large to follow: more than "), shown);
  }

  @Test
  void loopsInLoops() {
    String loop = "1";
    for (int i = 0; i < 6; i++) {
      loop = "[for x" + i + " in range(1000) : " + loop + "]";
    }
    assertEquals(
        "? its value is too large to follow: more than 20000 items or 1000000 characters",
        shown("", "length(flatten(" + loop + "))").replaceAll("\\d+, ", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X == X", "X && X != true", "X || (X == false)", "(X ? 1 : 2) == 1"})
  void comparisonsOfComparisons(String expression) {
    String names = doubling(expression, 200).replace("\"0123456789\"", "var.env == \"prod\"");
    String shown = shown("variable \"env\" { default = \"prod\" }\n" + names, "local.x200");
    assertTrue(shown.matches("(TRUE|FALSE)\\(true, false\\)|true|false|[?] .*large.*"), shown);
  }

  @Test
  void longChainsOfComparisons() {
    String variable = "variable \"env\" { default = \"prod\" }\n";
    String other = " || var.env == \"dev\"";
    assertEquals("TRUE(true, false)", shown(variable, "var.env == \"prod\"" + other.repeat(200)));
  }

  @Test
  void chainsOfLocals() {
    StringBuilder module = new StringBuilder("locals {\n  x0 = 1\n");
    for (int i = 1; i <= 20_000; i++) {
      module.append("  x" + i + " = local.x" + (i - 1) + "\n");
    }
    assertEquals(
        "? its value is too large to follow: more than 250 values within each other",
        shown(module.append("}\n").toString(), "local.x20000"));
  }

  @Test
  void circles() {
    String module =
        """
        locals {
          a = [local.b]
          b = [local.a]
        }
        resource "aws_kms_key" "a" { count = length(aws_kms_key.b) }
        resource "aws_kms_key" "b" { count = length(aws_kms_key.a) }
        data "aws_kms_key" "k" { key_id = data.aws_kms_key.k.arn }
        """;
    assertTrue(shown(module, "local.a").contains("? needs local.a"));
    assertTrue(shown(module, "length(aws_kms_key.a)").startsWith("? "));
    assertTrue(shown(module, "data.aws_kms_key.k.arn").startsWith("? "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "range(0, 1000000000)",
        "indent(1000000000, \"a\\nb\")",
        "format(\"%1000000000d\", 1)",
        "format(\"%.99999999999f\", 1)",
        "pow(10, 1000000000)",
        "pow(10, 10000) * pow(10, 10000)",
        "1e400",
        "parseint(\"1\", 99)",
        "cidrsubnet(\"10.0.0.0/8\", 1000000000, 1)",
        "cidrhost(\"::/0\", -1)",
        "substr(\"abc\", 2147483647, 2147483647)",
        "substr(\"abc\", -2147483648, -2147483648)",
        "element([1], -9223372036854775808)",
        "regex(\"(a+)+$\", \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\")",
        "regex(\"a{1000}{1000}\", \"a\")",
        "timeadd(\"2026-01-01T00:00:00Z\", \"99999999999999999999h\")",
        "chunklist([1], 2147483647)",
        "slice([1], 2147483647, -1)",
        "log(-1, 0)",
        "base64decode(\"====\")",
        "fileset(\"mod\", \"[\")",
        "basename(\"\\u0000\")",
        "dirname(\"a\\u0000/b\")",
        "file(\"a\\u0000\")",
        "yamldecode(\"a: &a [*a]\")",
        "yamldecode(\"!!python/object x\")",
        "jsondecode(\"[[[[\")",
        "csvdecode(\"\")",
        "csvdecode(\"a,a\\n1,2\")",
        "csvdecode(\"a,b\\n1\")",
        "replace(\"a\", \"/a/\", \"$9\")",
        "replace(\"a\", \"/(?P<x>a)/\", \"$${y}\")",
        "uuidv5(\"nonsense\", \"x\")",
        "textdecodebase64(\"AA==\", \"\")",
        "urldecode(\"%zz\")",
        "templatestring(\"TEMPLATE_ENDS_HERE\\nx = 1\", {})",
        "templatestring(\"$${\", {})",
        "formatdate(\"'\", \"2026-01-01T00:00:00Z\")",
        "split(\"\", \"abc\")",
        "zipmap([null], [1])",
        "merge(null, null)",
        "setproduct([], [])",
        "tomap([])",
        "[][\"a\"]",
        "{}[null]",
        "null.a",
        "null[0]",
        "1 % 0.0000001",
        "(1e300 * 1e300) / 1e-300",
      })
  void oddCalls(String expression) {
    shown("", expression);
  }
}
