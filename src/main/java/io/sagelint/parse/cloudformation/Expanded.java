package io.sagelint.parse.cloudformation;

import io.sagelint.model.Formula;
import io.sagelint.model.Hop;
import io.sagelint.read.Node;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the nodes that loops made, beside the nodes.
 *
 * @param conditions when the entries of a body are made, if that depends on the deployment
 * @param hops where the values of loop variables come from
 * @param variables the loop variables whose values are not known
 */
record Expanded(Map<Node.Entry, Formula> conditions, Map<Node, Hop> hops, Set<String> variables) {

  /** Nothing, for a template as it is written. */
  static final Expanded NOTHING = new Expanded(Map.of(), Map.of(), Set.of());

  /** Nothing yet. Nodes are told apart by identity: loops copy them. */
  Expanded() {
    this(new IdentityHashMap<>(), new IdentityHashMap<>(), new LinkedHashSet<>());
  }
}
