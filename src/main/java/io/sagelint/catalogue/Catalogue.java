package io.sagelint.catalogue;

import io.sagelint.condition.Tables;
import io.sagelint.model.Language;
import io.sagelint.model.TypePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All kinds, found by native type. */
public final class Catalogue {
  private final List<Kind> kinds;
  private final Tables tables;
  private final List<Kind> used;
  private final List<TypePattern> others;
  private NativeTypes found;

  /** A catalogue of these kinds; two kinds never share a native type. */
  public Catalogue(List<Kind> kinds, Tables tables) {
    this(kinds, kinds, tables, List.of());
  }

  private Catalogue(List<Kind> kinds, List<Kind> used, Tables tables, List<TypePattern> others) {
    this.kinds = List.copyOf(kinds);
    this.used = used;
    this.tables = tables;
    this.others = others;
  }

  /**
   * The same catalogue for some rules: with the types that they name and that no kind has, without
   * kinds that only other rules look at.
   *
   * @param types the native types that they name
   * @param names the kinds that they name
   */
  public Catalogue with(List<TypePattern> types, Set<String> names) {
    List<Kind> used = new ArrayList<>();
    for (Kind kind : kinds) {
      if (kind.isAlwaysRead()
          || names.contains(kind.name())
          || types.stream().anyMatch(kind::isOf)) {
        used.add(kind);
      }
    }
    return new Catalogue(kinds, used, tables, types);
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
    return types().find(nativeType).map(NativeType::kind);
  }

  /** Made when first asked for: a catalogue is narrowed down before it is used. */
  private synchronized NativeTypes types() {
    if (found == null) {
      found = new NativeTypes(used, others);
    }
    return found;
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
    return types().find(name).filter(type -> languages.contains(type.language()));
  }
}
