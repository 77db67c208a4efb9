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

/** Rules with the catalogue they judge by, and what their controls stand for. */
public record RuleSet(Catalogue catalogue, List<Rule> rules, Frameworks frameworks) {
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
    return new RuleSet(catalogue.with(types, kinds), List.copyOf(some), frameworks);
  }

  /**
   * Reads a whole set: a mapping with {@code tables}, the list {@code catalogue} and the list
   * {@code rules}.
   *
   * @param problems where mistakes are told
   */
  public static RuleSet read(Node root, List<Problem> problems) {
    Fields fields = Fields.of(root, problems);
    RuleSet tables = readTables(fields.fields("tables"), problems);
    List<Node> rules = fields.list("rules");
    Catalogue catalogue = readKinds(fields, tables.catalogue().tables(), problems);
    fields.end();
    return tables.with(catalogue).plus(rules, problems);
  }

  /** A set that has only what conditions and pages look up. */
  static RuleSet readTables(Fields fields, List<Problem> problems) {
    TablesReader reader = new TablesReader(problems);
    Node nothing = new Node.Mapping(List.of(), fields.span());
    Tables tables =
        new Tables(
            reader.instanceTypes(fields.required("instance-types").orElse(nothing)),
            reader.keyTypes(fields.required("keys").orElse(nothing)),
            reader.names(fields.required("names").orElse(nothing)));
    Frameworks frameworks = Frameworks.read(fields.fields("frameworks"));
    fields.end();
    return new RuleSet(new Catalogue(List.of(), tables), List.of(), frameworks);
  }

  private static Catalogue readKinds(Fields fields, Tables tables, List<Problem> problems) {
    ConditionReader conditions = new ConditionReader(tables, problems);
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
    return new Catalogue(kinds, tables);
  }

  /** The same rules and tables with other kinds. */
  RuleSet with(Catalogue kinds) {
    return new RuleSet(kinds, rules, frameworks);
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
      Rule rule = new RuleReader(catalogue, problems).read(node);
      if (all.stream().anyMatch(other -> other.id().equals(rule.id()))) {
        String message = "another rule has the id " + rule.id() + " already";
        Fields.of(node, problems).report(node.span(), message);
      }
      all.add(rule);
    }
    return with(all);
  }
}
