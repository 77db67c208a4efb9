package io.sagelint.fix;

import io.sagelint.check.Fix.Edit;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.ObjectItem;
import io.sagelint.source.SourceFile;
import java.util.List;

/**
 * An object in Terraform's native syntax, also one that becomes JSON: a key goes below the last.
 */
record HclObject(SourceFile file, Expression.ObjectCons object) implements Container {
  @Override
  public List<Edit> insert(List<String> names, Written value) {
    if (object.items().isEmpty()) {
      return List.of(
          new Edit(
              file.span(object.start() + 1, object.end() - 1), " " + inline(names, value) + " "));
    }
    ObjectItem last = object.items().get(object.items().size() - 1);
    int end = last.value().end();
    while (Lines.isBreak(file.text().charAt(end - 1))) {
      end--;
    }
    Lines lines = new Lines(file.text());
    if (lines.together(last.key().start(), object.start())) {
      return lines.together(end, object.end())
          ? List.of(new Edit(file.span(end, end), ", " + inline(names, value)))
          : List.of();
    }
    HclLines below = new HclLines(file);
    boolean ends = below.endsLine(end) && !lines.together(end, object.end());
    return ends ? below(last, end, names, value) : List.of();
  }

  private List<Edit> below(ObjectItem last, int end, List<String> names, Written value) {
    Lines lines = new Lines(file.text());
    boolean comma = lines.rest(end).stripLeading().startsWith(",");
    String text = nested(names, value, lines.indent(last.key().start())) + (comma ? "," : "");
    String name = quoted(names.get(0));
    if (hasColons()) {
      int at = lines.end(end);
      String line = lines.lineBreak() + lines.indent(last.key().start()) + name + sign() + text;
      return List.of(new Edit(file.span(at, at), line));
    }
    return new HclLines(file).below(last.key().start(), end, name, text);
  }

  private String nested(List<String> names, Written value, String indent) {
    if (names.size() == 1) {
      return value.hcl();
    }
    String lineBreak = new Lines(file.text()).lineBreak();
    List<String> rest = names.subList(1, names.size());
    String inner = indent + step(indent);
    String member = quoted(rest.get(0)) + sign() + nested(rest, value, inner);
    return "{" + lineBreak + inner + member + lineBreak + indent + "}";
  }

  private String step(String indent) {
    String outer = new Lines(file.text()).indent(object.end() - 1);
    return indent.length() > outer.length() ? indent.substring(outer.length()) : "  ";
  }

  private String inline(List<String> names, Written value) {
    String rest =
        names.size() == 1
            ? value.hcl()
            : "{ " + inline(names.subList(1, names.size()), value) + " }";
    return quoted(names.get(0)) + sign() + rest;
  }

  private boolean hasColons() {
    return sign().contains(":");
  }

  /** What stands between a key and its value, as the first of the siblings has it. */
  private String sign() {
    if (object.items().isEmpty()) {
      return " = ";
    }
    ObjectItem first = object.items().get(0);
    String between = file.text().substring(first.key().end(), first.value().start());
    return between.contains(":") ? between : " = ";
  }

  /** A name in quotes if the first of its siblings is. */
  private String quoted(String name) {
    boolean quotes =
        !object.items().isEmpty() && object.items().get(0).key() instanceof Expression.Template;
    return quotes ? '"' + name + '"' : name;
  }
}
