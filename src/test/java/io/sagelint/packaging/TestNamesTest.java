package io.sagelint.packaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.platform.commons.annotation.Testable;

/**
 * Surefire goes by names and passes others over in silence, so a wrong name would hide its tests.
 */
@AnalyzeClasses(packages = "io.sagelint", importOptions = TestNamesTest.OnlyTests.class)
final class TestNamesTest {
  @ArchTest
  static final ArchRule EVERY_TEST_IS_RUN =
      members()
          .that()
          .areMetaAnnotatedWith(Testable.class)
          .should()
          .beDeclaredInClassesThat()
          .haveNameMatching(".*(Test|IT)(\\$.*)?");

  /** The classes of tests, in whichever directory they were built. */
  static final class OnlyTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return location.contains("/test-classes/");
    }
  }
}
