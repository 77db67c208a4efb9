package io.sagelint.engine;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit may know of the machine: variables, and none of the files outside of a repository. By
 * itself it asks an installed Git where its configuration is, writes probes into the repository to
 * measure the clock of the disk, and keeps the result in the user's home.
 */
final class GitEnvironment extends SystemReader.Delegate {
  private final Map<String, String> variables;

  private GitEnvironment(Map<String, String> variables) {
    super(SystemReader.getInstance());
    this.variables = variables;
  }

  /** Has all of JGit see it, which keeps this for the whole process. */
  static SystemReader install(Map<String, String> variables) {
    GitEnvironment environment = new GitEnvironment(variables);
    SystemReader.setInstance(environment);
    return environment;
  }

  @Override
  public String getenv(String variable) {
    return variables.get(variable);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  @Override
  public StoredConfig getSystemConfig() {
    return new Nothing(null, FS.DETECTED);
  }

  @Override
  public StoredConfig getUserConfig() {
    return new Nothing(null, FS.DETECTED);
  }

  @Override
  public StoredConfig getJGitConfig() {
    return new Nothing(null, FS.DETECTED);
  }

  /** A file without entries that says of every disk what JGit assumes of one it cannot measure. */
  private static final class Nothing extends FileBasedConfig {
    Nothing(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {}

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long standard, TimeUnit wanted) {
      return section.equals("filesystem")
          ? wanted.convert(2, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, standard, wanted);
    }
  }
}
