package io.sagelint.report;

import io.sagelint.source.Position;
import java.util.Optional;

/**
 * Draws frames: the title, the place, source lines with carets, and notes.
 *
 * @param out where they are appended
 */
record FramePrinter(Style style, StringBuilder out) {
  private static final int SHOWN_AT_EACH_END = 3;

  /** The bar before a source line, and the dots at both ends of one that is cropped. */
  private static final int AROUND_SOURCE = 9;

  /** Draws a frame with the source lines of its places. */
  void print(Frame frame) {
    String margin = " ".repeat(digits(frame));
    title(frame.title());
    place(margin + "--> ", frame.path(), frame.main());
    frame.main().ifPresent(main -> lines(frame, main, margin));
    steps(frame, margin, true);
    notes(frame, margin);
  }

  /** Draws a frame that only names its places. */
  void printCompact(Frame frame) {
    title(frame.title());
    place("  --> ", frame.path(), frame.main());
    steps(frame, "  ", false);
    notes(frame, "  ");
  }

  private void title(Frame.Title title) {
    String code = style.link(title.url(), title.code());
    out.append(style.paint(title.ink(), title.kind() + "[" + code + "]"))
        .append(style.paint(Ink.BOLD, ": " + Visible.of(title.message())))
        .append('\n');
  }

  private void place(String arrow, String path, Optional<Mark> mark) {
    out.append(style.paint(Ink.GUTTER, arrow)).append(Visible.of(path));
    if (mark.isPresent()) {
      Position from = mark.get().span().from();
      out.append(':').append(from.line()).append(':').append(from.column());
    }
    out.append('\n');
  }

  private void lines(Frame frame, Mark main, String margin) {
    gutter(margin + " |");
    out.append('\n');
    boolean ownerFirst = frame.owner().filter(owner -> owner.line() < main.line()).isPresent();
    if (ownerFirst) {
      source(frame.owner().get(), margin, '-', Ink.ASIDE);
    }
    source(main, margin, '^', frame.title().ink());
    if (!ownerFirst && frame.owner().isPresent()) {
      source(frame.owner().get(), margin, '-', Ink.ASIDE);
    }
  }

  private void source(Mark mark, String margin, char underline, Ink ink) {
    Excerpt excerpt = Excerpt.of(mark.span(), style.sourceUnits(margin.length() + AROUND_SOURCE));
    String number = Integer.toString(excerpt.line());
    gutter(" ".repeat(margin.length() - number.length()) + number + " |");
    if (!excerpt.text().isBlank()) {
      out.append(' ').append(excerpt.text().stripTrailing());
    }
    out.append('\n');
    gutter(margin + " |");
    String label = mark.label().isEmpty() ? "" : " " + Visible.of(mark.label());
    String carets = String.valueOf(underline).repeat(excerpt.width());
    out.append(" ".repeat(excerpt.from() + 1)).append(style.paint(ink, carets + label));
    out.append('\n');
  }

  private void steps(Frame frame, String margin, boolean withSource) {
    int count = frame.steps().size();
    for (int i = 0; i < count; i++) {
      int left = count - i - SHOWN_AT_EACH_END;
      if (i == SHOWN_AT_EACH_END && left > 1) {
        gutter(margin + "::: ");
        out.append(left).append(" more steps\n");
        i += left;
      }
      step(frame.steps().get(i), margin, withSource);
    }
  }

  private void step(Mark step, String margin, boolean withSource) {
    place(margin + "::: ", step.span().file().path(), Optional.of(step));
    if (withSource) {
      source(step, margin, '-', Ink.ASIDE);
    } else {
      out.setCharAt(out.length() - 1, ' ');
      out.append(Visible.of(step.label())).append('\n');
    }
  }

  private void notes(Frame frame, String margin) {
    for (Frame.Note note : frame.notes()) {
      gutter(margin + " = ");
      out.append(style.paint(Ink.BOLD, note.name() + ":")).append(' ');
      note(note, margin.length() + note.name().length() + 5);
      note.made().ifPresent(patch -> made(patch, margin));
    }
  }

  private void made(Patch patch, String margin) {
    for (int i = 0; i < patch.lines().size(); i++) {
      String number = Integer.toString(patch.first() + i);
      gutter(" ".repeat(Math.max(0, margin.length() - number.length())) + number + " + ");
      out.append(style.paint(Ink.BOLD, Visible.of(patch.lines().get(i)))).append('\n');
    }
  }

  /** The text of a note, on a terminal broken into lines that start in the same column. */
  private void note(Frame.Note note, int column) {
    String text =
        note.url().isEmpty() || style.linked() ? note.text() : note.text() + ", " + note.url();
    if (style.columns() == 0) {
      out.append(Visible.of(text)).append('\n');
      return;
    }
    StringBuilder lines = new StringBuilder();
    new Paragraphs(style.columns(), Math.min(column, style.columns() / 2)).append(text, lines);
    out.append(style.link(note.url(), lines.toString().strip())).append('\n');
  }

  private void gutter(String text) {
    out.append(style.paint(Ink.GUTTER, text));
  }

  private static int digits(Frame frame) {
    int line = frame.main().map(Mark::line).orElse(1);
    line = Math.max(line, frame.owner().map(Mark::line).orElse(1));
    for (Mark step : frame.steps()) {
      line = Math.max(line, step.line());
    }
    return Math.max(2, Integer.toString(line).length());
  }
}
