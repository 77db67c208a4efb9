package io.sagelint.read.hcl;

import io.sagelint.diagnostic.Problem;

/** Writes a file's whole tree, a node a line: kind, offsets, and the text it covers. */
final class TreeText {
  private static final int MAX_EXCERPT = 40;

  private final HclFile file;
  private final StringBuilder out = new StringBuilder();

  private TreeText(HclFile file) {
    this.file = file;
  }

  static String of(HclFile file) {
    TreeText text = new TreeText(file);
    text.body(file.body(), "");
    for (Problem problem : file.problems()) {
      text.out.append("problem: ").append(problem.message()).append('\n');
    }
    return text.out.toString();
  }

  private void body(Body body, String indent) {
    for (Attribute attribute : body.attributes()) {
      line(indent, "attribute " + attribute.name(), attribute);
      expression(attribute.value(), indent + "  ");
    }
    for (Block block : body.blocks()) {
      line(indent, "block " + block.type(), block);
      for (Block.Label label : block.labels()) {
        line(indent + "  ", "label '" + label.text() + "'", label);
      }
      body(block.body(), indent + "  ");
    }
  }

  private void expression(Expression expression, String indent) {
    String kind = expression.getClass().getSimpleName();
    line(indent, kind, expression);
    for (Expression child : expression.children()) {
      expression(child, indent + "  ");
    }
  }

  private void line(String indent, String kind, SyntaxNode node) {
    String text = node.span(file.file()).text();
    String excerpt = text.length() > MAX_EXCERPT ? text.substring(0, MAX_EXCERPT) + "…" : text;
    out.append(indent).append(kind).append(' ').append(node.start()).append('-').append(node.end());
    out.append("  ").append(excerpt.replace("\n", "⏎")).append('\n');
  }
}
