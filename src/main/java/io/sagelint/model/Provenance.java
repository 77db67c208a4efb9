package io.sagelint.model;

import io.sagelint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What else a resource is part of than the file it stands in.
 *
 * @param embedding the resource or document that holds it, if it is a request inside one
 * @param construct the construct of a CDK app that made it, if one did
 */
public record Provenance(Optional<Embedding> embedding, Optional<Construct> construct) {
  /** A resource written in its file as such. */
  public static final Provenance NONE = new Provenance(Optional.empty(), Optional.empty());

  /** The same inside a document. */
  public Provenance in(Embedding owner) {
    return new Provenance(Optional.of(owner), construct);
  }

  /** The same made by a construct. */
  public Provenance by(Construct maker) {
    return new Provenance(embedding, Optional.of(maker));
  }

  /**
   * The place of a request inside another resource's document.
   *
   * @param type the owner's native type; the language of the document if it is a file of its own
   * @param address the owner's address; empty for a file of its own
   * @param property the owner's property that holds the document; empty for a file of its own
   * @param path from the document's root, e.g. {@code States.Train.Parameters}
   */
  public record Embedding(String type, String address, String property, String path) {}

  /**
   * A construct of a CDK app.
   *
   * @param path from the app, e.g. {@code MlStack/Bias/Resource}
   * @param source where the app makes it, if the assembly tells
   * @param acknowledgments those of the construct and of all around it, the nearest first
   */
  public record Construct(
      String path, Optional<SourceLine> source, List<Acknowledgment> acknowledgments) {}

  /**
   * What an app accepts with {@code Validations.of(construct).acknowledge(...)}.
   *
   * @param id the rule, as the assembly has it: {@code Annotation::AwsSolutions-SM2} where the app
   *     does not say which plugin's it is
   * @param reason the author's; may be empty
   * @param place where the assembly has it
   */
  public record Acknowledgment(String id, String reason, Span place) {}

  /**
   * A place in a program that made a template.
   *
   * @param path relative to the working directory if below it
   * @param line from 1
   * @param column from 1, in UTF-16 units
   */
  public record SourceLine(String path, int line, int column) {}
}
