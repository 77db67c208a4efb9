package io.sagelint.fix;

import io.sagelint.condition.Subject;
import io.sagelint.model.Formula;
import io.sagelint.model.Resource;
import io.sagelint.model.Truth;
import io.sagelint.rule.FixValue;
import java.util.Optional;

/** The one resource of a stack or module that a rule has others refer to. */
final class OnlyKey {
  private OnlyKey() {}

  /** The reference to it; empty if there are none or several, or it may not be there. */
  static Optional<Written> of(FixValue value, Subject subject) {
    Resource user = subject.resource();
    String module = module(user);
    Resource found = null;
    for (Resource one : subject.stack().resources()) {
      if (value.references().containsKey(one.type())
          && one.provenance().embedding().isEmpty()
          && module(one).equals(module)) {
        if (found != null) {
          return Optional.empty();
        }
        found = one;
      }
    }
    return Optional.ofNullable(found)
        .filter(one -> one != user && isSure(one))
        .map(one -> Written.reference(local(one), value.references().get(one.type())));
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
