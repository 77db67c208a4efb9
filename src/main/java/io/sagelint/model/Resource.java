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
 * @param name the characters that name it in its file; findings about the whole resource point here
 * @param properties its properties, in the source's spelling
 * @param spelling how the source spells canonical names
 * @param presence in which deployments it is there
 * @param provenance what else it is part of
 * @param scenario the deployments it is read for
 */
public record Resource(
    Language language,
    String type,
    String kind,
    String address,
    Span name,
    Value properties,
    Spelling spelling,
    Presence presence,
    Provenance provenance,
    Scenario scenario) {

  /** A resource that stands in its file as such, read for the default deployment. */
  public Resource(
      Language language,
      String type,
      String kind,
      String address,
      Span name,
      Value properties,
      Spelling spelling,
      Presence presence) {
    this(
        language,
        type,
        kind,
        address,
        name,
        properties,
        spelling,
        presence,
        Provenance.NONE,
        Scenario.byDefault());
  }

  /** The same resource read for other deployments. */
  public Resource in(Scenario deployments) {
    return with(name, properties, provenance, deployments);
  }

  /** The same resource, named at another place. */
  public Resource named(Span place) {
    return with(place, properties, provenance, scenario);
  }

  /** The same resource as a part of something else. */
  public Resource from(Provenance whole) {
    return with(name, properties, whole, scenario);
  }

  /** The same resource with other properties. */
  public Resource with(Value other) {
    return with(name, other, provenance, scenario);
  }

  /** The same resource without its properties, which are most of what it keeps in memory. */
  public Resource bare() {
    return with(name, new Value.Absent(Origin.at(name)), provenance, scenario);
  }

  private Resource with(Span place, Value values, Provenance whole, Scenario deployments) {
    return new Resource(
        language, type, kind, address, place, values, spelling, presence, whole, deployments);
  }

  /** What tells it from the others of its file: its address, and its place in a document. */
  public String identity() {
    return provenance
        .embedding()
        .map(embedding -> address + " " + embedding.property() + " " + embedding.path())
        .orElse(address);
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
