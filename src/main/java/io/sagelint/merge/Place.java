package io.sagelint.merge;

import io.sagelint.read.Node;
import java.util.Comparator;

/** Where an entry of a report is about; entries of one place stay in their order. */
record Place(String path, int line, int column, int endLine, int endColumn)
    implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::path)
          .thenComparing(Place::line)
          .thenComparing(Place::column)
          .thenComparing(Place::endLine)
          .thenComparing(Place::endColumn);

  /** That of an entry of our own report. */
  static Place ofEntry(Node entry) {
    return new Place(
        Part.text(entry, "path"),
        Part.number(entry, "range", "start", "line"),
        Part.number(entry, "range", "start", "column"),
        Part.number(entry, "range", "end", "line"),
        Part.number(entry, "range", "end", "column"));
  }

  /** That of a result or a notification of SARIF. */
  static Place ofResult(Node.Mapping result) {
    Node place =
        result.get("locations").orElse(null) instanceof Node.Sequence list
                && !list.items().isEmpty()
                && list.items().get(0) instanceof Node.Mapping first
            ? first.get("physicalLocation").orElse(result)
            : result;
    return new Place(
        Part.text(place, "artifactLocation", "uri"),
        Part.number(place, "region", "startLine"),
        Part.number(place, "region", "startColumn"),
        Part.number(place, "region", "endLine"),
        Part.number(place, "region", "endColumn"));
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
