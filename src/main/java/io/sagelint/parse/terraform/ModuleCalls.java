package io.sagelint.parse.terraform;

import io.sagelint.read.hcl.Attribute;
import io.sagelint.read.hcl.Block;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.HclFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The calls of local modules in Terraform files. */
public final class ModuleCalls {
  private ModuleCalls() {}

  /**
   * A call.
   *
   * @param source the relative path written
   * @param arguments the names of the variables set
   */
  public record Call(String source, Set<String> arguments) {}

  /** The calls whose source is a local path; see "Module Sources" in the Terraform manual. */
  public static List<Call> of(List<HclFile> files) {
    List<Call> calls = new ArrayList<>();
    for (HclFile file : files) {
      for (Block block : file.body().blocks("module")) {
        source(block).ifPresent(source -> calls.add(new Call(source, arguments(block))));
      }
    }
    return calls;
  }

  private static Optional<String> source(Block block) {
    return block
        .body()
        .attribute("source")
        .flatMap(
            attribute ->
                attribute.value() instanceof Expression.Template template
                    ? template.constant()
                    : Optional.empty())
        .filter(path -> path.startsWith("./") || path.startsWith("../"));
  }

  private static Set<String> arguments(Block block) {
    Set<String> names = new HashSet<>();
    for (Attribute attribute : block.body().attributes()) {
      names.add(attribute.name());
    }
    return names;
  }
}
