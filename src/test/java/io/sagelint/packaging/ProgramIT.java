package io.sagelint.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sagelint.cli.HalfReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program does to the world around it: nothing but its report. */
@EnabledOnOs(OS.LINUX)
final class ProgramIT {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();
  private static final String JAR = System.getProperty("sagelint.jar");

  @TempDir Path folder;

  private Finished.Running start(List<String> before, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(List.of(arguments));
    return Finished.start(new ProcessBuilder(command), folder);
  }

  private static List<String> program(String... options) {
    List<String> command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", JAR));
    return command;
  }

  @Test
  void loadsNoClassOfTheNetwork() throws Exception {
    Path log = folder.resolve("classes");
    Finished run =
        start(program("-Xlog:class+load:file=" + log), "check", "docs/example", "testdata/cdk")
            .await();
    assertTrue(run.code() == 1 || run.code() == 3, run.err());
    // A newer JDK asks of each channel whether it is a SocketChannelImpl, files too.
    Pattern network =
        Pattern.compile(
            "java\\.net\\.(Socket|ServerSocket|Datagram|Inet[46]Address|InetSocketAddress|HttpURL|http\\.)"
                + "|sun\\.net\\.www\\.protocol\\.http|sun\\.nio\\.ch\\..*(Socket|Datagram)(?!ChannelImpl )");
    List<String> loaded =
        Files.readAllLines(log).stream().filter(line -> network.matcher(line).find()).toList();
    assertEquals(List.of(), loaded);
  }

  /** Patterns of paths wake JGit, and JGit its logger. */
  @Test
  void librariesSayNothing() throws Exception {
    Path configuration =
        Files.writeString(folder.resolve(".sagelint.yaml"), "exclude: [nothing/]\n");
    Finished run =
        start(program(), "check", "--config", configuration.toString(), "docs/example").await();
    assertEquals(1, run.code());
    assertEquals("", run.err());
  }

  @Test
  void needsNoNetwork() throws Exception {
    assumeTrue(mayUnshare(), "no network namespace can be made here");
    Finished usual = start(program(), "check", "docs/example").await();
    List<String> alone = new ArrayList<>(List.of("unshare", "--net"));
    alone.addAll(program());
    Finished without = start(alone, "check", "docs/example").await();
    assertEquals(1, usual.code(), usual.err());
    assertEquals(usual, without);
  }

  private static boolean mayUnshare() throws InterruptedException {
    try {
      return new ProcessBuilder("unshare", "--net", "true").start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  @Test
  void twoRunsAtOnceSayTheSame() throws Exception {
    List<Finished.Running> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      runs.add(start(program(), "check", "--format", "json", "docs/example", "testdata/same"));
    }
    Finished first = runs.get(0).await();
    assertTrue(first.out().contains("\"findings\""), first.err());
    for (Finished.Running run : runs) {
      assertEquals(first, run.await());
    }
  }

  @Test
  void doesNotTellItsEnvironment() throws Exception {
    ProcessBuilder command = new ProcessBuilder(program());
    command.command().add("check");
    for (String format : List.of("json", "sarif", "html")) {
      command.command().addAll(List.of("--format", format + "=" + folder.resolve(format)));
    }
    command.command().add("docs/example");
    String canary = "canary-7f3a";
    for (String name : List.of("AWS_SECRET_ACCESS_KEY", "TF_VAR_key", "HOME", "USER", "TMPDIR")) {
      command.environment().put(name, canary);
    }
    Finished run = Finished.start(command, folder).await();
    assertEquals(1, run.code(), run.err());
    assertFalse((run.out() + run.err()).contains(canary));
    for (String format : List.of("json", "sarif", "html")) {
      String report = Files.readString(folder.resolve(format));
      assertFalse(report.contains(canary), report);
      assertFalse(report.contains(System.getProperty("user.dir") + "/"), report);
    }
  }

  @Test
  void anInterruptLeavesNoHalfReport() throws Exception {
    Path report = Files.createDirectory(folder.resolve("out")).resolve("report");
    Finished.Running run =
        start(
            List.of(JAVA, "-cp", System.getProperty("java.class.path")),
            HalfReport.class.getName(),
            report.toString());
    for (int i = 0; i < 300 && !Files.readString(run.out()).contains("half"); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(run.process().pid())).start().waitFor();
    assertEquals(130, run.await().code());
    try (var left = Files.list(report.getParent())) {
      assertEquals(List.of(), left.toList());
    }
  }

  /** While it reads, and while it writes: the old report stays, and nothing beside it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anInterruptOfARunLeavesTheOldReport(int files) throws Exception {
    Path tree = Files.createDirectory(folder.resolve("tree"));
    String template = Files.readString(Path.of("docs/example/monitoring.yaml"));
    for (int i = 0; i < 1500; i++) {
      Files.writeString(tree.resolve("t" + i + ".yaml"), template);
    }
    Path out = Files.createDirectory(folder.resolve("out"));
    Path report = Files.writeString(out.resolve("r.sarif"), "old");
    Finished.Running run =
        start(program(), "check", tree.toString(), "--format", "sarif=" + report, "--no-ignores");
    TimeUnit.MILLISECONDS.sleep(500);
    while (count(out) < files && run.process().isAlive()) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(run.process().pid())).start().waitFor();
    Finished finished = run.await();
    assertEquals(130, finished.code(), finished.err());
    assertEquals("", finished.out());
    assertEquals("old", Files.readString(report));
    assertEquals(1, count(out));
  }

  /** A plan may be larger than memory; whatever else is there is judged all the same. */
  @Test
  void aFileThatTakesAllMemoryIsTold() throws Exception {
    String start = "{\"format_version\": \"1.2\", \"terraform_version\": \"1\", \"x\": [{}";
    Files.writeString(folder.resolve("plan.json"), start + ",{}".repeat(9_000_000) + "]}");
    Files.copy(Path.of("docs/example/monitoring.yaml"), folder.resolve("monitoring.yaml"));
    Finished run = start(program("-Xmx64m"), "check", folder.toString()).await();
    assertEquals(3, run.code(), run.err());
    assertTrue(run.out().contains("error[limit]: needs more memory than the "), run.out());
    assertTrue(run.out().contains("monitoring.yaml:28:48"), run.out());
  }

  private static long count(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }
}
