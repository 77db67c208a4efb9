package io.sagelint.parse.cloudformation;

import io.sagelint.model.Scenario;
import io.sagelint.model.Value;
import io.sagelint.read.Node;

/** The functions that take what stands outside the template. */
final class Outside {
  private Outside() {}

  /** {@code Fn::Transform}: a macro, or {@code AWS::Include} of a file that is not at hand. */
  static Value transform(Call call) {
    String macro = "";
    if (Includes.single(call.argument()) instanceof Node.Mapping mapping) {
      macro =
          mapping.get("Name").filter(Node.Scalar.class::isInstance).map(Outside::text).orElse("");
      if (macro.equals(Includes.NAME)) {
        String location =
            Includes.location(mapping)
                .map(at -> OtherStacks.shown(settled(call, at)))
                .orElse(Includes.NAME);
        return call.open("what AWS::Include inserts is not at hand", location);
      }
    }
    return macro.isEmpty()
        ? call.wrong("the Name of a macro and its Parameters")
        : call.open("the macro " + macro + " computes it when the stack is deployed", macro);
  }

  private static Value settled(Call call, Node node) {
    return Scenario.byDefault().settle(call.value(node));
  }

  private static String text(Node node) {
    return ((Node.Scalar) node).text();
  }

  /** A loop whose collection is not known. */
  static Value loop(Call call) {
    String name = call.name().substring(Loops.PREFIX.length());
    return call.open("what the loop " + name + " makes is known when the stack is deployed", name);
  }

  /** A condition function where a value is expected. */
  static Value condition(Call call) {
    return call.open(call.name() + " is a condition; it gives no value");
  }

  /** A function that is new or misspelt. */
  static Value unknown(Call call) {
    return call.open(call.name() + " is no function that is known here", call.name());
  }
}
