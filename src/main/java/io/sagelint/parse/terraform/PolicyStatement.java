package io.sagelint.parse.terraform;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Choices;
import io.sagelint.parse.terraform.function.Conversion;
import io.sagelint.parse.terraform.function.Open;
import io.sagelint.parse.terraform.function.Spread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@code statement} block of {@code aws_iam_policy_document} as IAM reads it. */
final class PolicyStatement {
  private static final Map<String, String> SCALARS = Map.of("sid", "Sid", "effect", "Effect");

  private static final Map<String, String> SETS =
      Map.of(
          "actions", "Action",
          "not_actions", "NotAction",
          "resources", "Resource",
          "not_resources", "NotResource");

  private static final Map<String, String> PRINCIPALS =
      Map.of("principals", "Principal", "not_principals", "NotPrincipal");

  private final Value.Mapping block;
  private final List<Value.Property> properties = new ArrayList<>();

  private PolicyStatement(Value.Mapping block) {
    this.block = block;
  }

  static Value of(Value.Mapping block) {
    return new PolicyStatement(block).statement();
  }

  private Value statement() {
    if (block.get("effect").map(Value.Property::value).filter(it -> !it.isNothing()).isEmpty()) {
      Value allow = new Value.Text("Allow", Origin.at(block.head()));
      properties.add(new Value.Property("Effect", block.head(), allow));
    }
    for (Value.Property argument : block.properties()) {
      if (PolicyDocument.written(block, argument.name()).isPresent()) {
        add(argument);
      }
    }
    return new Value.Mapping(List.copyOf(properties), block.rest(), block.head(), block.origin());
  }

  private void add(Value.Property argument) {
    String name = argument.name();
    Value value = argument.value();
    if (SCALARS.containsKey(name)) {
      add(SCALARS.get(name), argument, value);
    } else if (SETS.containsKey(name)) {
      add(SETS.get(name), argument, set(value));
    } else if (PRINCIPALS.containsKey(name)) {
      add(PRINCIPALS.get(name), argument, inBlocks(value, PolicyStatement::principals));
    } else if (name.equals("condition")) {
      add("Condition", argument, inBlocks(value, PolicyStatement::conditions));
    }
  }

  private void add(String name, Value.Property argument, Value value) {
    properties.add(new Value.Property(name, argument.key(), value));
  }

  /** Blocks that differ between deployments make a value that does. */
  private static Value inBlocks(Value blocks, Choices.Operation make) {
    return Choices.each(PolicyDocument.items(blocks), blocks.span(), make);
  }

  /** A set as IAM has it: one item by itself, several in the provider's order. */
  private static Value set(Value value) {
    return Uses.each(
        value,
        one -> {
          if (Spread.is(one)) {
            return several(new Value.Sequence(List.of(one), one.origin()));
          }
          return one instanceof Value.Sequence list ? several(list) : one;
        });
  }

  private static Value several(Value.Sequence list) {
    boolean open = false;
    Map<Object, Value> items = new LinkedHashMap<>();
    for (Value item : list.items()) {
      Value one = withVariables(Spread.one(item));
      open |= Conversion.text(item).isEmpty();
      items.putIfAbsent(Conversion.text(one).<Object>map(text -> text).orElse(one), one);
    }
    List<Value> sorted = new ArrayList<>(items.values());
    if (!open) {
      sorted.sort(Comparator.comparing(one -> Conversion.text(one).orElseThrow()));
      Collections.reverse(sorted);
    }
    boolean single = sorted.size() == 1 && list.items().stream().noneMatch(Spread::is);
    return single ? sorted.get(0) : new Value.Sequence(List.copyOf(sorted), list.origin());
  }

  /**
   * Terraform would take IAM's own variables for its own, so they are written with another sign.
   */
  private static Value withVariables(Value value) {
    if (value instanceof Value.Text text) {
      return new Value.Text(text.text().replace("&{", "${"), text.origin(), text.made());
    }
    if (value instanceof Value.Interpolated text) {
      List<Value> parts = text.parts().stream().map(PolicyStatement::withVariables).toList();
      return Value.Interpolated.of(parts, text.span()).withOrigin(text.origin());
    }
    return value;
  }

  private static Value principals(List<Value> blocks) {
    Map<String, List<Value>> byType = new LinkedHashMap<>();
    Members members = new Members(blocks);
    for (Value.Mapping block : members.blocks) {
      Optional<String> type = PolicyDocument.written(block, "type").flatMap(Conversion::text);
      Optional<Value> identifiers = PolicyDocument.written(block, "identifiers");
      if (type.isEmpty() || identifiers.isEmpty()) {
        members.open(block, type.isEmpty() ? "type" : "identifiers");
      } else {
        byType.computeIfAbsent(type.get(), found -> new ArrayList<>()).add(set(identifiers.get()));
      }
    }
    boolean anyone =
        byType.size() == 1
            && byType.getOrDefault("*", List.of()).size() == 1
            && Conversion.text(byType.get("*").get(0)).equals(Optional.of("*"));
    return anyone && members.rest.isEmpty() ? byType.get("*").get(0) : members.mapping(byType);
  }

  private static Value conditions(List<Value> blocks) {
    Map<String, Map<String, List<Value>>> byTest = new LinkedHashMap<>();
    Members members = new Members(blocks);
    for (Value.Mapping block : members.blocks) {
      Optional<String> test = PolicyDocument.written(block, "test").flatMap(Conversion::text);
      Optional<String> name = PolicyDocument.written(block, "variable").flatMap(Conversion::text);
      Optional<Value> values = block.get("values").map(Value.Property::value);
      if (test.isEmpty() || name.isEmpty() || values.isEmpty()) {
        members.open(block, test.isEmpty() ? "test" : name.isEmpty() ? "variable" : "values");
      } else {
        byTest
            .computeIfAbsent(test.get(), found -> new LinkedHashMap<>())
            .computeIfAbsent(name.get(), found -> new ArrayList<>())
            .add(inOrder(values.get()));
      }
    }
    Map<String, List<Value>> tests = new LinkedHashMap<>();
    byTest.forEach((test, variables) -> tests.put(test, List.of(members.plain(variables))));
    return members.mapping(tests);
  }

  /** Values of a condition keep their order. */
  private static Value inOrder(Value value) {
    return Uses.each(
        value,
        one -> {
          if (!(one instanceof Value.Sequence list)) {
            return one;
          }
          List<Value> items = list.items().stream().map(PolicyStatement::withVariables).toList();
          return items.size() == 1 && !Spread.is(items.get(0))
              ? items.get(0)
              : new Value.Sequence(items, list.origin());
        });
  }

  /** The members of an object that several blocks make together. */
  private static final class Members {
    private final List<Value.Mapping> blocks = new ArrayList<>();
    private final Value first;
    private Optional<Value.Unknown> rest = Optional.empty();

    Members(List<Value> values) {
      this.first = values.get(0);
      for (Value value : values) {
        if (value instanceof Value.Mapping block) {
          blocks.add(block);
        } else if (!(value instanceof Value.Absent)) {
          rest = Optional.of(Open.why(value));
        }
      }
    }

    /** Notes that a block makes members that are not known. */
    void open(Value.Mapping block, String name) {
      Value found =
          block
              .get(name)
              .map(Value.Property::value)
              .orElseGet(() -> new Value.Absent(block.origin()));
      rest = Optional.of(Open.why(found));
    }

    Value plain(Map<String, List<Value>> members) {
      return made(members, Optional.empty());
    }

    Value mapping(Map<String, List<Value>> members) {
      return members.isEmpty() && rest.isEmpty()
          ? new Value.Absent(first.origin())
          : made(members, rest);
    }

    private Value made(Map<String, List<Value>> members, Optional<Value.Unknown> open) {
      List<Value.Property> properties = new ArrayList<>();
      members.forEach((name, values) -> properties.add(property(name, values)));
      return new Value.Mapping(List.copyOf(properties), open, first.span(), first.origin());
    }

    /** Several lists under one name are one. */
    private static Value.Property property(String name, List<Value> values) {
      Value all = values.get(0);
      if (values.size() > 1) {
        List<Value> items = new ArrayList<>();
        for (Value value : values) {
          items.addAll(value instanceof Value.Sequence list ? list.items() : List.of(value));
        }
        all = new Value.Sequence(List.copyOf(items), all.origin());
      }
      return new Value.Property(name, all.span(), all);
    }
  }
}
