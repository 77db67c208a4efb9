package io.sagelint.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real pre-commit, with our manifest, launcher and jar; skipped where it is not installed. */
@DisabledOnOs(OS.WINDOWS)
final class PreCommitIT {
  private static final String INSECURE = "Resources: {M: {Type: AWS::SageMaker::Model}}\n";

  @TempDir Path folder;

  @Test
  void changedFilesOfAnyNameAreJudgedWhereTheyAreUsed() throws Exception {
    assumeTrue(isInstalled("pre-commit") && isInstalled("git"), "pre-commit is not installed");
    Checkout hooks = new Checkout(folder);
    Path jar = Path.of(System.getProperty("sagelint.jar"));
    Files.copy(jar, folder.resolve("echo.jar"), StandardCopyOption.REPLACE_EXISTING);
    Path manifest = Path.of(".pre-commit-hooks.yaml");
    Files.copy(manifest, hooks.root.resolve(manifest));
    Files.createFile(hooks.root.resolve("src/main/kept"));
    commit(hooks.root);
    Path work = Files.createDirectory(folder.resolve("work"));
    write(work, "-dash.yaml", INSECURE);
    write(work, "--fix", "no template\n");
    write(work, "stäcks/with \"blank\" 日.yaml", INSECURE);
    write(
        work,
        "modules/m/main.tf",
        "variable \"i\" {}\nresource \"aws_sagemaker_model\" \"m\" {\n  enable_network_isolation = var.i\n}\n");
    write(work, "live/main.tf", "module \"m\" {\n  source = \"../modules/m\"\n  i = false\n}\n");
    commit(work);
    Finished run = run(hooks, work);
    assertEquals(1, run.code(), run.out() + run.err());
    for (String place :
        List.of("-dash.yaml:1:13", "stäcks/with \"blank\" 日.yaml:1:13", "modules/m/main.tf:3:30")) {
      assertTrue(run.out().contains("--> " + place), place + " is missing in " + run.out());
    }
    assertTrue(run.out().contains("3 findings (3 high), 0 undetermined"), run.out());
    assertEquals(1, hooks.builds());
  }

  private Finished run(Checkout hooks, Path work) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            "pre-commit",
            "try-repo",
            hooks.root.toString(),
            "sagelint",
            "--all-files",
            "--color=never");
    command.directory(work.toFile());
    command
        .environment()
        .merge("PATH", hooks.tools.toString(), (all, own) -> own + File.pathSeparator + all);
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("PRE_COMMIT_HOME", folder.resolve("cache").toString());
    return Finished.start(command, folder).await();
  }

  private static boolean isInstalled(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  private static void write(Path work, String name, String text) throws IOException {
    Path file = work.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void commit(Path repository) throws Exception {
    try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setSign(false)
          .setAuthor("a", "a@b.c")
          .setCommitter("a", "a@b.c")
          .setMessage("m")
          .call();
    }
  }
}
