package io.sagelint.engine;

import io.sagelint.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Finds inputs. Folders are walked without following links, past what Git ignores and past folders
 * that hold copies of other people's code; a file that is named is taken as it is.
 */
final class Discovery {
  private static final Set<String> SKIPPED =
      Set.of(".git", ".terraform", "node_modules", ".terragrunt-cache", ".aws-sam");

  private final Workspace workspace;
  private final Assemblies assemblies;
  private final Exclusions exclusions;
  private final List<Problem> problems;
  private final Inputs inputs = new Inputs();

  Discovery(
      Workspace workspace, Assemblies assemblies, Exclusions exclusions, List<Problem> problems) {
    this.exclusions = exclusions;
    this.workspace = workspace;
    this.assemblies = assemblies;
    this.problems = problems;
  }

  /**
   * Finds what paths name.
   *
   * @param hook whether a path that is named counts no more than one that is found
   */
  Inputs find(List<Path> paths, boolean hook) throws IOException {
    for (Path path : paths) {
      Path absolute = workspace.absolute(path);
      if (hook && exclusions.covers(absolute, workspace.isFolder(absolute))) {
        continue;
      }
      if (workspace.isFolder(absolute)) {
        walk(absolute);
      } else if (!workspace.isFile(absolute) && Files.exists(absolute)) {
        problems.add(notRegular(absolute));
      } else if (assemblies.isManifest(absolute)) {
        inputs.assemblies.add(absolute.getParent());
      } else {
        add(absolute, true);
      }
    }
    return inputs;
  }

  private void add(Path file, boolean named) {
    switch (FileKind.of(file)) {
      case TERRAFORM, TERRAFORM_VARIABLES -> {
        inputs.modules.add(file.getParent());
        inputs.terraform.add(file);
      }
      case DOCUMENT -> inputs.documents.merge(file, named, Boolean::logicalOr);
      case OTHER -> {
        if (named) {
          inputs.others.add(file);
        }
      }
    }
  }

  private void walk(Path named) throws IOException {
    IgnoreFiles ignored = new IgnoreFiles(named);
    workspace.walk(
        named,
        new FileTree.Visitor() {
          @Override
          public boolean enter(Path folder) {
            boolean out =
                !folder.equals(named)
                    && (ignored.isIgnored(folder, true) || exclusions.covers(folder, true));
            boolean skip =
                !folder.equals(named) && isSkipped(folder) || isAssembly(folder, out) || out;
            if (!skip && FileKind.of(folder) == FileKind.TERRAFORM) {
              problems.add(notAFile(folder));
            }
            return !skip;
          }

          @Override
          public void file(Path file) {
            if (isWanted(file)
                && !ignored.isIgnored(file, false)
                && !exclusions.covers(file, false)) {
              add(file, false);
            }
          }

          @Override
          public void failed(Path path, IOException failure) {
            String message = "cannot be read: " + failure.getClass().getSimpleName();
            problems.add(Problem.of(Problem.Kind.IO, workspace.display(path), message));
          }
        });
    ignored
        .untried()
        .forEach(
            (file, told) ->
                told.forEach(one -> inputs.untried.add(workspace.display(file) + ": " + one)));
    exclusions.untried().forEach(one -> inputs.untried.add("exclude: " + one));
  }

  /** Takes an assembly as a whole; one whose manifest is of no use is a folder like any other. */
  private boolean isAssembly(Path folder, boolean ignored) {
    if (ignored) {
      if (assemblies.isAssembly(folder)) {
        inputs.ignoredAssemblies.add(folder);
      }
      return false;
    }
    return assemblies.at(folder).isPresent() && inputs.assemblies.add(folder);
  }

  /** A pipe can be read only once, and has no name that says what it is. */
  private Problem notRegular(Path path) {
    return Problem.of(
        Problem.Kind.IO,
        workspace.display(path),
        "is a pipe or device, not a file; write `sagelint check - --stdin-filename NAME <"
            + path
            + "`");
  }

  private Problem notAFile(Path folder) {
    return Problem.of(
        Problem.Kind.IO,
        workspace.display(folder),
        "is a folder named like a Terraform file; rename it");
  }

  /** Variable files make a folder a module only together with Terraform files. */
  private boolean isWanted(Path file) {
    FileKind kind = FileKind.of(file);
    return kind == FileKind.TERRAFORM || kind == FileKind.DOCUMENT && !isAsset(file);
  }

  private boolean isSkipped(Path folder) {
    return SKIPPED.contains(String.valueOf(folder.getFileName())) || isAsset(folder);
  }

  /** Assets of a CDK assembly are copies of code, also where its manifest cannot be read. */
  private boolean isAsset(Path path) {
    Path folder = path.getParent();
    return String.valueOf(path.getFileName()).startsWith("asset.")
        && folder != null
        && (folder.endsWith("cdk.out") || assemblies.isAssembly(folder));
  }
}
