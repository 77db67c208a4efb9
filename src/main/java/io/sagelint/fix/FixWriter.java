package io.sagelint.fix;

import io.sagelint.catalogue.Setting;
import io.sagelint.check.Fix;
import io.sagelint.check.Fix.Applicability;
import io.sagelint.check.Fix.Edit;
import io.sagelint.check.Remedies;
import io.sagelint.condition.Subject;
import io.sagelint.model.Language;
import io.sagelint.model.Resource;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.rule.FixValue;
import io.sagelint.rule.Rule;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Writes fixes: a literal is replaced, a property that is missing is added to its block. What comes
 * from a parameter, a variable or a condition is left to the author.
 */
public final class FixWriter implements Remedies {
  private static final List<String> MADE = List.of("/.terraform/", "/cdk.out/");

  private final Trees trees = new Trees();

  @Override
  public List<Fix> of(Rule rule, Setting setting, Subject subject, Value deciding) {
    SourceFile file = deciding.span().file();
    boolean ours = !setting.missing() && isSource(file, subject.resource().language());
    return rule.fixValue()
        .filter(value -> ours)
        .flatMap(value -> fix(value, setting, subject, deciding))
        .map(List::of)
        .orElse(List.of());
  }

  /** Plans and assemblies are made of sources, and modules from elsewhere are not the author's. */
  private static boolean isSource(SourceFile file, Language language) {
    String path = file.path();
    boolean plan =
        Language.PROVIDERS.contains(language)
            && path.endsWith(".json")
            && !path.endsWith(".tf.json");
    return !plan && MADE.stream().noneMatch(("/" + path)::contains);
  }

  private Optional<Fix> fix(FixValue value, Setting setting, Subject subject, Value deciding) {
    Resource resource = subject.resource();
    boolean refers = !value.references().isEmpty();
    boolean holds = refers && (hasNote(setting, subject) || embedded(resource));
    Optional<Written> written =
        refers ? OnlyKey.of(value, subject).filter(key -> !holds) : Optional.of(Written.of(value));
    return written.flatMap(
        text -> {
          List<Edit> edits = edits(text, resource, subject.judged().path(), deciding);
          return edits.isEmpty()
              ? Optional.empty()
              : Optional.of(new Fix(title(text, subject), applicability(value), edits));
        });
  }

  private static boolean hasNote(Setting setting, Subject subject) {
    return setting.notes().stream()
        .anyMatch(note -> note.when().judge(subject).truth() != Truth.FALSE);
  }

  private static boolean embedded(Resource resource) {
    return resource.provenance().embedding().isPresent();
  }

  private static Applicability applicability(FixValue value) {
    return value.safe() ? Applicability.SAFE : Applicability.UNSAFE;
  }

  private static String title(Written value, Subject subject) {
    return "Set " + subject.judged().path() + " to " + value.text();
  }

  private List<Edit> edits(Written value, Resource resource, String path, Value deciding) {
    boolean terraform = Language.PROVIDERS.contains(resource.language());
    Optional<Literal> literal = Literal.of(deciding);
    if (literal.isPresent()) {
      return isAtHome(deciding.span(), resource)
          ? literal.get().replace(value, isJson(deciding.span(), resource), terraform)
          : List.of();
    }
    // A block that only holds a key lacks what else belongs to it.
    int room = value.kind() == Written.Kind.REFERENCE ? 1 : Integer.MAX_VALUE;
    return deciding instanceof Value.Absent
        ? Target.of(resource, path)
            .filter(target -> target.missing().size() <= room)
            .filter(target -> isAtHome(target.block().span(), resource))
            .flatMap(target -> insertion(target, value, resource))
            .orElse(List.of())
        : List.of();
  }

  /** Whether a place is part of the resource: what stands elsewhere may have other users. */
  private boolean isAtHome(Span place, Resource resource) {
    Span home = home(resource);
    return home.file() == place.file()
        && home.start() <= place.start()
        && place.end() <= home.end();
  }

  private Span home(Resource resource) {
    Span properties = resource.properties().span();
    boolean block = properties.equals(resource.name());
    if (block && Trees.isHcl(properties.file())) {
      return trees
          .block(properties)
          .map(found -> properties.file().span(found.start(), found.end()))
          .orElse(properties);
    }
    return block
        ? trees.valueUnder(properties).map(it -> covering(properties, it)).orElse(properties)
        : properties;
  }

  private static Span covering(Span one, Span other) {
    return one.file().span(one.start(), other.end());
  }

  private Optional<List<Edit>> insertion(Target target, Written value, Resource resource) {
    return container(target.block(), resource)
        .map(container -> container.insert(target.missing(), value));
  }

  private static boolean isJson(Span place, Resource resource) {
    return place.file().path().endsWith(".json")
        || place.file().text().stripLeading().startsWith("{")
        || resource.provenance().embedding().isPresent();
  }

  private Optional<Container> container(Value.Mapping block, Resource resource) {
    Span place = block.span();
    SourceFile file = place.file();
    boolean terraform = Language.PROVIDERS.contains(resource.language());
    if (place.text().startsWith("{") && place.text().endsWith("}") && place.text().length() > 1) {
      return Optional.of(inBraces(place, block, resource));
    }
    if (terraform && file.path().endsWith(".json")) {
      return trees
          .valueUnder(place)
          .filter(object -> object.text().startsWith("{"))
          .map(object -> new Braces(object, block, true, true));
    }
    if (Trees.isHcl(file)) {
      boolean nests = resource.language() == Language.TERRAFORM;
      return terraform
          ? trees.block(place).map(found -> new HclBody(file, found, nests))
          : Optional.empty();
    }
    boolean begins =
        block.properties().stream()
            .findFirst()
            .filter(it -> it.key().start() == place.start())
            .isPresent();
    return begins ? Optional.of(new YamlBlock(block)) : Optional.empty();
  }

  private Container inBraces(Span place, Value.Mapping block, Resource resource) {
    boolean terraform = Language.PROVIDERS.contains(resource.language());
    if (Trees.isHcl(place.file())) {
      Optional<Container> object =
          trees.object(place).map(found -> new HclObject(place.file(), found));
      if (object.isPresent()) {
        return object.get();
      }
    }
    return new Braces(place, block, isJson(place, resource), terraform);
  }
}
