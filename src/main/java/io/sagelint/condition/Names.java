package io.sagelint.condition;

import io.sagelint.model.PropertyPath;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which property others may name a resource.
 *
 * @param properties native types with the property that holds the name
 * @param assigned native types whose resources have no name but what the service makes up
 */
public record Names(Map<String, PropertyPath> properties, Set<String> assigned) {
  /** The property of a type that holds the name, if the table knows it. */
  Optional<PropertyPath> property(String type) {
    return Optional.ofNullable(properties.get(type));
  }
}
