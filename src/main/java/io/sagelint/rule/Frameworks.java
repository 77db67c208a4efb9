package io.sagelint.rule;

import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which requirements of frameworks controls stand for: {@code catalogue-tables/frameworks.yaml}.
 *
 * @param byControl by a control's id the ids of the requirements, by framework
 */
public record Frameworks(Map<String, Map<String, List<String>>> byControl) {
  static Frameworks read(Fields table) {
    Map<String, Map<String, List<String>>> byControl = new LinkedHashMap<>();
    for (Node.Entry control : table.entries()) {
      byControl.put(control.key().text(), requirements(table.in(control.value())));
    }
    return new Frameworks(byControl);
  }

  private static Map<String, List<String>> requirements(Fields control) {
    Map<String, List<String>> requirements = new LinkedHashMap<>();
    for (Node.Entry framework : control.entries()) {
      String name = framework.key().text();
      requirements.put(name, control.texts(name));
    }
    return requirements;
  }

  /** The requirements that some controls stand for, by framework; none twice. */
  public Map<String, List<String>> of(List<String> controls) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String control : controls) {
      byControl
          .getOrDefault(control, Map.of())
          .forEach(
              (framework, ids) -> {
                List<String> known = all.computeIfAbsent(framework, name -> new ArrayList<>());
                ids.stream().filter(id -> !known.contains(id)).forEach(known::add);
              });
    }
    return all;
  }
}
