package io.sagelint.catalogue;

import io.sagelint.model.Language;
import io.sagelint.model.TypePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The native types of kinds, and those that only rules name, found by name. */
final class NativeTypes {
  private final Map<String, NativeType> byName = new HashMap<>();
  private final List<Named> byPattern = new ArrayList<>();

  /** A native type that a pattern names. */
  private record Named(TypePattern by, NativeType type) {}

  NativeTypes(List<Kind> kinds, List<TypePattern> others) {
    for (Kind kind : kinds) {
      for (Map.Entry<Language, String> type : kind.types().entrySet()) {
        add(kind, type.getKey(), TypePattern.of(type.getValue()));
      }
    }
    for (TypePattern other : others) {
      Kind kind =
          new Kind(other.text(), Map.of(other.language(), other.text()), Map.of(), List.of());
      add(kind, other.language(), other);
    }
  }

  private void add(Kind kind, Language language, TypePattern type) {
    NativeType known = new NativeType(kind, language, type.text());
    if (type.isPattern()) {
      byPattern.add(new Named(type, known));
    } else {
      byName.putIfAbsent(type.text(), known);
    }
  }

  Optional<NativeType> find(String name) {
    NativeType exact = byName.get(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    for (Named named : byPattern) {
      if (named.by().matches(name)) {
        NativeType found = named.type();
        return Optional.of(new NativeType(found.kind(), found.language(), name));
      }
    }
    return Optional.empty();
  }
}
