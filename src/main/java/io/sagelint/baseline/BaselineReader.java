package io.sagelint.baseline;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Fields;
import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.ReadResult;
import io.sagelint.read.Source;
import io.sagelint.read.SourceReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the file of a baseline.
 *
 * @param problems where mistakes are told
 */
public record BaselineReader(List<Problem> problems) {
  /** The version of the file's shape. */
  public static final String VERSION = "1";

  private static final long MAX_BYTES = 64 * 1024 * 1024;

  /**
   * Reads a file.
   *
   * @param shown how messages name it
   */
  public Baseline read(Path file, String shown) {
    SortedMap<Key, Integer> counts = new TreeMap<>();
    Source source = SourceReader.read(file, shown, MAX_BYTES);
    source.problem().ifPresent(problems::add);
    if (source.file().isPresent()) {
      ReadResult read = JsonReader.read(source.file().get());
      problems.addAll(read.problems());
      if (read.root().isPresent() && read.problems().isEmpty()) {
        read(Fields.of(read.root().get(), problems), counts);
      }
    }
    return new Baseline(counts);
  }

  private void read(Fields fields, SortedMap<Key, Integer> counts) {
    if (fields.required("version").isPresent()) {
      fields.oneOf("version", List.of(VERSION));
    }
    fields.list("findings").forEach(entry -> read(false, fields.in(entry), counts));
    fields.list("undetermined").forEach(entry -> read(true, fields.in(entry), counts));
    fields.end();
  }

  private void read(boolean undetermined, Fields entry, SortedMap<Key, Integer> counts) {
    Key key =
        new Key(
            undetermined,
            text(entry, "path"),
            text(entry, "rule"),
            text(entry, "address"),
            text(entry, "property"));
    counts.merge(key, count(entry), Integer::sum);
    entry.end();
  }

  /** Blanks around it count, unlike in files that people write. */
  private static String text(Fields entry, String name) {
    String stripped = entry.requiredText(name);
    return entry.node(name).orElse(null) instanceof Node.Scalar scalar ? scalar.text() : stripped;
  }

  private int count(Fields entry) {
    if (!entry.has("count")) {
      return 1;
    }
    BigDecimal count = entry.number("count");
    if (count.signum() > 0 && count.scale() <= 0 && count.precision() <= 6) {
      return count.intValueExact();
    }
    Node node = entry.node("count").orElseThrow();
    entry.report(node.span(), "how often, from 1 to 999999, is expected here");
    return 1;
  }
}
