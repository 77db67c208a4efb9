package io.sagelint.fix;

import io.sagelint.condition.Subject;
import io.sagelint.model.Formula;
import io.sagelint.model.Resource;
import io.sagelint.model.Truth;
import io.sagelint.rule.FixValue;
import java.util.List;
import java.util.Optional;

/** The one resource of a stack or module that a rule has others refer to. */
final class OnlyKey {
  private OnlyKey() {}

  /** The reference to it; empty if there are none or several, or it may not be there. */
  static Optional<Written> of(FixValue value, Subject subject) {
    Resource user = subject.resource();
    List<Resource> found =
        subject.stack().resources().stream()
            .filter(one -> value.references().containsKey(one.type()))
            .filter(one -> one.provenance().embedding().isEmpty())
            .filter(one -> isBeside(one, user))
            .toList();
    return found.stream()
        .findFirst()
        .filter(one -> found.size() == 1 && one != user && isSure(one))
        .map(one -> Written.reference(local(one), value.references().get(one.type())));
  }

  private static boolean isBeside(Resource one, Resource other) {
    return module(one).equals(module(other));
  }

  /** The address of the module a resource is in; empty for a root, and for a template. */
  private static String module(Resource resource) {
    int own = resource.address().indexOf(resource.type() + ".");
    return own < 0 ? "" : resource.address().substring(0, own);
  }

  private static String local(Resource resource) {
    return resource.address().substring(module(resource).length());
  }

  private static boolean isSure(Resource resource) {
    return resource.presence().deployed() == Truth.TRUE
        && resource.presence().condition().equals(Formula.TRUE)
        && !local(resource).contains("[");
  }
}
