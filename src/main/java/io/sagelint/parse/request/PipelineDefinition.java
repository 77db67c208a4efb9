package io.sagelint.parse.request;

import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The definition of a SageMaker pipeline: most types of steps call one operation of the API; see
 * the "SageMaker Pipeline Definition JSON Schema".
 */
final class PipelineDefinition {
  private static final String GET = "Get";
  private static final String JOIN = "Std:Join";
  private static final String PARAMETERS = "Parameters.";

  private final Function<String, Optional<String>> operations;
  private final Map<String, Value> parameters = new HashMap<>();
  private final List<Request> requests = new ArrayList<>();

  private PipelineDefinition(Function<String, Optional<String>> operations) {
    this.operations = operations;
  }

  /**
   * The requests of a definition.
   *
   * @param operations the operation that a type of step calls
   */
  static List<Request> requests(Part definition, Function<String, Optional<String>> operations) {
    PipelineDefinition pipeline = new PipelineDefinition(operations);
    for (Part form : definition.forms()) {
      if (!(form.value() instanceof Value.Unknown)) {
        form.child("Parameters").items().forEach(pipeline::declare);
        pipeline.steps(form.child("Steps"));
      }
    }
    return List.copyOf(pipeline.requests);
  }

  private void declare(Part parameter) {
    parameter
        .text("Name")
        .ifPresent(name -> parameters.put(name, parameter.child("DefaultValue").value()));
  }

  private void steps(Part list) {
    for (Part form : list.forms()) {
      open("Steps", form, form);
      for (Part step : form.items()) {
        step.forms().forEach(this::step);
      }
    }
  }

  private void step(Part step) {
    if (open("Steps", step, step)) {
      return;
    }
    Part arguments = step.child("Arguments");
    for (String nested : List.of("IfSteps", "ElseSteps")) {
      if (arguments.has(nested)) {
        steps(arguments.child(nested));
      }
    }
    for (Part type : step.child("Type").forms()) {
      open("Type", type, arguments);
      type.shown().flatMap(operations).ifPresent(operation -> call(operation, type, step));
    }
  }

  private void call(String operation, Part type, Part step) {
    Part named = new Part(step.value(), step.path(), name(step), step.condition());
    for (Part form : step.child("Arguments").forms()) {
      Part body = form.with(value(form.value())).beside(type);
      requests.add(new Request(operation, body, named));
    }
  }

  /** Tells a part that is not known as a call that may be made. */
  private boolean open(String name, Part part, Part body) {
    Value value = part.value();
    boolean open = value instanceof Value.Unknown || value instanceof Value.Interpolated;
    if (open) {
      requests.add(Request.open(name, value, body, part));
    }
    return open;
  }

  private static Span name(Part step) {
    Value name = step.child("Name").value();
    return name instanceof Value.Absent ? step.name() : name.span();
  }

  /** A value with its references to parameters followed. */
  private Value value(Value written) {
    if (!(written instanceof Value.Mapping mapping)) {
      return Inside.of(written, this::value);
    }
    if (mapping.properties().size() == 1 && mapping.rest().isEmpty()) {
      Value.Property only = mapping.properties().get(0);
      if (only.name().equals(GET)) {
        return get(only.value(), mapping);
      }
      if (only.name().startsWith("Std:")) {
        return only.name().equals(JOIN) ? join(only.value(), mapping) : computed(mapping);
      }
    }
    return Inside.of(mapping, this::value);
  }

  private Value get(Value path, Value use) {
    boolean parameter = path instanceof Value.Text text && text.text().startsWith(PARAMETERS);
    if (!parameter) {
      return computed(use);
    }
    String name = ((Value.Text) path).text().substring(PARAMETERS.length());
    Value standard = parameters.get(name);
    if (standard == null || standard instanceof Value.Absent) {
      String reason = "parameter " + name + " of the pipeline has no default";
      return new Value.Unknown(reason, List.of(PARAMETERS + name), Origin.at(use.span()));
    }
    Hop hop = Hop.byDefault("default of parameter " + name, standard.span());
    return standard.via(use.span(), hop);
  }

  private Value join(Value call, Value use) {
    Part part = Part.root(call);
    List<Value> parts = new ArrayList<>();
    for (Part item : part.child("Values").items()) {
      if (!parts.isEmpty()) {
        parts.add(new Value.Text(part.text("On").orElse(""), Origin.at(use.span())));
      }
      parts.add(value(item.value()));
    }
    return parts.isEmpty() ? computed(use) : Value.Interpolated.of(parts, use.span());
  }

  private static Value computed(Value use) {
    List<String> needs =
        use instanceof Value.Mapping mapping
                && mapping.properties().get(0).value() instanceof Value.Text path
            ? List.of(path.text())
            : List.of();
    String reason = "it is computed when the pipeline runs";
    return new Value.Unknown(reason, needs, false, true, Origin.at(use.span()));
  }
}
