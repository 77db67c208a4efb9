package io.sagelint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.core.JsonParser;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.sagelint.cli.Main;
import java.nio.file.FileSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Packages are stages, and a stage uses only stages before it. */
@AnalyzeClasses(packages = "io.sagelint", importOptions = LayersTest.OnlyTheProgram.class)
final class LayersTest {
  /** Each line may use the lines above it, and no neighbour on its own line. */
  private static final List<List<String>> STAGES =
      List.of(
          List.of("source"),
          List.of("diagnostic"),
          List.of("read"),
          List.of("model"),
          List.of("condition"),
          List.of("catalogue"),
          List.of("parse", "rule"),
          List.of("check"),
          List.of("fix"),
          List.of("suppression", "baseline"),
          List.of("config"),
          List.of("engine"),
          List.of("report"),
          List.of("lsp", "merge"),
          List.of("cli"));

  @ArchTest static final ArchRule ONE_WAY = stages();

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("io.sagelint.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule LANGUAGES_ARE_STRANGERS =
      slices()
          .matching("io.sagelint.parse.(*)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule YAML_IS_READ_IN_ONE_PLACE =
      only("read").should().dependOnClassesThat().resideInAPackage("org.snakeyaml..");

  @ArchTest
  static final ArchRule TOML_IS_READ_IN_ONE_PLACE =
      only("read").should().dependOnClassesThat().resideInAPackage("org.tomlj..");

  @ArchTest
  static final ArchRule GIT_IS_KNOWN_TO_FEW =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.sagelint.config..", "io.sagelint.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jgit..");

  @ArchTest
  static final ArchRule THE_PROTOCOL_IS_FOR_EDITORS =
      only("lsp")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..");

  @ArchTest
  static final ArchRule JSON_IS_READ_IN_ONE_PLACE =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.sagelint.read..", "io.sagelint.report..", "io.sagelint.merge..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule REPORTS_ONLY_WRITE_JSON =
      noClasses()
          .that()
          .resideInAnyPackage("io.sagelint.report..", "io.sagelint.merge..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(JsonParser.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule OPTIONS_STAY_ON_THE_COMMAND_LINE =
      only("cli").should().dependOnClassesThat().resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule STREAMS_BELONG_TO_THE_COMMAND_LINE =
      only("cli")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule NO_NETWORK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net.http..",
              "java.rmi..",
              "javax.net..",
              "javax.naming..",
              "com.sun.net..",
              "sun..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(?!URLDecoder|URLEncoder|URI).*")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.nio\\.channels\\..*(Socket|Datagram).*");

  @ArchTest
  static final ArchRule NO_OTHER_PROGRAMS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.ProcessBuilder")
          .orShould()
          .callMethodWhere(runsAProgram());

  @ArchTest
  static final ArchRule THE_ENVIRONMENT_IS_READ_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Main.class)
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .callMethod(System.class, "getProperties");

  /** Where a pattern is compiled late that is a constant, or stands in our tables. */
  private static final Set<String> OWN_PATTERNS = Set.of("TablesReader", "ExplainCommand");

  /** Java's own patterns take exponential time; those that users write go to RE2/J. */
  @ArchTest
  static final ArchRule PATTERNS_OF_USERS_TAKE_LINEAR_TIME =
      noClasses()
          .should()
          .callMethod(FileSystem.class, "getPathMatcher", String.class)
          .orShould()
          .callMethodWhere(madeWhileRunning())
          .because("only constants and our own tables may be java.util.regex patterns");

  @ArchTest
  static final ArchRule VALUES_DO_NOT_CHANGE =
      classes()
          .that()
          .resideInAnyPackage(
              "io.sagelint.source..", "io.sagelint.diagnostic..", "io.sagelint.model..")
          .should()
          .haveOnlyFinalFields();

  private static DescribedPredicate<JavaMethodCall> runsAProgram() {
    return DescribedPredicate.describe(
        "runs a program",
        call ->
            call.getTargetOwner().isEquivalentTo(Runtime.class) && call.getName().equals("exec"));
  }

  private static DescribedPredicate<JavaMethodCall> madeWhileRunning() {
    return DescribedPredicate.describe(
        "compiles a java.util.regex.Pattern that is no constant",
        call ->
            call.getTargetOwner().isEquivalentTo(Pattern.class)
                && call.getName().equals("compile")
                && !call.getOrigin().getName().equals("<clinit>")
                && !OWN_PATTERNS.contains(call.getOriginOwner().getSimpleName()));
  }

  private static LayeredArchitecture stages() {
    LayeredArchitecture stages =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (List<String> line : STAGES) {
      for (String stage : line) {
        stages = stages.layer(stage).definedBy("io.sagelint." + stage + "..");
      }
    }
    List<String> above = new ArrayList<>();
    for (List<String> line : STAGES) {
      for (String stage : line) {
        stages =
            above.isEmpty()
                ? stages.whereLayer(stage).mayNotAccessAnyLayer()
                : stages.whereLayer(stage).mayOnlyAccessLayers(above.toArray(String[]::new));
      }
      above.addAll(line);
    }
    return stages;
  }

  private static GivenClassesConjunction only(String stage) {
    return noClasses().that().resideOutsideOfPackage("io.sagelint." + stage + "..");
  }

  /** Leaves tests out, in whichever directory they were built. */
  static final class OnlyTheProgram implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }
}
