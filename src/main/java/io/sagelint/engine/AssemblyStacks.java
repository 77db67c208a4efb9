package io.sagelint.engine;

import io.sagelint.parse.cdk.Environment;
import io.sagelint.parse.cloudformation.AppStack;
import io.sagelint.parse.cloudformation.AppStacks;
import io.sagelint.parse.cloudformation.ExportNames;
import io.sagelint.read.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The stacks of an app as a template of an assembly sees them.
 *
 * @param near the assembly of the template: the app's, or that of a stage
 * @param app the assembly of the whole app
 * @param environment the template's
 * @param read gives the template in a file, if there is one
 * @param exports by file, as far as they were asked for
 */
record AssemblyStacks(
    Assembly near,
    Assembly app,
    Environment environment,
    Function<Path, Optional<Node>> read,
    Map<Path, ExportNames> exports)
    implements AppStacks {

  @Override
  public List<AppStack> beside() {
    return in(environment);
  }

  @Override
  public List<AppStack> in(Optional<String> account, Optional<String> region) {
    return in(new Environment(account.or(environment::account), region.or(environment::region)));
  }

  private List<AppStack> in(Environment asked) {
    List<AppStack> found = new ArrayList<>();
    add(app, asked, found);
    return found;
  }

  private void add(Assembly assembly, Environment asked, List<AppStack> out) {
    for (Assembly.Stack stack : assembly.stacks()) {
      if (stack.environment().mayBe(asked)) {
        boolean isNear = assembly.equals(near);
        read.apply(stack.template())
            .map(root -> new AppStack(stack.name(), isNear, root, exports(stack.template(), root)))
            .ifPresent(out::add);
      }
    }
    assembly.stages().forEach(stage -> add(stage, asked, out));
  }

  private ExportNames exports(Path file, Node root) {
    return exports.computeIfAbsent(file, path -> ExportNames.of(root));
  }
}
