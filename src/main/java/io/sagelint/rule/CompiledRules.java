package io.sagelint.rule;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.CatalogueReader;
import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.KindOutline;
import io.sagelint.condition.ConditionReader;
import io.sagelint.condition.Tables;
import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The rules and the catalogue as the program carries them: values, each after its length in bytes,
 * so that a run reads only those that it needs. First come the outlines of the kinds and whether
 * each rule judges without being asked for, then the tables, the kinds and the rules.
 */
final class CompiledRules {
  private static final String DEFAULT = "default";

  private final ByteBuffer code;
  private final Span place;

  private CompiledRules(byte[] code, SourceFile file) {
    this.code = ByteBuffer.wrap(code);
    this.place = file.span(0, 0);
  }

  /**
   * Writes a set of rules.
   *
   * @param root as their files write it
   * @param rules what it says
   */
  static void write(Node.Mapping root, RuleSet rules, DataOutputStream out) throws IOException {
    List<Node> kinds = items(root, "catalogue");
    List<Node> outlines = new ArrayList<>();
    for (Kind kind : rules.catalogue().kinds()) {
      outlines.add(kind.outline().written((Node.Mapping) kinds.get(outlines.size())));
    }
    List<Node> packs = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      String pack = rule.isDefault() ? DEFAULT : "other";
      packs.add(new Node.Scalar(pack, Node.ScalarType.STRING, root.span()));
    }
    List<Node> values = new ArrayList<>();
    values.add(new Node.Sequence(outlines, root.span()));
    values.add(new Node.Sequence(packs, root.span()));
    values.add(root.get("tables").orElseThrow());
    values.addAll(kinds);
    values.addAll(items(root, "rules"));
    for (Node value : values) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      NodeCode.write(value, new DataOutputStream(bytes));
      out.writeInt(bytes.size());
      bytes.writeTo(out);
    }
  }

  private static List<Node> items(Node.Mapping root, String field) {
    return ((Node.Sequence) root.get(field).orElseThrow()).items();
  }

  /**
   * Reads a set of rules.
   *
   * @param file where they say that they stand
   * @param all whether to read those that only judge when they are asked for
   * @param change what to make of the rules as their files write them
   * @param problems where mistakes in them are told
   */
  static RuleSet read(
      byte[] code,
      SourceFile file,
      boolean all,
      UnaryOperator<List<Node>> change,
      List<Problem> problems) {
    CompiledRules values = new CompiledRules(code, file);
    List<Node> outlines = ((Node.Sequence) values.next().node()).items();
    List<Node> packs = ((Node.Sequence) values.next().node()).items();
    RuleSet none = values.kinds(outlines, Fields.of(values.next().node(), problems), problems);
    List<Node> rules = new ArrayList<>();
    for (Node pack : packs) {
      NodeCode rule = values.next();
      if (all || ((Node.Scalar) pack).text().equals(DEFAULT)) {
        rules.add(rule.node());
      }
    }
    return none.plus(change.apply(rules), problems);
  }

  private RuleSet kinds(List<Node> outlines, Fields tableFields, List<Problem> problems) {
    RuleSet set = RuleSet.readTables(tableFields, problems);
    Tables tables = set.catalogue().tables();
    List<Kind> kinds = new ArrayList<>();
    for (Node outline : outlines) {
      NodeCode kind = next();
      KindOutline known = KindOutline.read(Fields.of(outline, problems));
      kinds.add(new Kind(known, () -> kind(kind.node(), tables)));
    }
    return set.with(new Catalogue(kinds, tables));
  }

  private static Kind kind(Node node, Tables tables) {
    // Its mistakes were told when it was compiled.
    return new CatalogueReader(new ConditionReader(tables, new ArrayList<>())).kind(node);
  }

  /** The next value, not read yet. */
  private NodeCode next() {
    int length = code.getInt();
    int start = code.position();
    code.position(start + length);
    return new NodeCode(code.array(), start, place);
  }
}
