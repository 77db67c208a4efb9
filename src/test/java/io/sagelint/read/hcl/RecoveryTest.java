package io.sagelint.read.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.source.SourceFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is still found in a file with a mistake in it. */
final class RecoveryTest {
  @Test
  void anItemLeftOpenEndsWhereTheNextBegins() {
    assertFound(
        "r{x? y w}! s{z}",
        """
        r {
          x = [1, 2
          y = 3
          w = 4
        }
        s {
          z = 1
        }
        """);
  }

  @Test
  void closingBracketsBelowAnItemBelongToIt() {
    assertFound(
        "r{x? y}!",
        """
        r {
          x = f({
            a = [
          })
          y = 1
        }
        """);
  }

  @Test
  void aMistakeInAnObjectSpoilsThatObjectOnly() {
    assertFound(
        "r{x? y}!",
        """
        r {
          x = {
            a =
            b = "}"
          }
          y = 1
        }
        """);
  }

  @Test
  void anOpenBlockEndsWhereIndentationSaysSo() {
    assertFound(
        "r{x}! s{y}",
        """
        r {
          x = 1

        s {
          y = 2
        }
        """);
  }

  @Test
  void anOpenInnerBlockLeavesTheOuterOneWhole() {
    assertFound(
        "r{y in{x}!} s{z}",
        """
        r {
          in {
            x = 1

          y = 2
        }
        s {
          z = 3
        }
        """);
  }

  @Test
  void withoutIndentationAnOpenBlockHoldsTheRest() {
    assertFound("r{x s{y}}!", "r {\nx = 1\ns {\ny = 2\n}\n");
  }

  @Test
  void anOpenHeredocEndsAtTheNextBlock() {
    assertFound(
        "r{x?}! s{y}",
        """
        r {
          x = <<EOT
           text = 1
        }

        s "label" {
          y = 1
        }
        """);
  }

  @Test
  void itemsAreFoundBesideMistakesInTheirLine() {
    assertFound("a b", "a = 1 b = 2\n");
    assertFound("c{d e}!", "c { d = 1, e = 2 }\n");
  }

  @Test
  void aBlockWithABrokenHeaderIsSkippedWhole() {
    assertFound("r{} s{}", "r {}\nq %% {\n  x = 1\n  y {\n  }\n}\ns {}\n");
  }

  private static void assertFound(String found, String text) {
    HclFile file = HclParser.parse(new SourceFile("x.tf", text));
    assertEquals(1, file.problems().size(), file.problems()::toString);
    assertEquals(found, items(file.body()));
  }

  /** Names of attributes, with {@code ?} if they cannot be read; blocks, with ! if incomplete. */
  private static String items(Body body) {
    Stream<String> attributes =
        body.attributes().stream()
            .map(a -> a.name() + (a.value() instanceof Expression.Invalid ? "?" : ""));
    Stream<String> blocks =
        body.blocks().stream()
            .map(b -> b.type() + "{" + items(b.body()) + "}" + (b.body().complete() ? "" : "!"));
    return Stream.concat(attributes, blocks).collect(Collectors.joining(" "));
  }
}
