package io.sagelint.parse.cdk;

import io.sagelint.model.Provenance.Acknowledgment;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The constructs of a stack and of those nested in it, as its metadata tells. */
public final class Constructs {
  /** A construct path in a template's {@code Metadata}, and in front of a list of metadata. */
  private static final String PATH = "aws:cdk:path";

  private final Map<String, List<Node>> byPath = new HashMap<>();
  private final Map<String, List<String>> byLogicalId = new HashMap<>();
  private final Map<String, String> scopes = new HashMap<>();

  /** Reads metadata: lists of entries by construct path. */
  public Constructs(List<Node> metadata) {
    for (Node map : metadata) {
      for (Node.Entry construct : Tree.entries(Optional.of(map))) {
        String path = construct.key().text().replaceFirst("^/", "");
        List<Node> entries = Tree.items(Optional.of(construct.value()));
        byPath.computeIfAbsent(path, key -> new ArrayList<>()).addAll(entries);
        entries.forEach(entry -> index(path, entry));
      }
    }
  }

  private void index(String path, Node entry) {
    String data = Tree.text(entry, "data");
    switch (Tree.text(entry, "type")) {
      case "aws:cdk:logicalId" ->
          byLogicalId.computeIfAbsent(data, id -> new ArrayList<>()).add(path);
      case "aws:cdk:templateFile" -> scopes.put(path, data);
      default -> {}
    }
  }

  /**
   * The construct path of a resource: what its template says, else what the metadata says.
   *
   * @param templateFile the name of the template's file
   */
  public Optional<String> path(Node template, String templateFile, String logicalId) {
    return Tree.member(template, "Resources")
        .flatMap(resources -> Tree.member(resources, logicalId))
        .flatMap(resource -> Tree.member(resource, "Metadata"))
        .flatMap(metadata -> Tree.scalar(Optional.of(metadata), PATH))
        .map(Node.Scalar::text)
        .or(() -> inMetadata(templateFile, logicalId));
  }

  /** A nested stack may use the ids of the stack around it again. */
  private Optional<String> inMetadata(String templateFile, String logicalId) {
    List<String> paths = byLogicalId.getOrDefault(logicalId, List.of());
    List<String> own =
        paths.size() < 2
            ? paths
            : paths.stream().filter(path -> templateOf(path).equals(templateFile)).toList();
    return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
  }

  /** The template that a construct is written to: that of the nearest stack around it. */
  private String templateOf(String path) {
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String template = scopes.get(path.substring(0, end));
      if (template != null) {
        return template;
      }
    }
    return scopes.getOrDefault(path, "");
  }

  /**
   * Where the app sets a property of a construct, else where it makes the construct; empty if the
   * metadata has no trace of the user's code.
   *
   * @param property as a finding names it, e.g. {@code NetworkConfig.EnableNetworkIsolation}
   */
  public Optional<StackFrame> source(String path, String property) {
    List<Node> entries = byPath.getOrDefault(path, List.of());
    Optional<StackFrame> found = Optional.empty();
    for (Node entry : entries) {
      Optional<Node> data = Tree.member(entry, "data");
      if (Tree.text(entry, "type").equals("aws:cdk:propertyAssignment")
          && isPartOf(property, Tree.scalar(data, "propertyName"))) {
        Optional<StackFrame> frame = frame(data.flatMap(it -> Tree.member(it, "stackTrace")));
        // The last assignment wins, as it does in the app.
        found = frame.isPresent() ? frame : found;
      }
    }
    return found.or(() -> creation(entries));
  }

  /**
   * What the app acknowledges for a construct: on itself and on all around it, the nearest first.
   * Those of stages and of the app itself are in no assembly.
   */
  public List<Acknowledgment> acknowledgments(String path) {
    List<Acknowledgment> found = new ArrayList<>();
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      for (Node entry : byPath.getOrDefault(path.substring(0, end), List.of())) {
        if (Tree.text(entry, "type").equals("aws:cdk:acknowledged-rules")) {
          for (Node.Entry rule : Tree.entries(Tree.member(entry, "data"))) {
            found.add(acknowledgment(rule));
          }
        }
      }
    }
    return found;
  }

  private static Acknowledgment acknowledgment(Node.Entry rule) {
    String reason = rule.value() instanceof Node.Scalar text ? text.text() : "";
    return new Acknowledgment(rule.key().text(), reason, rule.key().span().firstLine());
  }

  private static boolean isPartOf(String property, Optional<Node.Scalar> name) {
    String start = name.map(Node.Scalar::text).orElse("");
    return !start.isEmpty() && property.split("[.\\[]", 2)[0].equals(start);
  }

  /** Before {@code aws:cdk:creationStack} came in 2026, the trace stood at the logical id. */
  private static Optional<StackFrame> creation(List<Node> entries) {
    Optional<StackFrame> older = Optional.empty();
    for (Node entry : entries) {
      String type = Tree.text(entry, "type");
      if (type.equals("aws:cdk:creationStack")) {
        Optional<StackFrame> frame = frame(Tree.member(entry, "data"));
        if (frame.isPresent()) {
          return frame;
        }
      } else if (type.equals("aws:cdk:logicalId")) {
        older = frame(Tree.member(entry, "trace"));
      }
    }
    return older;
  }

  private static Optional<StackFrame> frame(Optional<Node> trace) {
    return StackFrame.firstOfUser(Tree.texts(trace));
  }
}
