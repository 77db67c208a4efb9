package io.sagelint.model;

import io.sagelint.diagnostic.Problem;
import java.util.List;
import java.util.Set;

/**
 * What is deployed together: a CloudFormation template or a Terraform module.
 *
 * @param resources those of types that rules ask for, in the order written
 * @param problems what could not be read; the resources beside it are usable
 * @param secrets texts that the author declares to be secret: they are judged, but never printed
 */
public record Stack(List<Resource> resources, List<Problem> problems, Set<String> secrets) {
  /** A stack without secrets. */
  public Stack(List<Resource> resources, List<Problem> problems) {
    this(resources, problems, Set.of());
  }

  /** The resources that a reference means: all instances, if it names none of several. */
  public List<Resource> referred(Value.Reference reference) {
    return resources.stream()
        .filter(resource -> resource.type().equals(reference.type()))
        .filter(resource -> resource.provenance().embedding().isEmpty())
        .filter(resource -> isMeant(resource.address(), reference.address()))
        .toList();
  }

  private static boolean isMeant(String address, String named) {
    boolean instance = address.length() > named.length() && address.charAt(named.length()) == '[';
    return address.equals(named) || instance && address.startsWith(named);
  }
}
