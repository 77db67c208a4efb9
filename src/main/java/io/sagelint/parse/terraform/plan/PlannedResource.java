package io.sagelint.parse.terraform.plan;

import io.sagelint.read.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A resource instance or data source as a plan or a state lists it.
 *
 * @param address its address, as written in the file
 * @param after what it will be
 * @param unknown which parts of that are known only after apply
 * @param sensitive which parts must not be printed
 * @param complete whether what is not listed is not there; else it may be unknown
 * @param judged whether it is a managed resource that will exist
 */
record PlannedResource(
    Node.Scalar address,
    String type,
    String name,
    Optional<Node> after,
    Marks unknown,
    Marks sensitive,
    boolean complete,
    boolean judged) {
  /** Actions after which there is nothing that the plan manages. */
  private static final Set<String> LEAVING = Set.of("delete", "forget", "read");

  /** An entry of {@code resource_changes}; empty for what is left of an earlier replacement. */
  static Optional<PlannedResource> ofChange(Node entry) {
    Optional<Node> change = Nodes.at(entry, "change");
    if (change.isEmpty() || Nodes.text(entry, "deposed").isPresent()) {
      return Optional.empty();
    }
    List<String> actions = Nodes.texts(change.get(), "actions");
    boolean leaving = !actions.isEmpty() && LEAVING.containsAll(actions);
    Node of = change.get();
    return of(
        entry,
        Nodes.at(of, "after"),
        new Marks(Nodes.at(of, "after_unknown")),
        new Marks(Nodes.at(of, "after_sensitive")),
        true,
        !leaving);
  }

  /** A resource below {@code planned_values} or in a state. */
  static Optional<PlannedResource> ofValues(Node entry, boolean complete) {
    return of(
        entry,
        Nodes.at(entry, "values"),
        Marks.NONE,
        new Marks(Nodes.at(entry, "sensitive_values")),
        complete,
        true);
  }

  private static Optional<PlannedResource> of(
      Node entry,
      Optional<Node> after,
      Marks unknown,
      Marks sensitive,
      boolean complete,
      boolean stays) {
    Optional<Node.Scalar> address = Nodes.scalar(entry, "address");
    Optional<String> type = Nodes.text(entry, "type");
    Optional<String> name = Nodes.text(entry, "name");
    if (address.isEmpty() || type.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    boolean managed = Nodes.text(entry, "mode").orElse("managed").equals("managed");
    boolean judged = stays && managed && after.filter(Node.Mapping.class::isInstance).isPresent();
    return Optional.of(
        new PlannedResource(
            address.get(), type.get(), name.get(), after, unknown, sensitive, complete, judged));
  }

  /** The address of the block it is an instance of. */
  String writtenAddress() {
    return Address.of(address.text()).withoutKeys().toString();
  }

  /** Whether an attribute is known before apply. */
  boolean knows(String attribute) {
    return unknown.of(attribute).tree().isEmpty()
        && after.flatMap(node -> Nodes.at(node, attribute)).isPresent();
  }
}
