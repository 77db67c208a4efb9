package io.sagelint.fix;

import io.sagelint.check.Fix.Edit;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.List;
import java.util.regex.Pattern;

/** A mapping in YAML whose keys stand below one another: a key goes below the last one. */
record YamlBlock(Value.Mapping mapping) implements Container {
  private static final Pattern KEEPS_LINES = Pattern.compile("[|>][0-9]?\\+");
  private static final Pattern BEFORE_KEY = Pattern.compile("(\\s|- )*");
  private static final Pattern NOTHING = Pattern.compile("\\s*(#.*)?");

  @Override
  public List<Edit> insert(List<String> names, Written value) {
    Span all = mapping.span();
    Lines lines = new Lines(all.file().text());
    String before = lines.text().substring(lines.start(all.start()), all.start());
    boolean plain =
        BEFORE_KEY.matcher(before).matches()
            && NOTHING.matcher(lines.rest(all.end())).matches()
            && !KEEPS_LINES.matcher(all.text()).find();
    if (!plain) {
      return List.of();
    }
    String indent = before.replace('-', ' ');
    String step = " ".repeat(step(lines, all.start(), indent.length()));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append(lines.lineBreak()).append(indent).append(step.repeat(i));
      text.append(names.get(i)).append(':');
    }
    text.append(' ').append(value.yaml());
    int end = lines.end(all.end());
    return List.of(new Edit(all.file().span(end, end), text.toString()));
  }

  /** How much more the mapping is indented than what it stands under. */
  private static int step(Lines lines, int offset, int column) {
    int at = lines.start(offset);
    while (at > 0) {
      at = lines.start(at - 1);
      String line = lines.rest(at);
      int indent = line.length() - line.stripLeading().length();
      if (!NOTHING.matcher(line).matches() && indent < column) {
        return column - indent;
      }
    }
    return 2;
  }
}
