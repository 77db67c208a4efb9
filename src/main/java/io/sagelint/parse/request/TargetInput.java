package io.sagelint.parse.request;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.sagelint.model.Spelling;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;

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
      Part input = form.child(spelling.of(block, "Input"));
      for (Part arn : form.child(spelling.of(block, "Arn")).forms()) {
        Matcher matcher = OPERATION.matcher(arn.shown().orElse(""));
        if (matcher.matches()) {
          Value body = named(documents.read(input.value()), input.name());
          requests.add(new Request(matcher.group(1), input.with(body).beside(arn), form));
        }
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
