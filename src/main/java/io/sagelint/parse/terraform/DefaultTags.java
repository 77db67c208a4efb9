package io.sagelint.parse.terraform;

import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tags that the AWS provider gives every resource; see "default_tags Configuration Block" in
 * the provider's documentation. As in a plan, a resource has them with its own in {@code tags_all}.
 */
record DefaultTags(Module module) {
  private static final String ALL = "tags_all";
  private static final String BLOCK = "default_tags";

  /** Providers of a module; each resource looks through all of them. */
  private static final int MOST = 200;

  /** The properties of a resource with all its tags, if its provider gives it any. */
  Value.Mapping in(Value.Mapping properties, Declarations.LocatedBlock resource) {
    return given(alias(resource))
        .map(tags -> with(properties, all(tags, properties)))
        .orElse(properties);
  }

  private static Value.Mapping with(Value.Mapping properties, Value tags) {
    List<Value.Property> all = new ArrayList<>(properties.properties());
    all.add(new Value.Property(ALL, properties.head(), tags));
    return new Value.Mapping(
        List.copyOf(all), properties.rest(), properties.head(), properties.origin());
  }

  private static Value all(Value given, Value.Mapping properties) {
    Value own = properties.get("tags").map(Value.Property::value).orElse(given);
    Value.Mapping none =
        new Value.Mapping(
            List.of(), Optional.empty(), properties.head(), Origin.at(properties.head()));
    return both(both(none, given), own);
  }

  /** What is not known of some tags may be any. */
  private static Value.Mapping both(Value.Mapping some, Value more) {
    List<Value.Property> all = new ArrayList<>(some.properties());
    Optional<Value.Unknown> rest = some.rest();
    if (more instanceof Value.Mapping tags) {
      tags.properties().stream().filter(tag -> some.get(tag.name()).isEmpty()).forEach(all::add);
      rest = rest.or(tags::rest);
    } else if (!more.isNothing()) {
      rest = rest.or(() -> Optional.of(Scalars.unresolved(more)));
    }
    return new Value.Mapping(List.copyOf(all), rest, some.head(), some.origin());
  }

  /** The alias of the provider that a resource asks for; empty for the one without. */
  private static String alias(Declarations.LocatedBlock resource) {
    String provider = resource.attribute("provider").map(it -> it.span().text()).orElse("");
    return provider.substring(provider.indexOf('.') + 1).replaceAll("^aws$|\"", "");
  }

  private Optional<Value> given(String alias) {
    List<Declarations.LocatedBlock> all = module.declarations().all("provider");
    if (all.size() > MOST) {
      String reason = "the module has more than " + MOST + " providers";
      return Optional.of(Scope.unknown(reason, BLOCK, all.get(MOST).header()));
    }
    for (Declarations.LocatedBlock provider : providers()) {
      if (alias(Scope.of(module), provider).equals(alias)) {
        return tags(provider);
      }
    }
    return module
        .caller()
        .flatMap(
            caller -> {
              DefaultTags above = new DefaultTags(caller.scope().module());
              boolean same = alias.isEmpty() && caller.block().attribute("providers").isEmpty();
              return same ? above.given(alias) : above.any();
            });
  }

  /** Which provider a call hands on is not followed: if one has tags, they are not known. */
  private Optional<Value> any() {
    for (Declarations.LocatedBlock provider : providers()) {
      if (tags(provider).isPresent()) {
        String reason = "the provider that is handed on may give it tags";
        return Optional.of(Scope.unknown(reason, BLOCK, provider.header()));
      }
    }
    return module.caller().flatMap(caller -> new DefaultTags(caller.scope().module()).any());
  }

  private List<Declarations.LocatedBlock> providers() {
    return module.declarations().all("provider").stream()
        .filter(provider -> provider.label(0).equals("aws"))
        .toList();
  }

  private static String alias(Scope scope, Declarations.LocatedBlock provider) {
    return provider
        .attribute("alias")
        .flatMap(alias -> Scalars.canonical(scope.value(alias)))
        .orElse("");
  }

  private Optional<Value> tags(Declarations.LocatedBlock provider) {
    for (MergedBody.Child block : provider.blocks(BLOCK)) {
      if (block.isDynamic()) {
        String reason = "whether the provider gives it tags is not known";
        return Optional.of(Scope.unknown(reason, BLOCK, block.head()));
      }
      Value.Mapping read = new BlockReader(Scope.of(module)).read(block.body(), block.head());
      return read.get("tags").map(Value.Property::value);
    }
    return Optional.empty();
  }
}
