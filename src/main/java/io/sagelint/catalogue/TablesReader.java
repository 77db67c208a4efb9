package io.sagelint.catalogue;

import io.sagelint.condition.InstanceTypes;
import io.sagelint.condition.KeyTypes;
import io.sagelint.condition.Names;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.PropertyPath;
import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads the files of {@code rules/catalogue-tables}.
 *
 * @param problems where mistakes are told
 */
public record TablesReader(List<Problem> problems) {
  /** The table of instance types. */
  public InstanceTypes instanceTypes(Node root) {
    Fields fields = Fields.of(root, problems);
    InstanceTypes types =
        new InstanceTypes(patterns(fields, "local-nvme"), patterns(fields, "unconfirmed"));
    fields.end();
    return types;
  }

  /** The table of types that make keys. */
  public KeyTypes keyTypes(Node root) {
    Fields fields = Fields.of(root, problems);
    KeyTypes types =
        new KeyTypes(
            Set.copyOf(fields.texts("keys")),
            Set.copyOf(fields.texts("carriers")),
            patterns(fields, "carrier-attributes"));
    fields.end();
    return types;
  }

  /** The table of properties that others name resources by. */
  public Names names(Node root) {
    Fields fields = Fields.of(root, problems);
    Fields properties = fields.fields("properties");
    Map<String, PropertyPath> byType = new HashMap<>();
    for (Node.Entry entry : properties.entries()) {
      byType.put(entry.key().text(), PropertyPath.parse(properties.text(entry.value())));
    }
    Names names = new Names(Map.copyOf(byType), Set.copyOf(fields.texts("assigned")));
    fields.end();
    return names;
  }

  private static List<Pattern> patterns(Fields fields, String name) {
    List<Pattern> patterns = new ArrayList<>();
    for (Node node : fields.list(name)) {
      try {
        patterns.add(Pattern.compile(fields.text(node), Pattern.CASE_INSENSITIVE));
      } catch (PatternSyntaxException wrong) {
        fields.report(node.span(), "this is no regular expression: " + wrong.getDescription());
      }
    }
    return List.copyOf(patterns);
  }
}
