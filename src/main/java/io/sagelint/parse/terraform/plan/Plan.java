package io.sagelint.parse.terraform.plan;

import io.sagelint.model.Stack;
import java.util.List;
import java.util.Map;

/**
 * What a plan or a state says will be there.
 *
 * @param blocks by the address of a resource, the block it is written in, if that may be at hand
 * @param complete whether the plan covers all that the configuration asks for
 */
public record Plan(Stack stack, Map<String, Block> blocks, boolean complete) {
  /**
   * A resource block.
   *
   * @param sources the local sources of the module calls that lead to its folder from the root's
   */
  public record Block(List<String> sources, String type, String name) {}
}
