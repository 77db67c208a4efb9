package io.sagelint.parse.request;

import io.sagelint.model.Composition;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins the pieces of a text that stand side by side in one file: an escape such as {@code $${} cuts
 * it where the document has a name.
 */
final class Seams {
  /** The sign that {@code ${!} has and its meaning lacks, and a blank. */
  private static final int MAX_GAP = 2;

  private final List<Value> parts = new ArrayList<>();
  private final List<Value.Text> run = new ArrayList<>();

  private Seams() {}

  /** The same text of as few pieces as possible. */
  static Value joined(Value text) {
    Seams seams = new Seams();
    seams.add(text);
    seams.endRun();
    return seams.parts.size() == 1
        ? seams.parts.get(0).withOrigin(text.origin())
        : new Value.Interpolated(List.copyOf(seams.parts), text.origin());
  }

  private void add(Value part) {
    if (part instanceof Value.Text text && text.made() instanceof Composition.Letters) {
      if (!run.isEmpty() && !isNext(run.get(run.size() - 1), text)) {
        endRun();
      }
      run.add(text);
    } else if (made(part) instanceof Composition.Joined joined) {
      joined.parts().forEach(this::add);
    } else {
      endRun();
      parts.add(part);
    }
  }

  private static Composition made(Value part) {
    if (part instanceof Value.Interpolated open) {
      return open.made();
    }
    return part instanceof Value.Text text ? text.made() : Composition.UNTOLD;
  }

  private static boolean isNext(Value.Text one, Value.Text next) {
    Composition.Letters before = (Composition.Letters) one.made();
    Composition.Letters after = (Composition.Letters) next.made();
    int gap = after.offsets().applyAsInt(0) - before.offsets().applyAsInt(one.text().length());
    boolean literal = one.origin().isLiteral() && next.origin().isLiteral();
    return literal && before.file() == after.file() && gap >= 0 && gap <= MAX_GAP;
  }

  private void endRun() {
    if (run.size() == 1) {
      parts.add(run.get(0));
    } else if (!run.isEmpty()) {
      parts.add(whole());
    }
    run.clear();
  }

  private Value.Text whole() {
    TreeMap<Integer, Composition.Letters> starts = new TreeMap<>();
    StringBuilder text = new StringBuilder();
    for (Value.Text one : run) {
      starts.put(text.length(), (Composition.Letters) one.made());
      text.append(one.text());
    }
    Composition letters =
        new Composition.Letters(
            starts.get(0).file(),
            index -> {
              Map.Entry<Integer, Composition.Letters> piece = starts.floorEntry(index);
              return piece.getValue().offsets().applyAsInt(index - piece.getKey());
            });
    return new Value.Text(text.toString(), run.get(0).origin(), letters);
  }
}
