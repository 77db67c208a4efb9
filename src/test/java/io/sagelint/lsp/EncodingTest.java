package io.sagelint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;

/** Positions count in the unit that was agreed on. */
final class EncodingTest {
  private static final SourceFile TEXT = new SourceFile("a.yaml", "x\r\n\"ü𝒾\": z\n");

  @Test
  void theClientsFirstKnownChoiceCounts() {
    assertEquals(Encoding.UTF_16, Encoding.of(null));
    assertEquals(Encoding.UTF_16, Encoding.of(List.of("ebcdic")));
    assertEquals(Encoding.UTF_8, Encoding.of(List.of("ebcdic", "utf-8", "utf-16")));
    assertEquals(Encoding.UTF_32, Encoding.of(List.of("utf-32", "utf-16")));
  }

  @Test
  void columnsCountUnits() {
    int z = TEXT.text().indexOf('z');
    assertEquals(new Position(1, 7), Encoding.UTF_16.position(TEXT, z));
    assertEquals(new Position(1, 10), Encoding.UTF_8.position(TEXT, z));
    assertEquals(new Position(1, 6), Encoding.UTF_32.position(TEXT, z));
  }

  @Test
  void whatLiesBeyondIsTheEnd() {
    assertEquals(1, Encoding.UTF_8.offset(TEXT, new Position(0, 99)));
    assertEquals(TEXT.text().length(), Encoding.UTF_8.offset(TEXT, new Position(99, 0)));
  }

  /** Every place between two characters comes back; a line break counts as one character. */
  @Property(tries = 200)
  void offsetsComeBack(@ForAll @StringLength(max = 30) String any) {
    String text = new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    SourceFile file = new SourceFile("a.yaml", text);
    for (int offset = 0; offset <= text.length(); offset++) {
      boolean inside =
          offset > 0
              && offset < text.length()
              && (Character.isLowSurrogate(text.charAt(offset))
                  || text.startsWith("\r\n", offset - 1));
      for (Encoding encoding : Encoding.values()) {
        if (!inside) {
          assertEquals(offset, encoding.offset(file, encoding.position(file, offset)));
        }
      }
    }
  }
}
