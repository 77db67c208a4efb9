package io.sagelint.parse.request;

import io.sagelint.model.Origin;
import io.sagelint.model.Scalars;
import io.sagelint.model.Scenario;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An API call that a document makes.
 *
 * @param operation as the document spells it, e.g. {@code createTrainingJob}
 * @param body the members of the request; unknown or absent if only a run tells
 * @param call what makes the call, e.g. a state; its name names the request
 */
record Request(String operation, Part body, Part call) {
  /** The name in the catalogue of a call of which the operation is not known. */
  private static final String OPEN = "Call";

  /**
   * A call of which the operation is not known.
   *
   * @param name of what would tell it, e.g. {@code Resource}
   * @param reason why it does not
   * @param body the members of the request, as far as they are known
   */
  static Request open(String name, Value reason, Part body, Part call) {
    Value.Unknown open = Scalars.unresolved(Scenario.byDefault().settle(reason));
    List<Value.Property> members = new ArrayList<>();
    members.add(new Value.Property(name, body.name(), open.inside()));
    if (body.value() instanceof Value.Mapping known) {
      members.addAll(known.properties());
    }
    Origin origin = Origin.at(body.name());
    return new Request(
        OPEN,
        body.with(new Value.Mapping(List.copyOf(members), Optional.empty(), body.name(), origin)),
        call);
  }

  /** The API's name of the operation, e.g. {@code CreateTrainingJob}. */
  String apiOperation() {
    return operation.isEmpty()
        ? operation
        : Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
  }
}
