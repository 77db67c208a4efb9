package io.sagelint.model;

import io.sagelint.source.Span;
import java.util.List;

/**
 * A resource as one deployment of its stack or module would make it.
 *
 * @param language the surface it is written on
 * @param type the native type, as in the source
 * @param kind the API's name for the type, e.g. {@code TrainingJob}; the type if it has none
 * @param address the logical id, or the Terraform address
 * @param deployed whether it is deployed at all; unknown if that depends on a condition
 * @param name the characters that name it in its file; findings about the whole resource point here
 * @param properties its properties, in the source's spelling
 * @param spelling how the source spells canonical names
 * @param condition when it is deployed, beside {@code deployed}
 * @param feasible what every deployment must meet, else it is refused
 * @param scenario the deployments it is read for
 */
public record Resource(
    Language language,
    String type,
    String kind,
    String address,
    Truth deployed,
    Span name,
    Value properties,
    Spelling spelling,
    Formula condition,
    Formula feasible,
    Scenario scenario) {

  /** A resource without a condition, read for the default deployment. */
  public Resource(
      Language language,
      String type,
      String kind,
      String address,
      Truth deployed,
      Span name,
      Value properties,
      Spelling spelling) {
    this(
        language,
        type,
        kind,
        address,
        deployed,
        name,
        properties,
        spelling,
        Formula.TRUE,
        Formula.TRUE,
        Scenario.byDefault());
  }

  /** The same resource read for other deployments. */
  public Resource in(Scenario deployments) {
    return new Resource(
        language,
        type,
        kind,
        address,
        deployed,
        name,
        properties,
        spelling,
        condition,
        feasible,
        deployments);
  }

  /** The same resource, deployed only under a condition. */
  public Resource when(Formula needed) {
    return new Resource(
        language,
        type,
        kind,
        address,
        deployed,
        name,
        properties,
        spelling,
        needed,
        feasible,
        scenario);
  }

  /** The same resource in a stack whose deployments all meet a demand. */
  public Resource where(Formula demanded) {
    return new Resource(
        language,
        type,
        kind,
        address,
        deployed,
        name,
        properties,
        spelling,
        condition,
        demanded,
        scenario);
  }

  /** The same resource, named at another place. */
  public Resource named(Span place) {
    return new Resource(
        language,
        type,
        kind,
        address,
        deployed,
        place,
        properties,
        spelling,
        condition,
        feasible,
        scenario);
  }

  /** The resource's own place, from which paths start. */
  public Place root() {
    return new Place("", properties);
  }

  /** The places a path leads to from a place of this resource. */
  public List<Place> find(Place from, PropertyPath path) {
    return from.find(path, spelling, scenario);
  }

  /** The places a path leads to. */
  public List<Place> find(PropertyPath path) {
    return root().find(path, spelling, scenario);
  }
}
