package io.sagelint.condition;

import io.sagelint.model.Place;
import io.sagelint.model.Resource;

/**
 * What a condition is asked about.
 *
 * @param scope the block that relative paths start from
 * @param judged the place under judgement, to which conditions without a path refer
 * @param instances how many instances the job under judgement can run on
 */
public record Subject(Resource resource, Place scope, Place judged, InstanceCount instances) {
  /** The same question asked within another block. */
  public Subject within(Place block) {
    return new Subject(resource, block, block, instances);
  }
}
