package io.sagelint.parse.cloudformation;

import io.sagelint.model.Value;
import io.sagelint.source.Span;
import java.util.Optional;

/** What {@code Fn::GetAtt} finds in nested stacks. */
@FunctionalInterface
interface StackOutputs {
  /** The value of {@code Outputs.Name}; empty if that is no output of a nested stack. */
  Optional<Value> value(String logicalId, String attribute, Span use);
}
