package io.sagelint.parse.request;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Systems Manager Automation document: its steps {@code aws:executeAwsApi} call APIs; see
 * "Systems Manager Automation actions reference" in the Systems Manager User Guide.
 */
final class AutomationDocument {
  private static final Set<String> ACTIONS =
      Set.of(
          "aws:executeAwsApi", "aws:waitForAwsResourceProperty", "aws:assertAwsResourceProperty");
  private static final Set<String> OF_THE_STEP = Set.of("Service", "Api");
  private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([^{}\\s]+)\\s*}}");

  private final Part document;

  private AutomationDocument(Part document) {
    this.document = document;
  }

  /** The requests of a document. */
  static List<Request> requests(Part document) {
    List<Request> requests = new ArrayList<>();
    for (Part form : document.forms()) {
      AutomationDocument automation = new AutomationDocument(form);
      automation.steps(form.child("mainSteps"), requests);
    }
    return requests;
  }

  /** Steps, those among them that a loop repeats. */
  private void steps(Part list, List<Request> requests) {
    for (Part item : list.items()) {
      for (Part step : item.forms()) {
        step(step).ifPresent(requests::add);
        steps(step.child("inputs").child("Steps"), requests);
      }
    }
  }

  private Optional<Request> step(Part step) {
    Part inputs = step.child("inputs");
    boolean ours =
        step.text("action").filter(ACTIONS::contains).isPresent()
            && inputs.text("Service").filter("sagemaker"::equalsIgnoreCase).isPresent();
    return ours
        ? inputs.text("Api").map(api -> new Request(api, inputs.with(body(inputs.value())), step))
        : Optional.empty();
  }

  private Value body(Value inputs) {
    if (!(inputs instanceof Value.Mapping mapping)) {
      return inputs;
    }
    List<Value.Property> members = new ArrayList<>();
    for (Value.Property input : mapping.properties()) {
      if (!OF_THE_STEP.contains(input.name())) {
        members.add(new Value.Property(input.name(), input.key(), value(input.value())));
      }
    }
    return new Value.Mapping(
        List.copyOf(members), mapping.rest(), mapping.head(), mapping.origin());
  }

  private Value value(Value written) {
    return written instanceof Value.Text text ? text(text) : Inside.of(written, this::value);
  }

  private Value text(Value.Text text) {
    List<Value> parts = new ArrayList<>();
    Matcher matcher = NAME.matcher(text.text());
    int at = 0;
    while (matcher.find()) {
      parts.add(text.part(at, matcher.start()));
      parts.add(named(matcher.group(1), text));
      at = matcher.end();
    }
    if (parts.isEmpty()) {
      return text;
    }
    parts.add(text.part(at, text.text().length()));
    parts.removeIf(part -> part instanceof Value.Text literal && literal.text().isEmpty());
    return parts.size() == 1 ? parts.get(0) : Value.Interpolated.of(parts, text.span());
  }

  private Value named(String name, Value use) {
    Value standard = document.child("parameters").child(name).child("default").value();
    if (standard instanceof Value.Absent || standard instanceof Value.Unknown) {
      return new Value.Unknown(
          "{{ " + name + " }} is known when the automation runs",
          List.of(name),
          Origin.at(use.span()));
    }
    return standard.via(use.span(), Hop.byDefault("default of parameter " + name, standard.span()));
  }
}
