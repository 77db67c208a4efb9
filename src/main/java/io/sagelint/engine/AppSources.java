package io.sagelint.engine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The source files of a CDK app, compared by their times with what was synthesised.
 *
 * <p>Times tell nothing where Git wrote the files: a checkout gives all of them the time of the
 * checkout. So an assembly that Git may have written is never called old, and neither is one that
 * is older than every source.
 */
final class AppSources extends SimpleFileVisitor<Path> {
  private static final int MAX_FILES = 10_000;
  private static final long TOLERANCE_MILLIS = 2_000;

  private static final Pattern SOURCE =
      Pattern.compile(
          "cdk\\.json|.*\\.([cm]?[jt]sx?|py|java|kt|scala|cs|fs|go)", Pattern.CASE_INSENSITIVE);

  /** Tests do not change what the app makes. */
  private static final Pattern TEST =
      Pattern.compile("tests?|__tests__|.*\\.(test|spec)\\..*|test_.*|.*_test\\..*");

  /** Folders of packages and of what is built; names that begin with a dot come on top. */
  private static final Pattern BUILT =
      Pattern.compile("node_modules|cdk\\.out|dist|build|out|target|obj|venv|__pycache__");

  private final Path app;
  private final Path assembly;
  private final IgnoreFiles ignored;
  private final long made;
  private int files;
  private boolean older;
  private Path newest;
  private long newestTime;

  private AppSources(Path app, Path assembly, IgnoreFiles ignored, long made) {
    this.app = app;
    this.assembly = assembly;
    this.ignored = ignored;
    this.made = made;
  }

  /** The newest source file of an app that its assembly does not know yet. */
  static Optional<Path> newer(Path app, Path assembly) {
    try {
      IgnoreFiles ignored = new IgnoreFiles(app);
      if (!ignored.hasRepository() || ignored.isIgnored(assembly, true)) {
        FileTime made = Files.getLastModifiedTime(assembly.resolve("manifest.json"));
        AppSources sources = new AppSources(app, assembly, ignored, made.toMillis());
        Files.walkFileTree(app, sources);
        return sources.result();
      }
    } catch (IOException unreadable) {
      // Without the times there is nothing to say.
    }
    return Optional.empty();
  }

  private Optional<Path> result() {
    boolean stale = older && files <= MAX_FILES && newestTime > made + TOLERANCE_MILLIS;
    return stale ? Optional.of(newest) : Optional.empty();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
    boolean skip =
        name.startsWith(".")
            || BUILT.matcher(name).matches()
            || TEST.matcher(name).matches()
            || folder.equals(assembly)
            || ignored.isIgnored(folder, true);
    return skip && !folder.equals(app) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    if (++files > MAX_FILES) {
      return FileVisitResult.TERMINATE;
    }
    if (SOURCE.matcher(name).matches()
        && !TEST.matcher(name).matches()
        && !ignored.isIgnored(file, false)) {
      long time = attributes.lastModifiedTime().toMillis();
      older |= time <= made;
      if (time > newestTime) {
        newestTime = time;
        newest = file;
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return FileVisitResult.CONTINUE;
  }
}
