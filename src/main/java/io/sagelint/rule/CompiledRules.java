package io.sagelint.rule;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.CatalogueReader;
import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.KindOutline;
import io.sagelint.condition.ConditionReader;
import io.sagelint.condition.Tables;
import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Fields;
import io.sagelint.read.JsonReader;
import io.sagelint.read.JsonWriter;
import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The rules and the catalogue as the program carries them: values in JSON, a line each, so that a
 * run reads only those that it needs. First come the outlines of the kinds and whether each rule
 * judges without being asked for, then the tables, the kinds and the rules.
 */
final class CompiledRules {
  private static final String DEFAULT = "default";

  private final SourceFile file;
  private int next;

  private CompiledRules(SourceFile file) {
    this.file = file;
  }

  /**
   * Writes a set of rules.
   *
   * @param root as their files write it
   * @param rules what it says
   */
  static void write(Node.Mapping root, RuleSet rules, OutputStream out) throws IOException {
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
    List<Node> lines = new ArrayList<>();
    lines.add(new Node.Sequence(outlines, root.span()));
    lines.add(new Node.Sequence(packs, root.span()));
    lines.add(root.get("tables").orElseThrow());
    lines.addAll(kinds);
    lines.addAll(items(root, "rules"));
    for (Node line : lines) {
      JsonWriter.write(line, out);
      out.write('\n');
    }
  }

  private static List<Node> items(Node.Mapping root, String field) {
    return ((Node.Sequence) root.get(field).orElseThrow()).items();
  }

  /**
   * Reads a set of rules.
   *
   * @param all whether to read those that only judge when they are asked for
   * @param change what to make of the rules as their files write them
   * @param problems where mistakes in them are told
   */
  static RuleSet read(
      SourceFile file, boolean all, UnaryOperator<List<Node>> change, List<Problem> problems) {
    CompiledRules lines = new CompiledRules(file);
    List<Node> outlines = ((Node.Sequence) lines.node()).items();
    List<Node> packs = ((Node.Sequence) lines.node()).items();
    RuleSet none = lines.kinds(outlines, Fields.of(lines.node(), problems), problems);
    List<Node> rules = new ArrayList<>();
    for (Node pack : packs) {
      if (all || ((Node.Scalar) pack).text().equals(DEFAULT)) {
        rules.add(lines.node());
      } else {
        lines.line();
      }
    }
    return none.plus(change.apply(rules), problems);
  }

  private RuleSet kinds(List<Node> outlines, Fields tableFields, List<Problem> problems) {
    RuleSet set = RuleSet.readTables(tableFields, problems);
    Tables tables = set.catalogue().tables();
    List<Kind> kinds = new ArrayList<>();
    for (Node outline : outlines) {
      SourceFile line = line();
      KindOutline known = KindOutline.read(Fields.of(outline, problems));
      kinds.add(new Kind(known, () -> kind(line, tables)));
    }
    return set.with(new Catalogue(kinds, tables));
  }

  private Kind kind(SourceFile line, Tables tables) {
    // Its mistakes were told when it was compiled.
    return new CatalogueReader(new ConditionReader(tables, new ArrayList<>())).kind(node(line));
  }

  private Node node() {
    return node(line());
  }

  private Node node(SourceFile line) {
    return JsonReader.read(line)
        .root()
        .orElseThrow(() -> new IllegalStateException(file.path() + " cannot be read"));
  }

  private SourceFile line() {
    int start = next;
    int end = file.text().indexOf('\n', start);
    if (end < 0) {
      throw new IllegalStateException(file.path() + " ends too early");
    }
    next = end + 1;
    return new SourceFile(file.path(), file.text().substring(start, end));
  }
}
