package io.sagelint.parse.cloudformation;

import io.sagelint.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** The table of functions by their long names. */
final class Functions {
  /** The functions that make conditions, and those that only {@code Rules} may use. */
  static final List<String> OF_CONDITIONS =
      List.of(
          "Fn::And",
          "Fn::Equals",
          "Fn::Not",
          "Fn::Or",
          "Fn::Contains",
          "Fn::EachMemberEquals",
          "Fn::EachMemberIn",
          "Fn::RefAll",
          "Fn::ValueOf",
          "Fn::ValueOfAll");

  private static final Map<String, BiFunction<Functions, Call, Value>> BY_NAME = table();

  private final References references;
  private final Choices choices;
  private final OtherStacks others;
  private final Texts texts;

  Functions(References references, Choices choices, OtherStacks others) {
    this.references = references;
    this.choices = choices;
    this.others = others;
    this.texts = new Texts(references);
  }

  /** Made once: a template has functions of its own, and there may be many templates. */
  private static Map<String, BiFunction<Functions, Call, Value>> table() {
    Map<String, BiFunction<Functions, Call, Value>> byName = new HashMap<>();
    byName.put("Ref", (all, call) -> all.references.ref(call));
    byName.put("Fn::Base64", (all, call) -> Texts.base64(call));
    byName.put("Fn::Cidr", (all, call) -> Lists.cidr(call));
    byName.put("Fn::FindInMap", (all, call) -> all.choices.findInMap(call));
    byName.put("Fn::GetAZs", (all, call) -> Lists.zones(call));
    byName.put("Fn::GetAtt", (all, call) -> all.references.getAtt(call));
    byName.put("Fn::If", (all, call) -> all.choices.branch(call));
    byName.put("Fn::GetStackOutput", (all, call) -> all.others.stackOutput(call));
    byName.put("Fn::ImportValue", (all, call) -> all.others.importValue(call));
    byName.put("Fn::Join", (all, call) -> Texts.join(call));
    byName.put("Fn::Length", (all, call) -> Lists.length(call));
    byName.put("Fn::Select", (all, call) -> Lists.select(call));
    byName.put("Fn::Split", (all, call) -> Lists.split(call));
    byName.put("Fn::Sub", (all, call) -> all.texts.sub(call));
    byName.put("Fn::ToJsonString", (all, call) -> Texts.json(call));
    byName.put("Fn::Transform", (all, call) -> Outside.transform(call));
    OF_CONDITIONS.forEach(name -> byName.put(name, (all, call) -> Outside.condition(call)));
    return byName;
  }

  /** The names in the table. */
  static Set<String> names() {
    return BY_NAME.keySet();
  }

  /** Whether a key is a function's name rather than a property's. */
  static boolean isName(String key) {
    return key.startsWith("Fn::") || key.equals("Ref");
  }

  Value apply(Call call) {
    return call.name().startsWith(Loops.PREFIX)
        ? Outside.loop(call)
        : BY_NAME
            .getOrDefault(call.name(), (all, other) -> Outside.unknown(other))
            .apply(this, call);
  }
}
