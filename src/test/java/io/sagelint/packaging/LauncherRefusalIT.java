package io.sagelint.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/sagelint} says when something it needs is not there: one line, exit code 3. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherRefusalIT {
  @TempDir Path folder;
  private Checkout checkout;

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = new Checkout(folder);
  }

  @Test
  void noJava() throws Exception {
    checkout.environment.remove("JAVA_HOME");
    refuses("no Java: install a JDK 17 or newer");
  }

  @Test
  void javaHomeWithoutJava() throws Exception {
    checkout.environment.put("JAVA_HOME", folder.toString());
    refuses("no Java at JAVA_HOME (" + folder + ")");
  }

  @Test
  void oldJava() throws Exception {
    checkout.environment.remove("JAVA_HOME");
    checkout.tool("java", "echo '    java.specification.version = 1.8' >&2");
    refuses("Java 17 or newer is needed");
  }

  @Test
  void javaWithoutCompiler() throws Exception {
    checkout.environment.remove("JAVA_HOME");
    checkout.tool("java", "echo '    java.home = /jre\n    java.specification.version = 21' >&2");
    refuses("set JAVA_HOME to a JDK, not a JRE");
  }

  @Test
  void noMaven() throws Exception {
    Files.delete(checkout.tools.resolve("mvn"));
    refuses("there is no Maven");
  }

  @Test
  void aFailedBuildShowsWhyAndRunsNothing() throws Exception {
    checkout.run();
    checkout.tool("mvn", "echo '[ERROR] BUILD FAILURE'; exit 1");
    Files.createFile(checkout.root.resolve("src/main/New.java"));
    Finished run = checkout.run();
    assertEquals(3, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("[ERROR] BUILD FAILURE"), run.err());
    assertTrue(run.err().endsWith("the build failed; Maven's output is above.\n"), run.err());
  }

  private void refuses(String why) throws Exception {
    Finished run = checkout.run("--version");
    assertEquals(3, run.code());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("sagelint: "), run.err());
    assertTrue(run.err().contains(why), run.err());
  }
}
