package io.sagelint.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/sagelint} does once everything it needs is there. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherIT {
  @TempDir Path folder;
  private Checkout checkout;

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = new Checkout(folder);
  }

  @Test
  void startsTheRealProgram() throws Exception {
    Files.createDirectories(checkout.jar.getParent());
    Files.copy(Path.of(System.getProperty("sagelint.jar")), checkout.jar);
    Finished run = checkout.run("--version");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("sagelint "), run.out());
    assertEquals("", run.err());
    assertEquals(0, checkout.builds());
  }

  @Test
  void handsOverArgumentsAsTheyAreAndTheExitCode() throws Exception {
    checkout.environment.put("SAGELINT_JAVA_OPTS", "-Decho=* -Xmx99m");
    Files.createFile(checkout.root.resolve("-grüße 你.tf"));
    Files.createFile(checkout.root.resolve("-Decho=not this"));
    Finished run = checkout.run("a  b", "*", "", "-grüße 你.tf");
    assertEquals(7, run.code(), run.err());
    assertEquals(
        """
        [a  b] is a word
        [*] is a word
        [] is a file
        [-grüße 你.tf] is a file
        echo=*
        """,
        run.out());
  }

  @Test
  void isFoundThroughLinks() throws Exception {
    Path near = checkout.root.resolve("bin/lint");
    Files.createSymbolicLink(near, Path.of("sagelint"));
    Path far = Files.createDirectories(folder.resolve("far away")).resolve("lint");
    Files.createSymbolicLink(far, near);
    assertEquals(7, checkout.start(far).await().code());
    assertEquals(7, checkout.start(Path.of("bin/lint")).await().code());
  }

  @Test
  void buildsOnceThenWhenASourceIsNewer() throws Exception {
    Finished first = checkout.run();
    assertEquals(7, first.code(), first.err());
    assertEquals(1, first.err().lines().count(), first.err());
    assertEquals("", checkout.run().err());
    assertEquals(1, checkout.builds());
    Files.createFile(checkout.root.resolve("src/main/New.java"));
    checkout.run();
    assertEquals(2, checkout.builds());
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Path launcher = checkout.root.resolve("bin/sagelint");
    Finished.Running one = checkout.start(launcher);
    Finished.Running two = checkout.start(launcher);
    assertEquals(7, one.await().code());
    assertEquals(7, two.await().code());
    assertEquals(1, checkout.builds());
    assertEquals(0, leftovers());
  }

  @Test
  void aLockWhoseOwnerIsGoneIsBroken() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path lock = Files.createDirectories(checkout.root.resolve("target/launcher.lock"));
    Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
    assertEquals(7, checkout.run().code());
    assertEquals(0, leftovers());
  }

  @Test
  void aBrokenArchiveIsLeftAsideInSilence() throws Exception {
    checkout.run();
    String known = Files.readString(known());
    assertFalse(known.contains("-Xshare:auto"), "no archive was made");
    Files.writeString(Path.of(known.substring(known.indexOf('=') + 1).strip()), "not an archive");
    Finished run = checkout.run();
    assertEquals(7, run.code());
    assertEquals("echo=null\n", run.out());
    assertEquals("", run.err());
  }

  private Path known() throws IOException {
    try (var files = Files.walk(checkout.root.resolve("target/startup"))) {
      return files.filter(file -> file.endsWith("known")).findFirst().orElseThrow();
    }
  }

  private long leftovers() throws IOException {
    try (var files = Files.list(checkout.root.resolve("target"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("launcher")).count();
    }
  }
}
