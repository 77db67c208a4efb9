package io.sagelint.parse.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Checker;
import io.sagelint.check.Finding;
import io.sagelint.parse.terraform.function.FileAccess;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.read.hcl.JsonForm;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleSet;
import io.sagelint.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for every module: what cannot matter does not, however a value comes. */
final class ModuleLawsTest {
  private static final RuleSet RULES = BuiltInRules.byDefault();
  private static final List<String> VALUES =
      List.of("true", "false", "null", "\"\"", "\"alias/mine\"", "\"alias/aws/s3\"", "1");

  /** A resource's argument and how its value comes. */
  record Case(String value, Carrier carrier) {
    String resource(int number, Carrier by) {
      boolean key = value.startsWith("\"") || value.equals("null");
      String type = key ? "notebook_instance" : "model";
      String argument = key ? "kms_key_id" : "enable_network_isolation";
      String used = by.used(number, value);
      return "resource \"aws_sagemaker_%s\" \"r%d\" {\n  %s = %s\n}\n"
          .formatted(type, number, argument, used);
    }
  }

  /** A module, cut into texts whose order must not matter. */
  record Project(List<String> root, List<String> called, String values, boolean json) {
    static Project of(List<Case> cases, boolean literal) {
      List<String> root = new ArrayList<>();
      List<String> called = new ArrayList<>(List.of("variable \"outer\" {}\n"));
      StringBuilder values = new StringBuilder();
      StringBuilder passed = new StringBuilder();
      for (int i = 0; i < cases.size(); i++) {
        String value = cases.get(i).value();
        Carrier by = literal ? Carrier.LITERAL : cases.get(i).carrier();
        root.add(cases.get(i).resource(i, by));
        root.add(by.beside(i, value));
        called.add(by.called(i, value));
        values.append(by.values(i, value));
        passed.append(by.passed(i, value));
      }
      root.add("module \"outputs\" {\n source = \"./called\"\n outer = { " + passed + "}\n}\n");
      return new Project(root, called, values.toString(), false);
    }

    Project with(String more) {
      List<String> all = new ArrayList<>(root);
      all.add(more);
      return new Project(all, called, values, json);
    }

    Project shuffled(Random random) {
      List<String> files = new ArrayList<>(root);
      Collections.shuffle(files, random);
      List<String> below = new ArrayList<>(called);
      Collections.shuffle(below, random);
      return new Project(files, below, values, json);
    }

    Project inJson() {
      return new Project(root, called, values, true);
    }

    /** The verdicts without places, which differ from one syntax to the other. */
    Map<String, String> placeless() {
      Map<String, String> verdicts = verdicts();
      verdicts.replaceAll((key, verdict) -> verdict.replaceAll(" -?[0-9]+:[0-9]+$", ""));
      return verdicts;
    }

    /** Each finding by resource and rule: its certainty and the line and column it points at. */
    Map<String, String> verdicts() {
      ModuleFiles below = files("called", called, "");
      TerraformParser.Result result =
          TerraformParser.parse(
              files("root", root, values),
              (from, caller, source, names) ->
                  source.equals("./called") ? Optional.of(below) : Optional.empty(),
              new GivenVariables(),
              RULES.catalogue());
      Checker checker = new Checker(RULES);
      checker.check(result.stack());
      assertTrue(checker.undetermined().isEmpty(), () -> checker.undetermined().toString());
      Map<String, String> verdicts = new TreeMap<>();
      for (Finding finding : checker.findings()) {
        String key = finding.resource().address() + " " + finding.rule().id();
        verdicts.put(key, finding.certainty() + " " + finding.value() + " at " + place(finding));
      }
      return verdicts;
    }

    /** Places move with the order of texts, so they are told relative to the resource. */
    private static String place(Finding finding) {
      return finding.property()
          + " "
          + (finding.span().from().line() - finding.resource().name().from().line())
          + ":"
          + finding.span().from().column();
    }

    private ModuleFiles files(String directory, List<String> texts, String values) {
      List<HclFile> files = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        HclFile file = parse(directory + "/" + i + ".tf", texts.get(i));
        files.add(json ? JsonForm.read(file) : file);
      }
      HclFile given = parse(directory + "/terraform.tfvars", values);
      return new ModuleFiles(directory, files, List.of(), List.of(given), FileAccess.NONE);
    }

    private static HclFile parse(String path, String text) {
      HclFile file = HclParser.parse(new SourceFile(path, text));
      assertEquals(List.of(), file.problems(), text);
      return file;
    }
  }

  @Property(tries = 300)
  void howAValueComesChangesNothing(@ForAll("cases") List<Case> cases) {
    assertEquals(Project.of(cases, true).verdicts(), Project.of(cases, false).verdicts());
  }

  @Property(tries = 300)
  void theOrderOfFilesChangesNothing(@ForAll("cases") List<Case> cases, @ForAll Random random) {
    Project project = Project.of(cases, false);
    assertEquals(project.verdicts(), project.shuffled(random).verdicts());
  }

  @Property(tries = 300)
  void theSyntaxChangesNothing(@ForAll("cases") List<Case> cases) {
    Project project = Project.of(cases, false);
    assertEquals(project.placeless(), project.inJson().placeless());
  }

  @Property(tries = 100)
  void whatNothingRefersToChangesNothing(@ForAll("cases") List<Case> cases) {
    Project project = Project.of(cases, false);
    String unrelated =
        """
        variable "unused" {
          default = false
        }
        locals {
          circle = local.circle
        }
        module "unrelated" {
          source = "./called"
          outer  = module.unrelated
        }
        module "missing" {
          source = "./nowhere"
        }
        """;
    assertEquals(project.verdicts(), project.with(unrelated).verdicts());
  }

  @Provide
  Arbitrary<List<Case>> cases() {
    return Combinators.combine(Arbitraries.of(VALUES), Arbitraries.of(Carrier.class))
        .as(Case::new)
        .filter(one -> !one.value().equals("null") || one.carrier().carriesNull())
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }
}
