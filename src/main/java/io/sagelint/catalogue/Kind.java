package io.sagelint.catalogue;

import io.sagelint.model.Language;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Spelling;
import io.sagelint.model.TypePattern;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A kind of resource in the API's vocabulary, with its native types and settings. */
public final class Kind {
  private final KindOutline outline;
  private final Supplier<Kind> read;
  private final Map<Language, Spelling> spellings = new ConcurrentHashMap<>();
  private Body body;

  /**
   * What is in the resources of a kind.
   *
   * @param names paths of Terraform names that are not the snake case of the canonical name, to
   *     that name
   * @param documents properties that hold documents
   */
  public record Body(
      Map<String, String> names, List<Setting> settings, List<DocumentProperty> documents) {}

  /**
   * A kind that is read when somebody looks into a resource of it.
   *
   * @param read gives the same kind; it is called once at the most
   */
  public Kind(KindOutline outline, Supplier<Kind> read) {
    this.outline = outline;
    this.read = read;
  }

  /** A kind that is read already. */
  Kind(String name, Map<Language, String> types, List<String> pipelineSteps, Body body) {
    this.outline = outline(name, types, pipelineSteps, body);
    this.read = () -> this;
    this.body = body;
  }

  /** A kind that neither holds documents nor is made by steps of a pipeline. */
  public Kind(
      String name, Map<Language, String> types, Map<String, String> names, List<Setting> settings) {
    this(name, types, List.of(), new Body(names, settings, List.of()));
  }

  private static KindOutline outline(
      String name, Map<Language, String> types, List<String> pipelineSteps, Body body) {
    Set<String> settings = new HashSet<>();
    body.settings().forEach(setting -> settings.add(setting.name()));
    boolean starts =
        body.documents().stream().anyMatch(one -> one.format() != DocumentProperty.Format.JSON);
    return new KindOutline(
        name, types, pipelineSteps, Set.copyOf(settings), starts || !settings.isEmpty());
  }

  private synchronized Body body() {
    if (body == null) {
      body = read.get().body();
    }
    return body;
  }

  /** What is known of it without reading the rest. */
  public KindOutline outline() {
    return outline;
  }

  /** E.g. {@code EndpointConfig}. */
  public String name() {
    return outline.name();
  }

  /** The native type in each language that has one. */
  public Map<Language, String> types() {
    return outline.types();
  }

  /** The places that hold settings. */
  public List<Setting> settings() {
    return body().settings();
  }

  /** The properties that hold documents. */
  public List<DocumentProperty> documents() {
    return body().documents();
  }

  /** The types of SageMaker pipeline steps that make one. */
  public List<String> pipelineSteps() {
    return outline.pipelineSteps();
  }

  /** Whether it is judged, or starts what is judged, without a rule that names it. */
  boolean isAlwaysRead() {
    return outline.alwaysRead();
  }

  /** Whether a pattern means one of its native types. */
  boolean isOf(TypePattern pattern) {
    return types().values().stream().anyMatch(pattern::matches);
  }

  /** How a language spells the canonical names of this kind; those in JSON are its own. */
  public Spelling spelling(Language language) {
    return spellings.computeIfAbsent(language, this::makeSpelling);
  }

  private Spelling makeSpelling(Language language) {
    Spelling outside =
        language == Language.TERRAFORM && !body().names().isEmpty()
            ? this::terraformName
            : (block, name) -> language.spell(name);
    List<String> documents =
        documents().stream()
            .filter(one -> one.format() == DocumentProperty.Format.JSON)
            .filter(one -> one.languages().contains(language))
            .map(one -> spelled(one.path(), outside))
            .toList();
    return documents.isEmpty()
        ? outside
        : (block, name) -> isIn(documents, block) ? name : outside.of(block, name);
  }

  private static String spelled(PropertyPath path, Spelling spelling) {
    StringBuilder out = new StringBuilder();
    for (PropertyPath.Step step : path.steps()) {
      String name = spelling.of(out.toString(), step.name());
      out.append(out.isEmpty() ? "" : ".").append(name);
    }
    return out.toString();
  }

  private static boolean isIn(List<String> documents, String block) {
    for (String document : documents) {
      if (block.startsWith(document)
          && (block.length() == document.length() || block.charAt(document.length()) == '.')) {
        return true;
      }
    }
    return false;
  }

  private String terraformName(String block, String canonicalName) {
    for (Map.Entry<String, String> name : body().names().entrySet()) {
      int dot = name.getKey().lastIndexOf('.');
      String parent = dot < 0 ? "" : name.getKey().substring(0, dot);
      if (name.getValue().equals(canonicalName) && parent.equals(block)) {
        return name.getKey().substring(dot + 1);
      }
    }
    return Language.TERRAFORM.spell(canonicalName);
  }
}
