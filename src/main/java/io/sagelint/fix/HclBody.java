package io.sagelint.fix;

import io.sagelint.check.Fix.Edit;
import io.sagelint.read.hcl.Attribute;
import io.sagelint.read.hcl.Block;
import io.sagelint.read.hcl.SyntaxNode;
import io.sagelint.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A block in Terraform's native syntax: an argument goes below the last one before the nested
 * blocks, a nested block below all.
 *
 * @param nests whether what is nested is a block, as in {@code hashicorp/aws}, or an object
 */
record HclBody(SourceFile file, Block block, boolean nests) implements Container {
  /** What stands apart at the top of a block. */
  private static final Set<String> META = Set.of("count", "for_each", "provider", "source");

  @Override
  public List<Edit> insert(List<String> names, Written value) {
    HclLines lines = new HclLines(file);
    boolean complete = block.closeBrace() > 0 && block.body().complete();
    if (!complete || lines.lines().together(block.openBrace(), block.closeBrace())) {
      return complete ? onOneLine(names, value) : List.of();
    }
    if (names.size() > 1 && nests) {
      return nested(names, value);
    }
    String text = names.size() > 1 ? object(names, value) : value.hcl();
    Optional<Attribute> above = above();
    if (above.isEmpty()) {
      return atTop(names.get(0) + " = " + text);
    }
    Attribute last = above.get();
    int end = contentEnd(last.end());
    return lines.endsLine(end) ? lines.below(last.start(), end, names.get(0), text) : List.of();
  }

  /** The last argument before the first nested block. */
  private Optional<Attribute> above() {
    int blocks =
        block.body().blocks().stream().mapToInt(Block::start).min().orElse(Integer.MAX_VALUE);
    List<Attribute> before =
        block.body().attributes().stream().filter(one -> one.start() < blocks).toList();
    return before.stream()
        .filter(one -> !META.contains(one.name()))
        .max(Comparator.comparingInt(SyntaxNode::end))
        .or(() -> before.stream().max(Comparator.comparingInt(SyntaxNode::end)));
  }

  private List<Edit> atTop(String line) {
    Lines lines = new Lines(file.text());
    int at = block.openBrace() + 1;
    boolean free = new HclLines(file).endsLine(at) && !lines.rest(at).contains(",");
    String gap = block.body().blocks().isEmpty() ? "" : lines.lineBreak();
    int end = lines.end(at);
    return free
        ? List.of(new Edit(file.span(end, end), lines.lineBreak() + indent() + line + gap))
        : List.of();
  }

  private List<Edit> nested(List<String> names, Written value) {
    Lines lines = new Lines(file.text());
    int last =
        contents()
            .mapToInt(SyntaxNode::end)
            .map(this::contentEnd)
            .max()
            .orElse(block.openBrace() + 1);
    if (!new HclLines(file).endsLine(last)) {
      return List.of();
    }
    StringBuilder text = new StringBuilder(contents().findAny().isEmpty() ? "" : lines.lineBreak());
    String indent = indent();
    for (String name : names.subList(0, names.size() - 1)) {
      text.append(lines.lineBreak()).append(indent).append(name).append(" {");
      indent += step();
    }
    text.append(lines.lineBreak()).append(indent);
    text.append(names.get(names.size() - 1)).append(" = ").append(value.hcl());
    for (int i = 1; i < names.size(); i++) {
      indent = indent.substring(step().length());
      text.append(lines.lineBreak()).append(indent).append('}');
    }
    int end = lines.end(last);
    return List.of(new Edit(file.span(end, end), text.toString()));
  }

  /** An object that is the value of the first name. */
  private String object(List<String> names, Written value) {
    Lines lines = new Lines(file.text());
    String indent = indent();
    StringBuilder text = new StringBuilder();
    for (String name : names.subList(1, names.size())) {
      indent += step();
      text.append('{').append(lines.lineBreak()).append(indent).append(name).append(" = ");
    }
    text.append(value.hcl());
    for (int i = 1; i < names.size(); i++) {
      indent = indent.substring(step().length());
      text.append(lines.lineBreak()).append(indent).append('}');
    }
    return text.toString();
  }

  /** A block on one line takes one argument only, so it is spread over several. */
  private List<Edit> onOneLine(List<String> names, Written value) {
    if (names.size() > 1 || contents().anyMatch(one -> !(one instanceof Attribute))) {
      return List.of();
    }
    Lines lines = new Lines(file.text());
    String inner = lines.lineBreak() + indent();
    String line = inner + names.get(0) + " = " + value.hcl();
    String close = lines.lineBreak() + lines.indent(block.start());
    int open = block.openBrace() + 1;
    Optional<Attribute> only = block.body().attributes().stream().findFirst();
    if (only.isEmpty()) {
      return List.of(new Edit(file.span(open, block.closeBrace()), line + close));
    }
    String name = only.get().name();
    int width = Math.max(name.length(), names.get(0).length());
    String old = file.text().substring(only.get().value().start(), only.get().end());
    String both =
        inner
            + padded(name, width)
            + " = "
            + old
            + inner
            + padded(names.get(0), width)
            + " = "
            + value.hcl()
            + close;
    return List.of(new Edit(file.span(open, block.closeBrace()), both));
  }

  private static String padded(String name, int width) {
    return name + " ".repeat(width - name.length());
  }

  private Stream<SyntaxNode> contents() {
    return Stream.concat(block.body().attributes().stream(), block.body().blocks().stream());
  }

  /** A heredoc ends with the line of its mark. */
  private int contentEnd(int end) {
    int at = end;
    while (at > 0 && Lines.isBreak(file.text().charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private String indent() {
    Lines lines = new Lines(file.text());
    return contents()
        .filter(one -> !lines.together(one.start(), block.start()))
        .findFirst()
        .map(one -> lines.indent(one.start()))
        .orElse(lines.indent(block.start()) + "  ");
  }

  private String step() {
    String outer = new Lines(file.text()).indent(block.start());
    String inner = indent();
    return inner.length() > outer.length() ? inner.substring(outer.length()) : "  ";
  }
}
