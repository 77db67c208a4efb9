package io.sagelint.parse.terraform;

import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.model.Variable;
import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;

/** What Terraform tells a configuration about where it runs. */
final class Surroundings {
  private Surroundings() {}

  /** {@code path}. */
  static Value paths(Module module, Span use) {
    Value.Unknown directory =
        Scope.unknown("path.cwd is where Terraform will be run", "path.cwd", use);
    return object(
        List.of(
            text("module", folder(module.files()), use),
            text("root", folder(module.deployment().root()), use),
            new Value.Property("cwd", use, directory)),
        Optional.empty(),
        use);
  }

  /** As file functions understand it. */
  private static String folder(ModuleFiles files) {
    return files.access().folder().orElse(files.directory());
  }

  /** {@code terraform}. */
  static Value terraform(Span use) {
    String reason = use.text() + " is known when Terraform runs";
    Value.Unknown unknown = Scope.unknown(reason, use.text(), use);
    Variable workspace = new Variable("terraform.workspace", List.of(), Optional.empty());
    Value given = new Value.Given(workspace, unknown, unknown.origin());
    return object(List.of(new Value.Property("workspace", use, given)), Optional.of(unknown), use);
  }

  private static Value.Property text(String name, String text, Span use) {
    return new Value.Property(name, use, new Value.Text(text, Origin.at(use)));
  }

  static Value object(List<Value.Property> properties, Optional<Value.Unknown> rest, Span use) {
    return new Value.Mapping(properties, rest, use, Origin.at(use));
  }
}
