package io.sagelint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --new-since}: what a revision of Git has already is not told. */
final class NewSinceTest {
  private static final String MODEL = "  %s: {Type: AWS::SageMaker::Model}\n";
  private static final String MAIN =
      """
      resource "aws_sagemaker_model" "m" {
        enable_network_isolation = var.isolate
      }
      """;

  @TempDir Path temporary;
  private Path folder;
  private Git git;

  @BeforeEach
  void oneCommit() throws Exception {
    folder = Files.createDirectory(temporary.resolve("work"));
    git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    write("models.yaml", "Resources:\n" + MODEL.formatted("Old"));
    write("module/main.tf", MAIN);
    write("module/variables.tf", "variable \"isolate\" { default = true }\n");
    commit();
  }

  @AfterEach
  void close() {
    git.close();
  }

  @Test
  void whatWasThereIsKnown() throws IOException {
    assertEquals(1, check().code());
    Call since = check("--new-since", "HEAD");
    assertEquals(
        "No findings in 3 files (2 resources), 0 undetermined; 1 in baseline\n", since.out());
    assertEquals(0, since.code(), since.err());
    write("models.yaml", "\nResources:\n" + MODEL.formatted("New") + MODEL.formatted("Old"));
    assertTrue(check("--new-since", "HEAD").out().startsWith("models.yaml:3:3: high: "));
    assertEquals(1, check("--new-since", "HEAD", "models.yaml").code());
  }

  @Test
  void aChangeThatMakesAnotherFileWrongIsNew() throws IOException {
    write("module/variables.tf", "variable \"isolate\" { default = false }\n");
    Call since = check("--new-since", "HEAD");
    assertTrue(since.out().startsWith("module/main.tf:2:30: high: "), since.out());
    assertEquals(1, since.code());
  }

  @Test
  void variablesThatGitIgnoresAreThoseOfTheDisk() throws Exception {
    write(".gitignore", "*.auto.tfvars\n");
    commit();
    write("module/local.auto.tfvars", "isolate = false\n");
    assertEquals(0, check("--new-since", "HEAD").code());
  }

  @Test
  void renamedFilesAreFollowed() throws Exception {
    write("models.yaml", "# kept\n# as it\n# is\nResources:\n" + MODEL.formatted("Old"));
    commit();
    Files.delete(folder.resolve("models.yaml"));
    write(
        "stacks/all.yaml",
        "# kept\n# as it\n# is\nResources:\n" + MODEL.formatted("Old") + MODEL.formatted("New"));
    Call since = check("--new-since", "HEAD");
    assertTrue(since.out().startsWith("stacks/all.yaml:6:3: "), since.out());
    assertTrue(
        since.out().contains("1 finding (1 high), 0 undetermined in 3 files; 1 in baseline"),
        since.out());
  }

  @Test
  void aBranchIsComparedWithWhereItBegan() throws Exception {
    git.checkout().setCreateBranch(true).setName("topic").call();
    git.checkout().setName("main").call();
    write("models.yaml", "Resources:\n" + MODEL.formatted("Old") + MODEL.formatted("Later"));
    commit();
    git.checkout().setName("topic").call();
    write(
        "models.yaml", "# topic\nResources:\n" + MODEL.formatted("Old") + MODEL.formatted("Later"));
    commit();
    assertEquals(0, check("--new-since", "main").code());
    assertEquals(1, check("--new-since", "main...").code());
    assertEquals(1, check("--new-since", "main...HEAD").code());
    assertEquals(0, check("--new-since", "...").code());
  }

  @Test
  void whatCannotBeComparedIsAWrongCall() throws Exception {
    assertWrong(
        "no commit `origin/main` is in this repository", check("--new-since", "origin/main"));
    assertWrong("no commit `HEAD~9` is in this repository", check("--new-since", "HEAD~9"));
    assertWrong("no commit `HEAD^{tree}` is in", check("--new-since", "HEAD^{tree}"));
    assertWrong("no commit `" + "a".repeat(40) + "` is in", check("--new-since", "a".repeat(40)));
    assertWrong("is outside of the repository", check("--new-since", "HEAD", temporary.toString()));
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    assertWrong(
        "there is no Git repository around", Call.in(empty, "check", "--new-since", "HEAD"));
    Git.init().setDirectory(empty.toFile()).call().close();
    assertWrong("the repository has no commit yet", Call.in(empty, "check", "--new-since", "HEAD"));
  }

  @Test
  void aRemoteBranchThatIsMissingIsToBeFetched() throws Exception {
    Path clone = clone(1);
    Call call = Call.in(clone, "check", "--new-since", "HEAD~1");
    assertWrong("which is a shallow clone; fetch its history first: `git fetch --unshallow`", call);
    assertEquals(0, Call.in(clone, "check", "--new-since", "HEAD").code());
    Call full = Call.in(clone(0), "check", "--new-since", "origin/release");
    assertWrong("fetch it first: `git fetch origin release`", full);
  }

  @Test
  void aWorktreeAndTheVariablesOfAHookAreUnderstood() throws Exception {
    Path gitDir = Files.createDirectories(folder.resolve(".git/worktrees/other"));
    Path other = Files.createDirectory(temporary.resolve("other"));
    Files.writeString(other.resolve(".git"), "gitdir: " + gitDir + "\n");
    Files.writeString(gitDir.resolve("gitdir"), other.resolve(".git") + "\n");
    Files.writeString(gitDir.resolve("commondir"), "../..\n");
    Files.writeString(gitDir.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.copy(folder.resolve("models.yaml"), other.resolve("models.yaml"));
    String[] arguments = {"check", "--new-since", "HEAD", "."};
    assertEquals(0, Call.in(other, arguments).code(), Call.in(other, arguments).err());
    Map<String, String> hook = Map.of("GIT_DIR", gitDir.toString(), "GIT_INDEX_FILE", "index");
    assertEquals(0, Call.with("", other, hook, arguments).code());
    Path part = Files.createDirectory(other.resolve("part"));
    Map<String, String> tree =
        Map.of("GIT_DIR", gitDir.toString(), "GIT_WORK_TREE", other.toString());
    assertEquals(0, Call.with("", part, tree, arguments).code());
  }

  @Test
  void submodulesAreComparedWithTheCommitTheyWereAt() throws Exception {
    try (Git part = Git.init().setDirectory(temporary.resolve("part").toFile()).call()) {
      Files.writeString(
          temporary.resolve("part/part.yaml"), "Resources:\n" + MODEL.formatted("Part"));
      commit(part);
    }
    git.submoduleAdd()
        .setPath("part")
        .setURI(temporary.resolve("part").toUri().toString())
        .call()
        .close();
    commit();
    Call since = check("--new-since", "HEAD");
    assertEquals(0, since.code(), since.out());
  }

  private static void assertWrong(String message, Call call) {
    assertEquals(2, call.code(), call.out());
    assertTrue(call.err().contains(message), call.err());
    assertEquals("", call.out());
  }

  /** A clone of all commits, or of the last ones, with one commit more in the original. */
  private Path clone(int depth) throws Exception {
    write("module/more.tf", "# " + depth + "\n");
    commit();
    Path clone = temporary.resolve("clone" + depth);
    var command =
        Git.cloneRepository().setURI(folder.toUri().toString()).setDirectory(clone.toFile());
    (depth > 0 ? command.setDepth(depth) : command).call().close();
    return clone;
  }

  private void commit() throws GitAPIException {
    commit(git);
  }

  private static void commit(Git repository) throws GitAPIException {
    repository.add().addFilepattern(".").call();
    repository
        .commit()
        .setAll(true)
        .setSign(false)
        .setAuthor("a", "a@example.org")
        .setCommitter("a", "a@example.org")
        .setMessage("m")
        .call();
  }

  private Call check(String... arguments) {
    List<String> all = new ArrayList<>(List.of("check", "--format", "concise"));
    all.addAll(List.of(arguments));
    return Call.in(folder, all.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
