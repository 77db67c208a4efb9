package io.sagelint.catalogue;

import io.sagelint.condition.Tables;
import io.sagelint.model.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All kinds, found by native type. */
public final class Catalogue {
  private final List<Kind> kinds;
  private final Tables tables;
  private final Map<String, NativeType> byName = new HashMap<>();

  /** A catalogue of these kinds; two kinds never share a native type. */
  public Catalogue(List<Kind> kinds, Tables tables) {
    this.kinds = List.copyOf(kinds);
    this.tables = tables;
    for (Kind kind : kinds) {
      kind.types().forEach((language, name) -> byName.put(name, new NativeType(kind, language)));
    }
  }

  /** All kinds, in file order. */
  public List<Kind> kinds() {
    return kinds;
  }

  /** What conditions look up. */
  public Tables tables() {
    return tables;
  }

  /** The kind a native type is of, if it is in the catalogue. */
  public Optional<Kind> kind(String nativeType) {
    return find(nativeType).map(NativeType::kind);
  }

  /** A type; authors name those of a family, such as {@code Custom::*}, as they like. */
  private Optional<NativeType> find(String name) {
    return Optional.ofNullable(byName.get(name))
        .or(() -> Optional.ofNullable(byName.get(name.replaceFirst("::.*", "::*"))));
  }

  /** The operation that a type of SageMaker pipeline step calls, if it is in the catalogue. */
  public Optional<String> pipelineOperation(String stepType) {
    for (Kind kind : kinds) {
      if (kind.pipelineSteps().contains(stepType)) {
        return Optional.ofNullable(kind.types().get(Language.API));
      }
    }
    return Optional.empty();
  }

  /** A native type, if it is one of the languages that a document may be in. */
  public Optional<NativeType> type(String name, Set<Language> languages) {
    return find(name).filter(type -> languages.contains(type.language()));
  }

  /** The places with a setting, over all kinds. */
  public List<Setting> settings(String name) {
    List<Setting> found = new ArrayList<>();
    for (Kind kind : kinds) {
      for (Setting setting : kind.settings()) {
        if (setting.name().equals(name)) {
          found.add(setting);
        }
      }
    }
    return found;
  }
}
