package io.sagelint.parse.cdk;

import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code manifest.json} of a cloud assembly. Its version is not looked at: what a newer one
 * adds is passed over.
 *
 * @param stacks in the order written
 * @param assetLists the files that list assets, by the id of their artifact
 * @param assemblies the folders of further assemblies, one for a stage of the app
 */
public record Manifest(
    List<StackArtifact> stacks, List<Node.Entry> assetLists, List<Node.Scalar> assemblies) {

  /** Whether a text is the manifest of an assembly, as far as words tell. */
  public static boolean matches(String text) {
    return text.contains("\"artifacts\"")
        && (text.contains("\"aws:cloudformation:stack\"")
            || text.contains("\"cdk:cloud-assembly\"")
            || text.contains("\"cdk:tree\""));
  }

  /** Reads a document; one of another shape lists nothing. */
  public static Manifest of(Node root) {
    List<StackArtifact> stacks = new ArrayList<>();
    List<Node.Entry> assetLists = new ArrayList<>();
    List<Node.Scalar> assemblies = new ArrayList<>();
    for (Node.Entry artifact : Tree.entries(Tree.member(root, "artifacts"))) {
      Optional<Node> properties = Tree.member(artifact.value(), "properties");
      switch (Tree.text(artifact.value(), "type")) {
        case "aws:cloudformation:stack" -> StackArtifact.of(artifact).ifPresent(stacks::add);
        case "cdk:asset-manifest" ->
            Tree.scalar(properties, "file")
                .ifPresent(file -> assetLists.add(new Node.Entry(artifact.key(), file)));
        case "cdk:cloud-assembly" ->
            Tree.scalar(properties, "directoryName").ifPresent(assemblies::add);
        default -> {}
      }
    }
    return new Manifest(List.copyOf(stacks), List.copyOf(assetLists), List.copyOf(assemblies));
  }

  /** Whether it leads to no template at all. */
  public boolean isEmpty() {
    return stacks.isEmpty() && assemblies.isEmpty();
  }
}
