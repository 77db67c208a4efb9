package io.sagelint.engine;

import io.sagelint.check.Fix.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Edits of one text that can be made together: none touches what another one touches, but what is
 * taken out may border on what else is.
 */
final class TextEdits {
  private final List<Edit> edits = new ArrayList<>();

  /** Adds edits of this file; false, and none is added, if one of them touches another. */
  boolean add(List<Edit> more) {
    boolean apart = more.stream().noneMatch(one -> edits.stream().anyMatch(it -> touch(one, it)));
    if (apart) {
      edits.addAll(more);
    }
    return apart;
  }

  private static boolean touch(Edit one, Edit other) {
    int room = one.text().isEmpty() && other.text().isEmpty() ? 1 : 0;
    return one.span().start() + room <= other.span().end()
        && other.span().start() + room <= one.span().end();
  }

  /** The text with all edits made. */
  String in(String text) {
    StringBuilder out = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparingInt((Edit edit) -> edit.span().start()).reversed())
        .forEach(edit -> out.replace(edit.span().start(), edit.span().end(), edit.text()));
    return out.toString();
  }
}
