package io.sagelint.parse.cdk;

import io.sagelint.read.Node;
import java.util.List;
import java.util.Optional;

/**
 * A stack of an assembly.
 *
 * @param name as CloudFormation knows it
 * @param template the file, relative to the assembly
 * @param environment where it is deployed to
 * @param dependencies the ids of artifacts that come first, its list of assets among them
 * @param metadata what constructs say of themselves, by construct path
 * @param metadataFile a file with more of that
 */
public record StackArtifact(
    String name,
    Node.Scalar template,
    Environment environment,
    List<String> dependencies,
    Optional<Node> metadata,
    Optional<Node.Scalar> metadataFile) {

  /** Reads an artifact; empty if it names no template. */
  static Optional<StackArtifact> of(Node.Entry artifact) {
    Node body = artifact.value();
    Optional<Node> properties = Tree.member(body, "properties");
    String name =
        Tree.scalar(properties, "stackName").map(Node.Scalar::text).orElse(artifact.key().text());
    return Tree.scalar(properties, "templateFile")
        .map(
            template ->
                new StackArtifact(
                    name,
                    template,
                    Environment.of(Tree.text(body, "environment")),
                    Tree.texts(Tree.member(body, "dependencies")),
                    Tree.member(body, "metadata"),
                    Tree.scalar(Optional.of(body), "additionalMetadataFile")));
  }
}
