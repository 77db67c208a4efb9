package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.Span;
import java.util.List;

/**
 * A YAML 1.1 merge key ({@code <<}, yaml.org/type/merge.html). Keys of the mapping itself win, then
 * those of the mapping named first.
 *
 * @param key the {@code <<}
 * @param value a mapping or a list of mappings
 * @param valueEnd where the value ends in the text
 * @param position how many entries stand before it
 */
record Merge(Node.Scalar key, Node value, int valueEnd, int position) {
  static final String TWICE = "'<<' is here twice; give one list: '<<: [*first, *second]'";

  /** The entries of a mapping with the merged ones in the place of the key. */
  EntryList into(EntryList own, List<Problem> problems) {
    EntryList merged = new EntryList();
    if (value instanceof Node.Sequence list) {
      for (Node each : list.items()) {
        collect(each, own, merged, problems);
      }
    } else {
      collect(value, own, merged, problems);
    }
    EntryList all = new EntryList();
    append(own.entries().subList(0, position), all);
    append(merged.entries(), all);
    append(own.entries().subList(position, own.entries().size()), all);
    return all;
  }

  private void collect(Node from, EntryList own, EntryList merged, List<Problem> problems) {
    if (!(from instanceof Node.Mapping mapping)) {
      Span place = key.span().file().span(key.span().start(), valueEnd);
      Bounds.tell(Problem.syntax(place, "'<<' takes a mapping or a list of mappings"), problems);
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      if (!own.has(entry.key().text()) && !merged.has(entry.key().text())) {
        merged.append(entry);
      }
    }
  }

  private static void append(List<Node.Entry> entries, EntryList to) {
    for (Node.Entry entry : entries) {
      to.append(entry);
    }
  }
}
