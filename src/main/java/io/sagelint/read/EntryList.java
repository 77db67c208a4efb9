package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The entries of one mapping while it is read. A key that comes a second time is a problem, and the
 * first one stays: CloudFormation rejects such a template, so neither is more right.
 */
final class EntryList {
  /** Up to this size a look through the list is cheaper than an index. */
  private static final int UNINDEXED = 8;

  private final List<Node.Entry> entries = new ArrayList<>();
  private Set<String> index;

  /** Appends an entry unless its key is there already, which becomes a problem. */
  void add(Node.Scalar key, Node value, List<Problem> problems) {
    if (has(key.text())) {
      Bounds.tell(Problem.syntax(key.span(), duplicate(key.text(), find(key.text()))), problems);
    } else {
      append(new Node.Entry(key, value));
    }
  }

  /** Appends an entry whose key is known to be new. */
  void append(Node.Entry entry) {
    entries.add(entry);
    if (index != null) {
      index.add(entry.key().text());
    } else if (entries.size() > UNINDEXED) {
      index = new HashSet<>();
      for (Node.Entry each : entries) {
        index.add(each.key().text());
      }
    }
  }

  boolean has(String key) {
    return index != null ? index.contains(key) : find(key) != null;
  }

  List<Node.Entry> entries() {
    return entries;
  }

  /** What to say about a key at its second appearance. */
  static String duplicate(String key, Node.Entry first) {
    return "duplicate key '"
        + key
        + "'; it is already on line "
        + first.key().span().from().line()
        + ", remove or rename one";
  }

  private Node.Entry find(String key) {
    for (Node.Entry entry : entries) {
      if (entry.key().text().equals(key)) {
        return entry;
      }
    }
    return null;
  }
}
