package io.sagelint.condition;

import io.sagelint.model.Hop;
import io.sagelint.model.Place;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Resource;
import io.sagelint.model.Scalars;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether values refer to a resource: by an expression that names it, by a value taken from it, or,
 * where a property is asked that refers, by a text that is its name.
 *
 * @param to the resource, in the deployments it is read for
 * @param name what it is called, if there is a property for that
 * @param nameable whether something else than a reference can mean it at all
 */
record Target(Resource to, Optional<Value> name, boolean nameable) {
  private static final Outcome NO = Outcomes.any(List.of());

  /** A resource that others may name by a property; none: by the one that the table has. */
  static Target of(Resource to, Optional<PropertyPath> namedBy, Names names) {
    Optional<Value> name =
        namedBy
            .or(() -> names.property(to.type()))
            .flatMap(path -> to.find(path).stream().findFirst())
            .map(Place::value);
    return new Target(to, name, name.isPresent() || !names.assigned().contains(to.type()));
  }

  /** Whether anything in a value is a reference to the resource. */
  Outcome within(Value value) {
    return refers(value, false);
  }

  /** Whether a value that is there to refer refers to the resource. */
  Outcome meantBy(Value value) {
    return refers(value, true);
  }

  private Outcome refers(Value value, boolean asked) {
    if (owners(value).anyMatch(this::isIt)) {
      return Outcome.HOLDS;
    }
    if (value instanceof Value.Reference reference) {
      return meant(reference);
    }
    if (value instanceof Value.Conditional either) {
      return either(either, refers(either.whenTrue(), asked), refers(either.whenFalse(), asked));
    }
    if (value instanceof Value.Given given) {
      return refers(given.unset(), asked);
    }
    if (value instanceof Value.Choice choice) {
      return any(choice.branches().stream().map(Value.Branch::value), asked);
    }
    if (value instanceof Value.Mapping mapping) {
      return any(mapping.properties().stream().map(Value.Property::value), false);
    }
    if (value instanceof Value.Sequence list) {
      return any(list.items().stream(), asked);
    }
    return parts(value, asked);
  }

  private Outcome parts(Value value, boolean asked) {
    Outcome part =
        value instanceof Value.Interpolated text ? any(text.parts().stream(), false) : NO;
    return part.truth() == Truth.FALSE && asked ? named(value) : part;
  }

  private Outcome any(Stream<Value> values, boolean asked) {
    return Outcomes.any(values.map(value -> refers(value, asked)).toList());
  }

  /** Which branch it is only matters if just one of them refers to it. */
  private Outcome either(Value.Conditional either, Outcome whenTrue, Outcome whenFalse) {
    if (whenTrue.truth() == whenFalse.truth()) {
      return whenTrue;
    }
    return switch (to.scenario().decide(either.condition())) {
      case TRUE -> whenTrue;
      case FALSE -> whenFalse;
      case UNKNOWN ->
          Outcome.open(new Value.Unknown("it depends on a condition", List.of(), either.origin()));
    };
  }

  private Outcome meant(Value.Reference reference) {
    if (!reference.type().equals(to.type())) {
      return NO;
    }
    if (reference.address().equals(to.address())) {
      return Outcome.HOLDS;
    }
    if (!reference.address().equals(Value.Reference.block(to.address()))) {
      return NO;
    }
    String reason = "which instance of " + reference.address() + " is meant is not known";
    return reference.attribute().startsWith("*")
        ? Outcome.HOLDS
        : Outcome.open(new Value.Unknown(reason, List.of(reference.address()), reference.origin()));
  }

  /** A value that is taken from another resource of the type means that one. */
  private Outcome named(Value value) {
    boolean other = owners(value).anyMatch(owner -> owner.type().equals(to.type()));
    if (value.isNothing() || other) {
      return NO;
    }
    boolean open = value instanceof Value.Unknown;
    if (name.isEmpty() || name.get().isNothing()) {
      return open && nameable ? unknown(value) : NO;
    }
    return switch (SameName.of(value, name.get())) {
      case TRUE -> Outcome.HOLDS;
      case FALSE -> NO;
      case UNKNOWN -> unknown(Scalars.canonical(value).isPresent() ? name.get() : value);
    };
  }

  private Outcome unknown(Value value) {
    Value.Unknown why = Scalars.unresolved(value);
    String reason = "whether " + to.address() + " is meant is not known: " + why.reason();
    return Outcome.open(new Value.Unknown(reason, why.needs(), why.overridden(), why.origin()));
  }

  private static Stream<Hop.Owner> owners(Value value) {
    return value.origin().hops().stream().flatMap(hop -> hop.owner().stream());
  }

  private boolean isIt(Hop.Owner owner) {
    return owner.type().equals(to.type()) && owner.address().equals(to.address());
  }
}
