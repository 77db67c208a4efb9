package io.sagelint.parse.cloudformation;

import io.sagelint.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

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

  private final Map<String, Function<Call, Value>> byName = new TreeMap<>();

  Functions(References references, Choices choices, OtherStacks others) {
    Texts texts = new Texts(references);
    byName.put("Ref", references::ref);
    byName.put("Fn::Base64", Texts::base64);
    byName.put("Fn::Cidr", Lists::cidr);
    byName.put("Fn::FindInMap", choices::findInMap);
    byName.put("Fn::GetAZs", Lists::zones);
    byName.put("Fn::GetAtt", references::getAtt);
    byName.put("Fn::If", choices::branch);
    byName.put("Fn::GetStackOutput", others::stackOutput);
    byName.put("Fn::ImportValue", others::importValue);
    byName.put("Fn::Join", Texts::join);
    byName.put("Fn::Length", Lists::length);
    byName.put("Fn::Select", Lists::select);
    byName.put("Fn::Split", Lists::split);
    byName.put("Fn::Sub", texts::sub);
    byName.put("Fn::ToJsonString", Texts::json);
    byName.put("Fn::Transform", Outside::transform);
    OF_CONDITIONS.forEach(name -> byName.put(name, Outside::condition));
  }

  /** The names in the table. */
  Set<String> names() {
    return byName.keySet();
  }

  /** Whether a key is a function's name rather than a property's. */
  static boolean isName(String key) {
    return key.startsWith("Fn::") || key.equals("Ref");
  }

  Value apply(Call call) {
    return call.name().startsWith(Loops.PREFIX)
        ? Outside.loop(call)
        : byName.getOrDefault(call.name(), Outside::unknown).apply(call);
  }
}
