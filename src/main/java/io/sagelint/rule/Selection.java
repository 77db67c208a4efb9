package io.sagelint.rule;

import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.Setting;
import io.sagelint.model.Resource;
import io.sagelint.model.TypePattern;
import java.util.List;
import java.util.Set;

/** Which places a rule judges. */
public sealed interface Selection {
  /** The places in a resource; none if it is not meant. */
  List<Setting> places(Kind kind, Resource resource);

  /** The kinds of the catalogue that it names. */
  Set<String> kinds();

  /** Every place of the catalogue that has a setting. */
  record BySetting(String name) implements Selection {
    @Override
    public List<Setting> places(Kind kind, Resource resource) {
      return kind.settings().stream()
          .filter(
              place -> place.name().equals(name) && place.languages().contains(resource.language()))
          .toList();
    }

    @Override
    public Set<String> kinds() {
      return Set.of();
    }
  }

  /**
   * One place of resources.
   *
   * @param kinds of the catalogue
   * @param types native types
   */
  record ByType(Set<String> kinds, List<TypePattern> types, Setting place) implements Selection {
    @Override
    public List<Setting> places(Kind kind, Resource resource) {
      boolean meant =
          kinds.contains(kind.name())
              || types.stream().anyMatch(type -> type.matches(resource.type()));
      return meant && place.languages().contains(resource.language()) ? List.of(place) : List.of();
    }
  }
}
