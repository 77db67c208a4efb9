package io.sagelint.read.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What binds to what, line by line: an expression and its {@link Shape}. */
final class ExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "a || b && c            → (|| a (&& b c))",
        "a == b != c            → (!= (== a b) c)",
        "a < b == c >= d        → (== (< a b) (>= c d))",
        "1 - 2 - 3              → (- (- 1 2) 3)",
        "1 + 2 * 3 % 4 / 5      → (+ 1 (/ (% (* 2 3) 4) 5))",
        "-a + b                 → (+ (- a) b)",
        "!a.b[0] && c           → (&& (! a.b[0]) c)",
        "- -1                   → (- (- 1))",
        "(1 + 2) * 3            → (* (paren (+ 1 2)) 3)",
        "a ? b : c ? d : e      → (if a b (if c d e))",
        "a ? b ? 1 : 2 : 3      → (if a (if b 1 2) 3)",
        "a == 1 ? b : c         → (if (== a 1) b c)",
        "a-b                    → a-b",
        "a -b                   → (- a b)",
      })
  void operators(String expression, String shape) {
    assertEquals(shape, Shape.of(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "a.b.c                  → a.b.c",
        "a . b                  → a.b",
        "a[0].b[\"k\"]          → a[0].b[(text 'k')]",
        "a.0.b                  → a[0].b",
        "a[true][null]          → a[true][null]",
        "a[b]                   → (index a b)",
        "a[-1].c                → (of (index a (- 1)) .c)",
        "a[\"${b}\"]            → (index a (wrap b))",
        "f(x).y                 → (of (f x) .y)",
        "(a).b                  → (of (paren a) .b)",
        "\"x\".y                → (of (text 'x') .y)",
        "[1][0]                 → (of (list 1) [0])",
        "a.*.b.0                → (splat a (of * .b[0]))",
        "a.*.b[0]               → (of (splat a (of * .b)) [0])",
        "a.*                    → (splat a *)",
        "a[*].b[0]              → (splat a (of * .b[0]))",
        "a[*].b[c].d            → (splat a (of (index (of * .b) c) .d))",
        "a[*].b[*].c            → (splat a (splat (of * .b) (of * .c)))",
        "a.b.*.c.*              → problem: write the name of an attribute after the dot, found '*'",
      })
  void traversals(String expression, String shape) {
    assertEquals(shape, Shape.of(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "f()                    → (f)",
        "f(a, 1,)               → (f a 1)",
        "f(a...)                → (f... a)",
        "provider::aws::f(a)    → (provider::aws::f a)",
        "true                   → true",
        "truest                 → truest",
        "[]                     → (list)",
        "[1, [2], ]             → (list 1 (list 2))",
        "{}                     → {}",
        "{ a = 1, \"b\" : 2 }   → {a=1 (text 'b')=2}",
        "{ (a) = 1, b.c = 2 }   → {(paren a)=1 b.c=2}",
        "{ true = 1, null = 2 } → {true=1 null=2}",
        "{ 1 = 2, a ? b : c = 3 } → {1=2 (if a b c)=3}",
        "[for v in l : v.x]     → (for v l v.x)",
        "[for k, v in l : v if k] → (for k,v l v k)",
        "{for v in l : v.a => v} → (for v l v.a v)",
        "{for k, v in l : k => v... if v} → (for k,v grouping l k v v)",
        "[forward]              → (list forward)",
      })
  void callsAndCollections(String expression, String shape) {
    assertEquals(shape, Shape.of(expression));
  }
}
