package io.sagelint.parse.terraform;

import io.sagelint.diagnostic.Problem;
import io.sagelint.parse.terraform.function.FileAccess;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.HclFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one directory contributes to every module made of it; read once. */
public final class ModuleFiles {
  private final String directory;
  private final FileAccess access;
  private final Declarations declarations;

  /**
   * Takes what is read.
   *
   * @param directory how reports name it; no two have one name
   * @param sources the configuration files, by name
   * @param overrides the override files, by name
   * @param values the variable files Terraform loads by itself, in the order in which later ones
   *     win
   * @param access the files that its expressions may read
   */
  public ModuleFiles(
      String directory,
      List<HclFile> sources,
      List<HclFile> overrides,
      List<HclFile> values,
      FileAccess access) {
    this.directory = directory;
    this.access = access;
    this.declarations = new Declarations(sources, overrides, values);
  }

  /** How reports name the directory. */
  public String directory() {
    return directory;
  }

  FileAccess access() {
    return access;
  }

  /** Blocks that are no declarations, though they begin like one. */
  public List<Problem> problems() {
    return declarations.problems();
  }

  Declarations declarations() {
    return declarations;
  }

  /** The sources of the module calls, as far as they are written out. */
  public List<String> calledSources() {
    List<String> sources = new ArrayList<>();
    for (Declarations.LocatedBlock call : declarations.all("module")) {
      call.attribute("source").flatMap(ModuleFiles::constant).ifPresent(sources::add);
    }
    return sources;
  }

  static Optional<String> constant(Declarations.Located located) {
    return located.expression() instanceof Expression.Template template
        ? template.constant()
        : Optional.empty();
  }
}
