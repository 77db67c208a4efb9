package io.sagelint.parse.cloudformation;

import io.sagelint.model.Scalars;
import io.sagelint.model.Scenario;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template takes from other stacks of its app: exports and outputs. What is not found there
 * stays open.
 *
 * @param stacks as the template sees them
 * @param producers the templates of the app as they are deployed
 */
record OtherStacks(AppStacks stacks, Producers producers) {
  private static final Pattern ROLE = Pattern.compile("arn:[^:]+:iam::([^:]+):role/.*");

  /** Nothing is at hand. */
  static final OtherStacks NONE = new OtherStacks(AppStacks.NONE, new Producers(one -> null));

  /** {@code Fn::ImportValue} of an export's name. */
  Value importValue(Call call) {
    Value name = settled(call, call.argument());
    Value open = call.open("it is imported from another stack", shown(name));
    return Scalars.canonical(name)
        .flatMap(export -> producers.exported(stacks.beside(), export, call))
        .orElse(open);
  }

  /** {@code Fn::GetStackOutput} of a stack's name and an output's. */
  Value stackOutput(Call call) {
    if (!(call.argument() instanceof Node.Mapping argument)) {
      return call.wrong("a map of StackName and OutputName");
    }
    Optional<String> stack = text(call, argument, "StackName");
    Optional<String> name = text(call, argument, "OutputName");
    Value open =
        call.open(
            "it is an output of another stack", stack.orElse("StackName") + "." + name.orElse("?"));
    if (stack.isEmpty() || name.isEmpty() || !isKnown(call, argument, "Region")) {
      return open;
    }
    List<AppStack> named =
        stacks.in(account(call, argument), text(call, argument, "Region")).stream()
            .filter(one -> one.name().equals(stack.get()))
            .toList();
    return producers.output(named, name.get(), call).orElse(open);
  }

  /** The account that a role is in; empty without a role. */
  private static Optional<String> account(Call call, Node.Mapping argument) {
    return argument
        .get("RoleArn")
        .map(
            role -> {
              Matcher arn = ROLE.matcher(shown(settled(call, role)));
              return arn.matches() ? arn.group(1) : "${Account}";
            });
  }

  private static boolean isKnown(Call call, Node.Mapping argument, String name) {
    return argument.get(name).isEmpty() || text(call, argument, name).isPresent();
  }

  private static Optional<String> text(Call call, Node.Mapping argument, String name) {
    return argument.get(name).map(node -> settled(call, node)).flatMap(Scalars::canonical);
  }

  private static Value settled(Call call, Node node) {
    return Scenario.byDefault().settle(call.value(node));
  }

  /** A name for people. */
  static String shown(Value name) {
    if (name instanceof Value.Interpolated text) {
      return text.shown();
    }
    boolean named = name instanceof Value.Unknown unknown && !unknown.needs().isEmpty();
    return Scalars.canonical(name)
        .orElse(named ? "${" + ((Value.Unknown) name).needs().get(0) + "}" : "a computed name");
  }
}
