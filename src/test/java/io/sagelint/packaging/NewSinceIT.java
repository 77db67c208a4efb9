package io.sagelint.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --new-since} as a process of its own, for JGit keeps what it once knows of a machine. */
final class NewSinceIT {
  @TempDir Path folder;
  @TempDir Path printed;

  @Test
  void onlyReadsAndRunsNothing() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path work = Files.createDirectory(folder.resolve("work"));
    Files.writeString(work.resolve("m.yaml"), "Resources: {M: {Type: AWS::SageMaker::Model}}\n");
    Files.writeString(work.resolve(".gitattributes"), "* filter=touch\n");
    try (Git git = Git.init().setDirectory(work.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setSign(false)
          .setAuthor("a", "a@b.c")
          .setCommitter("a", "a@b.c")
          .setMessage("m")
          .call();
      String filter = "\n[filter \"touch\"]\n\tsmudge = touch ran\n\tclean = touch ran\n";
      Path configuration = work.resolve(".git/config");
      Files.writeString(configuration, Files.readString(configuration) + filter);
    }
    List<String> before = state();
    Finished run = check(home, work);
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    assertTrue(run.out().endsWith("; 1 in baseline\n"), run.out());
    assertEquals(before, state());
  }

  private Finished check(Path home, Path work) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder command =
        new ProcessBuilder(
            java,
            "-Duser.home=" + home,
            "-jar",
            System.getProperty("sagelint.jar"),
            "check",
            "--new-since",
            "HEAD");
    command.environment().put("HOME", home.toString());
    command.environment().remove("XDG_CONFIG_HOME");
    return Finished.start(command.directory(work.toFile()), printed).await();
  }

  /** All files and when they, or what is in them, changed. */
  private List<String> state() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().map(NewSinceIT::state).toList();
    }
  }

  private static String state(Path file) {
    return file + " " + file.toFile().lastModified();
  }
}
