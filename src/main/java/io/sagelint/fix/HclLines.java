package io.sagelint.fix;

import io.sagelint.check.Fix.Edit;
import io.sagelint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines {@code name = value} below one another in Terraform's native syntax, written as {@code
 * terraform fmt} does: a run of them has its signs in one column.
 */
record HclLines(SourceFile file) {
  private static final Pattern ENTRY = Pattern.compile("[ \\t]*([\\w\"-]+)( *)= ?[^\\s=].*");
  private static final Pattern NOTHING = Pattern.compile("\\s*,?\\s*((#|//).*)?");
  private static final Pattern MULTILINE = Pattern.compile(".*([{(\\[]|<<-?\\w+)\\s*");

  Lines lines() {
    return new Lines(file.text());
  }

  /** Whether a line may be added below the one in which an offset stands, which ends a value. */
  boolean endsLine(int offset) {
    return NOTHING.matcher(lines().rest(offset)).matches();
  }

  /**
   * A line below another one.
   *
   * @param start of the value above, by the first character of its name
   * @param end of the value above
   * @param value what stands after the sign
   */
  List<Edit> below(int start, int end, String name, String value) {
    int from = lines().start(end) > start ? start : end;
    List<Edit> edits = new ArrayList<>();
    String indent = lines().indent(start);
    int column = name.length();
    boolean joins = lines().together(start, end);
    List<Matcher> run =
        joins && !MULTILINE.matcher(value.lines().findFirst().orElse("")).matches()
            ? run(from)
            : List.of();
    for (Matcher entry : run) {
      column = Math.max(column, entry.end(2) - entry.start(1) - 1);
    }
    boolean wider =
        run.stream().allMatch(entry -> entry.end(2) - entry.start(1) - 1 < name.length());
    if (wider && isAligned(run)) {
      run.forEach(entry -> edits.add(0, widened(entry, name.length())));
    }
    int at = lines().end(end);
    String text =
        lines().lineBreak() + indent + name + " ".repeat(column - name.length()) + " = " + value;
    edits.add(new Edit(file.span(at, at), text));
    return List.copyOf(edits);
  }

  private Edit widened(Matcher entry, int width) {
    int at = entry.end(1);
    return new Edit(file.span(at, at), " ".repeat(width - (entry.end(2) - entry.start(1) - 1)));
  }

  private static boolean isAligned(List<Matcher> run) {
    return run.stream().map(entry -> entry.end(2) - entry.start(1)).distinct().count() == 1
        && run.stream().anyMatch(entry -> entry.end(2) - entry.end(1) == 1);
  }

  /** The lines of one value each that end with the one of an offset, the last first. */
  private List<Matcher> run(int offset) {
    List<Matcher> run = new ArrayList<>();
    String indent = null;
    int at = lines().start(offset);
    while (true) {
      String line = lines().rest(at);
      Matcher entry = ENTRY.matcher(file.text()).region(at, at + line.length());
      boolean same = indent == null || lines().indent(at + line.length()).equals(indent);
      if (!entry.matches() || MULTILINE.matcher(line).matches() || !same) {
        return run;
      }
      indent = lines().indent(at + line.length());
      run.add(entry);
      if (at == 0) {
        return run;
      }
      at = lines().start(lines().text().startsWith("\r\n", at - 2) && at >= 2 ? at - 2 : at - 1);
    }
  }
}
