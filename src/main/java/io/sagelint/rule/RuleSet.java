package io.sagelint.rule;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.CatalogueReader;
import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.TablesReader;
import io.sagelint.condition.ConditionReader;
import io.sagelint.condition.Tables;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.TypePattern;
import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules with the catalogue they judge by. */
public record RuleSet(Catalogue catalogue, List<Rule> rules) {
  /** The rule of an id. */
  public Optional<Rule> rule(String id) {
    for (Rule rule : rules) {
      if (rule.id().equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** The same kinds with some of the rules: only types that these ask for are read. */
  public RuleSet with(List<Rule> some) {
    List<TypePattern> types = new ArrayList<>();
    Set<String> kinds = new HashSet<>();
    for (Rule rule : some) {
      types.addAll(rule.types());
      rule.selections().forEach(selection -> kinds.addAll(selection.kinds()));
    }
    return new RuleSet(catalogue.with(types, kinds), List.copyOf(some));
  }

  /**
   * Reads a whole set: a mapping with {@code tables}, the list {@code catalogue} and the list
   * {@code rules}.
   *
   * @param problems where mistakes are told
   */
  public static RuleSet read(Node root, List<Problem> problems) {
    Fields fields = Fields.of(root, problems);
    Fields tables = fields.fields("tables");
    TablesReader tablesReader = new TablesReader(problems);
    Tables facts =
        new Tables(
            tablesReader.instanceTypes(tables.required("instance-types").orElse(root)),
            tablesReader.keyTypes(tables.required("keys").orElse(root)));
    ConditionReader conditions = new ConditionReader(facts, problems);
    List<Kind> kinds = new ArrayList<>();
    Set<String> types = new HashSet<>();
    for (Node node : fields.list("catalogue")) {
      Kind kind = new CatalogueReader(conditions).kind(node);
      kinds.add(kind);
      for (String type : kind.types().values()) {
        if (!types.add(type)) {
          fields.report(node.span(), "another kind has the type " + type + " already");
        }
      }
    }
    tables.end();
    RuleSet set =
        new RuleSet(new Catalogue(kinds, facts), List.of()).plus(fields.list("rules"), problems);
    fields.end();
    return set;
  }

  /**
   * These rules and more.
   *
   * @param rules as their files write them
   * @param problems where mistakes are told
   */
  public RuleSet plus(List<Node> rules, List<Problem> problems) {
    List<Rule> all = new ArrayList<>(this.rules);
    for (Node node : rules) {
      Rule rule = new RuleReader(catalogue.tables(), problems).read(node);
      Fields fields = Fields.of(node, problems);
      check(rule, node, catalogue.kinds(), fields);
      if (all.stream().anyMatch(other -> other.id().equals(rule.id()))) {
        fields.report(node.span(), "another rule has the id " + rule.id() + " already");
      }
      all.add(rule);
    }
    return with(all);
  }

  private static void check(Rule rule, Node node, List<Kind> kinds, Fields fields) {
    for (Selection selection : rule.selections()) {
      if (selection instanceof Selection.BySetting by
          && kinds.stream().noneMatch(kind -> kind.has(by.name()))) {
        fields.report(node.span(), "the catalogue has no setting " + by.name());
      }
      if (selection instanceof Selection.ByType by) {
        for (String name : by.kinds()) {
          if (kinds.stream().noneMatch(kind -> kind.name().equals(name))) {
            fields.report(node.span(), "the catalogue has no kind " + name);
          }
        }
      }
    }
  }
}
