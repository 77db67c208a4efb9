package io.sagelint.read.hcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.SourceFile;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However deep a text nests, the parser and those who walk its trees keep their stack. */
final class LimitsTest {
  /** Half of what a thread has by default. */
  private static final int STACK_BYTES = 512 * 1024;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "(",
        "{ a = ",
        "f(",
        "a[",
        "-",
        "!",
        "\"${",
        "a ? ",
        "a ? b : ",
        "[for x in ",
        "a[*]",
        "\"%{if a}",
        "\"%{for x in \"",
        "<<E\n${",
        "{ (",
        "a + (",
        "!f(x)[y].z + [-"
      })
  void deepExpressionsAreRefusedInPeace(String opening) throws InterruptedException {
    HclFile file = parseOnSmallStack("a = " + opening.repeat(20_000) + "\nb = 1\n");
    assertTrue(!file.problems().isEmpty() && file.problems().size() < 5);
    assertTrue(file.body().attribute("a").isPresent());
  }

  @Test
  void deepBlocksAreRefusedInPeace() throws InterruptedException {
    HclFile file = parseOnSmallStack("a {\n".repeat(5_000) + "}\n".repeat(5_000));
    assertEquals(Problem.Kind.LIMIT, file.problems().get(0).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {" + 1", "[x]", "[x].y", " == 1"})
  void chainsAreBoundedToo(String link) throws InterruptedException {
    assertTrue(parseOnSmallStack("a = 1" + link.repeat(400) + "\n").problems().isEmpty());
    HclFile tooLong = parseOnSmallStack("a = 1" + link.repeat(2_000) + "\n");
    assertEquals(Problem.Kind.LIMIT, tooLong.problems().get(0).kind());
  }

  @Test
  void whatIsLeftOpenDoesNotCountLater() throws InterruptedException {
    String open = "a = " + "[".repeat(150) + ")\n";
    String good = "b = " + "[".repeat(150) + "]".repeat(150) + "\n";
    HclFile file = parseOnSmallStack(open + open.replace('a', 'c') + good);
    assertEquals(2, file.problems().size());
    assertTrue(file.body().attribute("b").orElseThrow().value() instanceof Expression.TupleCons);
  }

  @Test
  void wideTextsAreNoProblem() throws InterruptedException {
    String text =
        "a = [" + "x.y, ".repeat(50_000) + "]\n" + "b = \"" + "${c}-".repeat(50_000) + "\"\n";
    assertTrue(parseOnSmallStack(text).problems().isEmpty());
  }

  private static HclFile parseOnSmallStack(String text) throws InterruptedException {
    AtomicReference<HclFile> file = new AtomicReference<>();
    Runnable parse = () -> file.set(HclParser.parse(new SourceFile("deep.tf", text)));
    Thread thread = new Thread(null, parse, "small stack", STACK_BYTES);
    thread.start();
    thread.join();
    return file.get();
  }
}
