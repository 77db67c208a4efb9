package io.sagelint.parse.cloudformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.check.Checker;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleSet;
import io.sagelint.source.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Includes of files, and the bounds of loops. */
final class ExpansionTest {
  private static final RuleSet RULES = BuiltInRules.byDefault();
  private static final Catalogue CATALOGUE = RULES.catalogue();
  private static final Map<String, String> FILES =
      Map.of(
          "flags.yaml", "EnableNetworkIsolation: false",
          "models.yaml", "Included: {Type: AWS::SageMaker::Model}",
          "sections.yaml", "Conditions: {Never: !Equals [a, b]}",
          "endless.yaml",
              "Fn::Transform: {Name: AWS::Include, Parameters: {Location: endless.yaml}}");
  private static final String INCLUDE =
      "{Fn::Transform: {Name: AWS::Include, Parameters: {Location: %s}}}";

  private static List<Resource> resources(String template) {
    return CloudFormationParser.parse(
            Trees.yaml(template), ParameterSet.NONE, new Included(), CATALOGUE)
        .get(0)
        .stack()
        .resources();
  }

  /** Offers the files above to be included, and no template to be nested. */
  private static final class Included implements TemplateLibrary {
    @Override
    public Answer find(SourceFile from, TemplateLocation location) {
      return Answer.none("is not at hand");
    }

    @Override
    public LocalFiles includes(SourceFile from) {
      return name -> Optional.ofNullable(FILES.get(name)).map(Trees::yaml);
    }
  }

  private static String verdict(String properties) {
    Checker checker = new Checker(RULES);
    String template =
        "Parameters: {Name: {Type: String, Default: flags}}\n"
            + "Resources: {Model: {Type: AWS::SageMaker::Model, Properties: "
            + properties
            + "}}";
    checker.check(new Stack(resources(template), List.of()));
    return checker.findings().isEmpty()
        ? checker.undetermined().stream().findFirst().map(one -> one.needs().toString()).orElse("")
        : checker.findings().get(0).value().orElse("not set");
  }

  @Test
  void aFileBesideTheTemplateIsRead() {
    assertEquals("false", verdict(INCLUDE.formatted("flags.yaml")));
    assertEquals("false", verdict(INCLUDE.formatted("!Sub '${Name}.yaml'")));
  }

  @Test
  void anyOtherIsNeeded() {
    assertEquals("[other.yaml]", verdict(INCLUDE.formatted("other.yaml")));
    assertEquals("[s3://bucket/flags.yaml]", verdict(INCLUDE.formatted("s3://bucket/flags.yaml")));
    assertEquals("[/flags.yaml]", verdict(INCLUDE.formatted("/flags.yaml")));
    assertEquals("[endless.yaml]", verdict(INCLUDE.formatted("endless.yaml")));
  }

  @Test
  void resourcesAndSectionsAreIncluded() {
    String transform = "{Name: AWS::Include, Parameters: {Location: sections.yaml}}";
    List<Resource> resources =
        resources(
            "AWSTemplateFormatVersion: x\nTransform: "
                + transform
                + "\nResources: "
                + INCLUDE.formatted("models.yaml"));
    assertEquals(List.of("Included"), resources.stream().map(Resource::address).toList());
  }

  @Test
  void anItemOfOneBranchIsMadeThereOnly() {
    String template =
        """
        Parameters: {Stage: {Type: String, Default: dev}}
        Mappings: {Names: {dev: {List: [a]}, prod: {List: [a, b]}}}
        Resources:
          Fn::ForEach::Models:
            - Name
            - !FindInMap [Names, !Ref Stage, List]
            - "Model${Name}": {Type: AWS::SageMaker::Model}
        """;
    List<String> made =
        resources(template).stream()
            .map(one -> one.address() + " " + one.presence().condition().byDefault())
            .toList();
    assertEquals(List.of("Modela TRUE", "Modelb FALSE"), made);
  }

  @Test
  void loopsWithinLoopsStayBounded() {
    String letters = "[" + "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z".repeat(1) + "]";
    String body = "{'M${A}${B}${C}${D}': {Type: AWS::SageMaker::Model}}";
    for (String variable : List.of("D", "C", "B", "A")) {
      body = "{'Fn::ForEach::L%s': [%s, %s, %s]}".formatted(variable, variable, letters, body);
    }
    String template = "AWSTemplateFormatVersion: x\nResources: " + body;
    int made = assertTimeout(Duration.ofSeconds(20), () -> resources(template).size());
    assertEquals(true, made <= 20_000, () -> made + " resources");
  }

  @Test
  void fortyConditionsTakeNoTime() {
    StringBuilder template = new StringBuilder("Parameters:\n");
    for (int i = 0; i < 40; i++) {
      template.append("  P%d: {Type: String, Default: 'no'}\n".formatted(i));
    }
    template.append("Conditions:\n");
    for (int i = 0; i < 40; i++) {
      template.append("  C%d: !Equals [!Ref P%d, 'yes']\n".formatted(i, i));
    }
    template.append("Resources:\n  Model:\n    Type: AWS::SageMaker::Model\n    Properties:\n");
    for (int i = 0; i < 40; i++) {
      template.append("      K%d: !If [C%d, a, b]\n".formatted(i, i));
    }
    template.append(
        "      EnableNetworkIsolation: !Join ['', [tr, !If [C0, u, ue], !If [C1, e, '']]]");
    Checker checker = new Checker(RULES);
    assertTimeout(
        Duration.ofSeconds(5),
        () -> checker.check(new Stack(resources(template.toString()), List.of())));
    assertEquals(0, checker.undetermined().size());
  }
}
