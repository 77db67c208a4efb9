package io.sagelint.parse.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Checker;
import io.sagelint.model.Resource;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.FileAccess;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.source.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Modules that would take for ever, or all of the stack, if nobody counted. */
final class ModuleBoundsTest {
  private static final String MODEL =
      "resource \"aws_sagemaker_model\" \"m\" {\n enable_network_isolation = local.x0\n}\n";

  private final Map<String, ModuleFiles> directories = new HashMap<>();

  @Test
  void aLongChainOfNamesEndsUnknown() {
    StringBuilder text = new StringBuilder(MODEL + "locals {\n");
    for (int i = 0; i < 5000; i++) {
      text.append(" x%d = [[[local.x%d]]][0][0][0]\n".formatted(i, i + 1));
    }
    Value value = isolation(parse("chain", text + " x5000 = true\n}\n"));
    assertTrue(value instanceof Value.Unknown, value::toString);
  }

  @Test
  void aChainOfTheLengthThatPeopleWriteIsFollowed() {
    StringBuilder text = new StringBuilder(MODEL + "locals {\n");
    for (int i = 0; i < 200; i++) {
      text.append(" x%d = local.x%d\n".formatted(i, i + 1));
    }
    Value value = isolation(parse("chain", text + " x200 = true\n}\n"));
    assertTrue(value instanceof Value.Bool, value::toString);
  }

  @Test
  void namesThatAreUsedTwiceEachAreWorkedOutOnce() {
    StringBuilder text = new StringBuilder(MODEL + "locals {\n");
    for (int i = 0; i < 100; i++) {
      text.append(" x%d = local.x%d ? local.x%d : false\n".formatted(i, i + 1, i + 1));
    }
    Value value = isolation(parse("twice", text + " x100 = true\n}\n"));
    assertTrue(value instanceof Value.Bool, value::toString);
  }

  @Test
  void fortyConditionsBehindOneAnotherAreTakenApartQuickly() {
    StringBuilder text = new StringBuilder();
    StringBuilder locals = new StringBuilder("locals {\n x40 = var.v40 == \"a\"\n");
    for (int i = 0; i <= 40; i++) {
      text.append("variable \"v%d\" {\n type = string\n}\n".formatted(i));
    }
    for (int i = 0; i < 40; i++) {
      locals.append(
          " x%d = local.x%d ? !local.x%d : var.v%d == \"a\"\n".formatted(i, i + 1, i + 1, i));
    }
    String model =
        MODEL.replace("local.x0", "local.x0 ? true : !local.x0 ? true : local.x40 ? false : true");
    assertPassesInTime(model + text + locals + "}\n");
  }

  @Test
  void fortyConditionsBesideOneAnotherAreTakenApartQuickly() {
    StringBuilder text = new StringBuilder();
    List<String> names = new ArrayList<>();
    String nested = "true";
    for (int i = 0; i < 40; i++) {
      text.append("variable \"v%d\" {\n type = string\n}\n".formatted(i));
      text.append("locals {\n x%d = var.v%d == \"a\"\n}\n".formatted(i, i));
      names.add("local.x" + i);
      nested = "local.x%d ? true : (%s)".formatted(i, nested);
    }
    text.append("locals {\n some = %s\n}\n".formatted(String.join(" || ", names)));
    String isolated = "local.some ? (%s) : true".formatted(nested);
    assertPassesInTime(MODEL.replace("local.x0", isolated) + text);
  }

  private void assertPassesInTime(String text) {
    Checker checker = new Checker(BuiltInRules.byDefault());
    Duration bound = Duration.ofSeconds(5);
    assertTimeoutPreemptively(bound, () -> checker.check(parse("timed", text).stack()), text);
    assertEquals(0, checker.findings().size());
    assertEquals(0, checker.undetermined().size());
  }

  @Test
  void circlesOfAllKindsEndUnknown() {
    String text =
        MODEL
            + "locals {\n x0 = module.again.out\n}\n"
            + "module \"again\" {\n source = \"leaf\"\n in = module.again.out\n"
            + " count = module.again[0].out\n}\n";
    directory("leaf", "variable \"in\" {}\noutput \"out\" {\n value = var.in\n}\n");
    Value value = isolation(parse("circle", text));
    assertTrue(value instanceof Value.Unknown, value::toString);
  }

  @Test
  void modulesThatCallTenOthersSevenLevelsDeepAreCutOff() {
    for (int level = 0; level < 7; level++) {
      StringBuilder calls = new StringBuilder();
      for (int i = 0; i < 10; i++) {
        calls.append("module \"c%d\" {\n source = \"d%d\"\n}\n".formatted(i, level + 1));
      }
      directory("d" + level, calls.toString());
    }
    directory("d7", MODEL + "locals {\n x0 = true\n}\n");
    TerraformParser.Result result = parse(directories.get("d0"));
    assertEquals(1, result.stack().problems().size());
    assertTrue(result.stack().resources().size() <= 20_000);
  }

  @Test
  void moreInstancesThanAnybodyReadsAreOne() {
    String counted = MODEL.replace("{\n", "{\n count = 1000000\n");
    List<Resource> resources = parse("many", counted).stack().resources();
    assertEquals(1, resources.size());
    assertEquals(Truth.TRUE, resources.get(0).presence().deployed());
    assertEquals("aws_sagemaker_model.m", resources.get(0).address());
  }

  private void directory(String name, String text) {
    directories.put(name, files(name, text));
  }

  private static ModuleFiles files(String name, String text) {
    SourceFile file = new SourceFile(name + "/main.tf", text);
    return new ModuleFiles(
        name, List.of(HclParser.parse(file)), List.of(), List.of(), FileAccess.NONE);
  }

  private TerraformParser.Result parse(String name, String text) {
    return parse(files(name, text));
  }

  private TerraformParser.Result parse(ModuleFiles root) {
    return TerraformParser.parse(
        root,
        (from, caller, source, names) -> Optional.ofNullable(directories.get(source)),
        new GivenVariables(),
        BuiltInRules.byDefault().catalogue());
  }

  private static Value isolation(TerraformParser.Result result) {
    Value.Mapping properties = (Value.Mapping) result.stack().resources().get(0).properties();
    return properties.get("enable_network_isolation").orElseThrow().value();
  }
}
