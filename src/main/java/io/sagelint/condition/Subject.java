package io.sagelint.condition;

import io.sagelint.model.Place;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;

/**
 * What a condition is asked about.
 *
 * @param blocks the way to all blocks of the resource that are judged one by one
 * @param scope the block that relative paths start from
 * @param judged the place under judgement, to which conditions without a path refer
 * @param instances how many instances the job under judgement can run on
 * @param stack what is deployed together with the resource
 */
public record Subject(
    Resource resource,
    PropertyPath blocks,
    Place scope,
    Place judged,
    InstanceCount instances,
    Stack stack) {
  /** The same question asked within another block. */
  public Subject within(Place block) {
    return new Subject(resource, blocks, block, block, instances, stack);
  }

  /** The same question asked of another resource of the stack, in the same deployments. */
  Subject of(Resource other) {
    Resource there = other.in(resource.scenario());
    return new Subject(there, blocks, there.root(), there.root(), instances, stack);
  }
}
