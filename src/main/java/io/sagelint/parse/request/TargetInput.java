package io.sagelint.parse.request;

import io.sagelint.model.Spelling;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The target of a schedule that is an API operation: its input is the request; see "Using universal
 * targets" in the EventBridge Scheduler User Guide.
 */
final class TargetInput {
  private static final Pattern OPERATION =
      Pattern.compile("(?:arn:.*:scheduler:.*:|\\$\\{[^}]*}:*)aws-sdk:sagemaker:([A-Za-z0-9]+)");

  private TargetInput() {}

  /**
   * The requests of a target.
   *
   * @param spelling of the schedule
   */
  static List<Request> requests(Part target, Spelling spelling, Documents documents) {
    List<Request> requests = new ArrayList<>();
    for (Part form : target.forms()) {
      String block = target.path();
      Optional<String> arn = form.text(spelling.of(block, "Arn"));
      Matcher matcher = OPERATION.matcher(arn.orElse(""));
      if (matcher.matches()) {
        Part input = form.child(spelling.of(block, "Input"));
        Part body = input.with(named(documents.read(input.value()), input.name()));
        requests.add(new Request(matcher.group(1), body, form));
      }
    }
    return requests;
  }

  /** A body whose name is the key that holds its text. */
  private static Value named(Value body, Span key) {
    return body instanceof Value.Mapping members
        ? new Value.Mapping(members.properties(), members.rest(), key, members.origin())
        : body;
  }
}
