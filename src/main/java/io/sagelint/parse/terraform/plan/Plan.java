package io.sagelint.parse.terraform.plan;

import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a plan or a state says will be there.
 *
 * @param blocks by the address of a resource, the block it is written in, if that may be at hand
 * @param complete whether the plan covers all that the configuration asks for
 */
public record Plan(Stack stack, Map<String, Block> blocks, boolean complete) {
  /** A plan that cannot be read. */
  public static Plan failed(List<Problem> problems) {
    return new Plan(new Stack(List.of(), problems), Map.of(), true);
  }

  /** The same plan with problems of its text. */
  public Plan with(List<Problem> problems) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(stack.problems());
    return new Plan(new Stack(stack.resources(), List.copyOf(all)), blocks, complete);
  }

  /**
   * A resource block.
   *
   * @param modules the names of the module calls that lead to its folder from the root's
   * @param sources their local sources
   */
  public record Block(List<String> modules, List<String> sources, String type, String name) {}
}
