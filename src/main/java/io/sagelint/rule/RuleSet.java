package io.sagelint.rule;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.CatalogueReader;
import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.TablesReader;
import io.sagelint.condition.ConditionReader;
import io.sagelint.condition.Tables;
import io.sagelint.diagnostic.Problem;
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

  /** The same catalogue with some of the rules. */
  public RuleSet with(List<Rule> some) {
    return new RuleSet(catalogue, List.copyOf(some));
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
    Set<String> settings = new HashSet<>();
    for (Node node : fields.list("catalogue")) {
      Kind kind = new CatalogueReader(conditions).kind(node);
      kinds.add(kind);
      kind.settings().forEach(setting -> settings.add(setting.name()));
      for (String type : kind.types().values()) {
        if (!types.add(type)) {
          fields.report(node.span(), "another kind has the type " + type + " already");
        }
      }
    }
    List<Rule> rules = new ArrayList<>();
    for (Node rule : fields.list("rules")) {
      Rule read = new RuleReader(conditions).read(rule);
      rules.add(read);
      if (!settings.contains(read.setting())) {
        fields.report(rule.span(), "the catalogue has no setting " + read.setting());
      }
    }
    tables.end();
    fields.end();
    return new RuleSet(new Catalogue(kinds, facts), List.copyOf(rules));
  }
}
