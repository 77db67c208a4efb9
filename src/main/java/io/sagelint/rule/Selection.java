package io.sagelint.rule;

import io.sagelint.catalogue.Kind;
import io.sagelint.catalogue.Setting;
import io.sagelint.model.Resource;
import io.sagelint.model.TypePattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which places a rule judges. */
public sealed interface Selection {
  /** The places in a resource; none if it is not meant. */
  List<Setting> places(Kind kind, Resource resource);

  /** The kinds of the catalogue that it names. */
  Set<String> kinds();

  /**
   * Every place of the catalogue that has a setting.
   *
   * @param kinds only places of these; none: of all
   * @param severity replaces the places' own; empty if it does not
   * @param controls replace the places' own, if given
   */
  record BySetting(String name, Set<String> kinds, String severity, Optional<List<String>> controls)
      implements Selection {
    @Override
    public List<Setting> places(Kind kind, Resource resource) {
      return places(kind).stream()
          .filter(place -> place.languages().contains(resource.language()))
          .toList();
    }

    /** The places in a kind, whatever the language. */
    public List<Setting> places(Kind kind) {
      boolean meant = kinds.isEmpty() || kinds.contains(kind.name());
      return kind.settings().stream()
          .filter(place -> meant && place.name().equals(name))
          .map(place -> place.with(severity, controls))
          .toList();
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
