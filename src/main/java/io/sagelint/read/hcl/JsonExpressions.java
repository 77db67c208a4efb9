package io.sagelint.read.hcl;

import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** JSON values as expressions: texts are templates, everything else is a literal. */
final class JsonExpressions {
  /** Digits a number may have when it is written out; more would only cost memory. */
  private static final int MAX_SCALE = 500;

  private final boolean templates;
  private final JsonTemplates texts;

  JsonExpressions(SourceFile file, boolean templates) {
    this.templates = templates;
    this.texts = new JsonTemplates(file);
  }

  Expression of(Node node) {
    int start = node.span().start();
    int end = node.span().end();
    if (node instanceof Node.Sequence list) {
      return new Expression.TupleCons(list.items().stream().map(this::of).toList(), start, end);
    }
    if (node instanceof Node.Mapping mapping) {
      List<ObjectItem> items = new ArrayList<>();
      for (Node.Entry entry : mapping.entries()) {
        if (!templates || !JsonSyntax.isComment(entry)) {
          items.add(new ObjectItem(text(entry.key()), of(entry.value())));
        }
      }
      return new Expression.ObjectCons(List.copyOf(items), start, end);
    }
    Node.Scalar scalar = (Node.Scalar) node;
    return switch (scalar.type()) {
      case STRING -> text(scalar);
      case BOOLEAN -> new Expression.BoolLiteral(scalar.asBoolean().orElse(false), start, end);
      case NUMBER -> number(scalar, start, end);
      case NULL -> new Expression.NullLiteral(start, end);
    };
  }

  private Expression text(Node.Scalar scalar) {
    boolean sequences = scalar.text().contains("${") || scalar.text().contains("%{");
    return templates && sequences ? texts.template(scalar) : JsonTemplates.literal(scalar);
  }

  /** A text that is an expression as it stands, such as the type of a variable. */
  Expression bare(Node node) {
    boolean text = node instanceof Node.Scalar scalar && scalar.type() == Node.ScalarType.STRING;
    boolean wrapped = text && ((Node.Scalar) node).text().contains("${");
    return text && !wrapped ? texts.expression((Node.Scalar) node) : of(node);
  }

  private static Expression number(Node.Scalar scalar, int start, int end) {
    try {
      BigDecimal value = new BigDecimal(scalar.text());
      boolean written = Math.abs((long) value.scale()) <= MAX_SCALE;
      return written
          ? new Expression.NumberLiteral(value.toPlainString(), start, end)
          : new Expression.Invalid(start, end);
    } catch (NumberFormatException tooLarge) {
      return new Expression.Invalid(start, end);
    }
  }
}
