package io.sagelint.suppression;

import io.sagelint.check.Finding;
import io.sagelint.check.Suppression;
import io.sagelint.model.Place;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Resource;
import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.ReadResult;
import io.sagelint.read.YamlReader;
import io.sagelint.read.hcl.Block;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.rule.Rule;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds, for each finding, the note by which another tool keeps silent about the same. */
public final class PeerNotes {
  /** A file without these words needs no second look. */
  private static final List<String> MARKS =
      List.of("checkov", "bridgecrew", "cfn_nag", "cdk_nag", "SuppressedRules");

  private final Set<String> honoured;
  private final Map<SourceFile, Optional<Node>> templates = new HashMap<>();
  private final Map<SourceFile, List<Block>> modules = new HashMap<>();

  /**
   * Recognises all of them.
   *
   * @param honoured titles of the {@link Peer}s whose notes suppress findings here too
   */
  public PeerNotes(Set<String> honoured) {
    this.honoured = honoured;
  }

  /** The one about a finding. */
  Optional<Suppression> of(Finding finding) {
    Optional<Suppression> first = Optional.empty();
    if (finding.rule().page().peers().isEmpty()) {
      return first;
    }
    for (Suppression one : written(finding.resource())) {
      if (isAbout(finding, one)) {
        Suppression told = one.honoured(honoured.contains(one.tool()));
        first = first.filter(it -> it.honoured() || !told.honoured()).or(() -> Optional.of(told));
      }
    }
    return first;
  }

  private static boolean isAbout(Finding finding, Suppression one) {
    for (Rule.Peer peer : finding.rule().page().peers()) {
      if (peer.tool().equals(one.tool()) && peer.id().equals(one.id())) {
        return peer.on().isEmpty() || peer.on().stream().anyMatch(on -> isAt(finding, on));
      }
    }
    return false;
  }

  /** Whether the finding's property is one that the other rule asks about. */
  private static boolean isAt(Finding finding, String place) {
    int dot = place.indexOf('.');
    String kind = dot < 0 ? place : place.substring(0, dot);
    if (!kind.equals(finding.resource().kind())) {
      return false;
    }
    PropertyPath path = PropertyPath.parse(dot < 0 ? "" : place.substring(dot + 1));
    return finding.resource().find(path).stream()
        .map(Place::path)
        .anyMatch(finding.property()::equals);
  }

  private List<Suppression> written(Resource resource) {
    List<Suppression> written = new ArrayList<>(Acknowledgments.suppressions(resource));
    Span name = resource.name();
    String path = name.file().path();
    if (path.endsWith(".tf") || path.endsWith(".tofu")) {
      for (Block block : modules.computeIfAbsent(name.file(), PeerNotes::blocks)) {
        if (block.start() <= name.start() && name.end() <= block.end()) {
          written.addAll(PeerComments.suppressions(name.file().span(block.start(), block.end())));
        }
      }
      return written;
    }
    Optional<Node> template = templates.computeIfAbsent(name.file(), PeerNotes::template);
    template
        .flatMap(root -> PeerMetadata.get(root, "Resources", resource.address()))
        .filter(node -> name.start() <= node.span().end())
        .ifPresent(
            node -> {
              int end = node.span().end();
              written.addAll(PeerMetadata.suppressions(node));
              written.addAll(PeerComments.suppressions(name.file().span(name.start(), end)));
            });
    template.map(PeerMetadata::ofTemplate).ifPresent(written::addAll);
    return written;
  }

  private static List<Block> blocks(SourceFile file) {
    return isPossible(file) ? HclParser.parse(file).body().blocks() : List.of();
  }

  private static boolean isPossible(SourceFile file) {
    for (String mark : MARKS) {
      if (file.text().contains(mark)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Node> template(SourceFile file) {
    if (!isPossible(file)) {
      return Optional.empty();
    }
    boolean json = file.text().stripLeading().startsWith("{");
    ReadResult read = json ? JsonReader.read(file) : YamlReader.read(file);
    return read.root();
  }
}
