package io.sagelint.parse.cloudformation;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Ref} and {@code Fn::GetAtt}: parameters, pseudo parameters and resources by name. */
record References(Template template, Parameters parameters, StackOutputs outputs) {

  /** {@code Ref}; the name may be computed under {@code AWS::LanguageExtensions}. */
  Value ref(Call call) {
    return Distribution.over(
        call.name(call.argument()),
        name ->
            name instanceof Value.Text text
                ? named(text.text(), call.span())
                : call.open(name, "the name of a parameter or resource"));
  }

  /** {@code Fn::GetAtt}: {@code Name.Attribute}, or a list of the two. */
  Value getAtt(Call call) {
    List<Value> parts = new ArrayList<>();
    for (Node part : call.arguments()) {
      if (!parts.isEmpty()) {
        parts.add(new Value.Text(".", Origin.at(call.span())));
      }
      parts.add(call.name(part));
    }
    Value path = Value.Interpolated.of(parts, call.span());
    return Distribution.over(
        path,
        known ->
            known instanceof Value.Text text && text.text().indexOf('.') > 0
                ? attribute(text.text(), call.span())
                : call.open(known, "the name of a resource and of its attribute"));
  }

  /** The value of a name without an attribute. */
  Value named(String name, Span use) {
    if (parameters.declares(name)) {
      return parameters.value(name, use);
    }
    return PseudoParameters.isNamed(name)
        ? PseudoParameters.value(name, use)
        : resource(name, "", use);
  }

  /** The value of {@code Name.Attribute}. */
  Value attribute(String path, Span use) {
    int dot = path.indexOf('.');
    return resource(path.substring(0, dot), path.substring(dot + 1), use);
  }

  private Value resource(String logicalId, String attribute, Span use) {
    Optional<Value> output = outputs.value(logicalId, attribute, use);
    if (output.isPresent()) {
      return output.get();
    }
    Optional<String> type = template.resourceType(logicalId);
    if (type.isPresent()) {
      return new Value.Reference(type.get(), logicalId, attribute, Origin.at(use));
    }
    return new Value.Unknown(missing(logicalId), List.of(logicalId), Origin.at(use));
  }

  private String missing(String name) {
    if (template.isLoopVariable(name)) {
      return "the values of the loop variable " + name + " are not known";
    }
    return template
        .maker()
        .map(maker -> "`" + name + "` is not in the template: " + maker + " may make it")
        .orElse("`" + name + "` is neither a parameter nor a resource of this template");
  }
}
