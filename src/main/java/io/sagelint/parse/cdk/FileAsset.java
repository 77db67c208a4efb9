package io.sagelint.parse.cdk;

import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that is uploaded before the stacks are deployed.
 *
 * @param path relative to the assembly
 * @param keys the names it has in buckets
 */
public record FileAsset(String path, List<String> keys) {
  /** The files that a list of assets, an {@code <artifact>.assets.json}, uploads as they are. */
  public static List<FileAsset> of(Node root) {
    List<FileAsset> assets = new ArrayList<>();
    for (Node.Entry file : Tree.entries(Tree.member(root, "files"))) {
      Tree.member(file.value(), "source")
          .filter(source -> Tree.text(source, "packaging").equals("file"))
          .map(source -> Tree.text(source, "path"))
          .filter(path -> !path.isEmpty())
          .ifPresent(path -> assets.add(new FileAsset(path, keys(file.value()))));
    }
    return List.copyOf(assets);
  }

  private static List<String> keys(Node file) {
    List<String> keys = new ArrayList<>();
    for (Node.Entry destination : Tree.entries(Tree.member(file, "destinations"))) {
      keys.add(Tree.text(destination.value(), "objectKey"));
    }
    return List.copyOf(keys);
  }

  /** Whether the CDK itself wrote it as a template, of a nested stack or a product. */
  public boolean isTemplate() {
    return path.endsWith(".template.json");
  }
}
