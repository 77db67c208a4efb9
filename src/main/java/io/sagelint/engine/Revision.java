package io.sagelint.engine;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Undetermined;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/**
 * A commit of the repository around the working directory. Only reads, and only in {@code .git}.
 */
public final class Revision implements AutoCloseable {
  private static final String RANGE = "...";

  private final String name;
  private final Path directory;
  private final Repository repository;
  private final Path top;
  private final ObjectReader objects;
  private final CommitFiles files;

  private Revision(String name, Path directory, Repository repository)
      throws IOException, RevisionException {
    this.name = name;
    this.directory = directory;
    this.repository = repository;
    this.top = top(directory, repository.getWorkTree().toPath());
    this.objects = repository.newObjectReader();
    this.files = new CommitFiles(top, objects, commit().getTree());
  }

  /**
   * Opens a revision.
   *
   * @param name as Git spells it; {@code A...} is where the current branch left A
   * @param environment the variables that Git sets for hooks
   * @throws RevisionException if there is no such revision here
   */
  public static Revision open(String name, Path directory, Map<String, String> environment)
      throws RevisionException {
    Repository repository = null;
    try {
      repository = repository(directory, environment);
      return new Revision(name, directory, repository);
    } catch (IOException | IllegalArgumentException unreadable) {
      close(repository);
      throw new RevisionException("the repository cannot be read: " + unreadable.getMessage());
    } catch (RevisionException wrong) {
      close(repository);
      throw wrong;
    }
  }

  private static void close(Repository repository) {
    if (repository != null) {
      repository.close();
    }
  }

  private static Repository repository(Path directory, Map<String, String> environment)
      throws IOException, RevisionException {
    SystemReader reader = GitEnvironment.install(environment);
    FileRepositoryBuilder builder = new FileRepositoryBuilder().readEnvironment(reader);
    if (builder.getGitDir() == null) {
      builder.findGitDir(directory.toFile());
    } else if (builder.getWorkTree() == null) {
      // As Git does: it calls hooks in the top folder.
      builder.setWorkTree(directory.toFile());
    }
    if (builder.getGitDir() == null) {
      throw new RevisionException("there is no Git repository around " + directory);
    }
    Repository repository = builder.setMustExist(true).build();
    if (repository.isBare()) {
      repository.close();
      throw new RevisionException("the Git repository has no files: it is bare");
    }
    return repository;
  }

  /** The folder that has the repository's files, spelled as the working directory is. */
  private static Path top(Path directory, Path workTree) throws IOException, RevisionException {
    Path real = directory.toRealPath();
    Path realTop = workTree.toRealPath();
    if (!real.startsWith(realTop)) {
      throw new RevisionException(directory + " is outside of the Git repository " + workTree);
    }
    Path top = directory;
    for (int i = realTop.getNameCount(); i < real.getNameCount(); i++) {
      top = top.getParent();
    }
    return top;
  }

  private RevCommit commit() throws IOException, RevisionException {
    try (RevWalk walk = new RevWalk(repository)) {
      int range = name.indexOf(RANGE);
      if (range < 0) {
        return commit(name, walk);
      }
      String other = name.substring(range + RANGE.length());
      RevCommit one = commit(name.substring(0, range), walk);
      RevCommit two = commit(other.isEmpty() ? Constants.HEAD : other, walk);
      return fork(one, two, walk);
    }
  }

  private RevCommit commit(String wanted, RevWalk walk) throws IOException, RevisionException {
    try {
      ObjectId id = repository.resolve(wanted.isEmpty() ? Constants.HEAD : wanted);
      if (id != null) {
        return walk.parseCommit(id);
      }
    } catch (IOException | RuntimeException unknown) {
      // Misspelled, ambiguous, no commit, or not here: to the user all are the same.
    }
    if (repository.resolve(Constants.HEAD) == null) {
      throw new RevisionException("the repository has no commit yet");
    }
    throw new RevisionException(
        "no commit `" + wanted + "` is in this repository" + remedy(wanted));
  }

  private RevCommit fork(RevCommit one, RevCommit two, RevWalk walk)
      throws IOException, RevisionException {
    walk.reset();
    walk.setRevFilter(RevFilter.MERGE_BASE);
    walk.markStart(one);
    walk.markStart(two);
    RevCommit base = walk.next();
    if (base == null) {
      throw new RevisionException(
          "no commit from which both sides of `"
              + name
              + "` come is in this repository"
              + remedy(""));
    }
    return walk.parseCommit(base);
  }

  /** What brings a commit here that is missing. */
  private String remedy(String wanted) throws IOException {
    if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
      return ", which is a shallow clone; fetch its history first: `git fetch --unshallow`"
          + " (fetch-depth: 0 of actions/checkout, GIT_DEPTH: 0 in GitLab)";
    }
    for (String remote : repository.getRemoteNames()) {
      if (wanted.startsWith(remote + "/")) {
        String branch = wanted.substring(remote.length() + 1);
        return "; fetch it first: `git fetch " + remote + " " + branch + "`";
      }
    }
    return "";
  }

  /** The files as they were then. */
  public Workspace workspace() {
    return new Workspace(directory, files);
  }

  /** Whether a path is in the repository at all. */
  public boolean covers(Path path) {
    return path.startsWith(top);
  }

  /** Paths, and those where a file that was not there may have been before it was renamed. */
  public List<Path> withOrigins(List<Path> paths) {
    List<Path> all = new ArrayList<>(paths);
    if (paths.stream().anyMatch(path -> !files.has(directory.resolve(path).normalize()))) {
      all.add(top);
    }
    return all;
  }

  /**
   * Which of the files that reports tell of were renamed.
   *
   * @param before of this revision
   * @param now of the working directory
   */
  public Map<String, String> renames(Report before, Report now) throws IOException {
    Workspace workspace = workspace();
    return Renames.between(
        files(before, path -> !Files.exists(workspace.absolute(path))),
        files(now, path -> !files.has(workspace.absolute(path))));
  }

  private static Collection<SourceFile> files(Report report, Predicate<Path> wanted) {
    Map<String, SourceFile> files = new TreeMap<>();
    Stream.concat(
            report.findings().stream().map(Finding::span),
            report.undetermined().stream().map(Undetermined::span))
        .map(Span::file)
        .filter(file -> wanted.test(Path.of(file.path())))
        .forEach(file -> files.putIfAbsent(file.path(), file));
    return files.values();
  }

  /**
   * Makes sure that all was there that was read.
   *
   * @throws RevisionException if objects are missing, as in a partial clone
   */
  public void complete() throws RevisionException {
    if (files.incomplete()) {
      throw new RevisionException(
          "not all files of `"
              + name
              + "` are in this repository; fetch them first: `git fetch --refetch`");
    }
  }

  @Override
  public void close() {
    files.close();
    objects.close();
    repository.close();
  }
}
