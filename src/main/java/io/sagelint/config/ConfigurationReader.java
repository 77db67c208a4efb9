package io.sagelint.config;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Fields;
import io.sagelint.read.Nearest;
import io.sagelint.read.Node;
import io.sagelint.read.ReadResult;
import io.sagelint.read.Source;
import io.sagelint.read.SourceReader;
import io.sagelint.read.YamlReader;
import io.sagelint.rule.Severity;
import io.sagelint.suppression.Peer;
import io.sagelint.suppression.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds and reads a configuration.
 *
 * @param problems where mistakes are told
 * @param directory the working directory, absolute
 */
public record ConfigurationReader(List<Problem> problems, Path directory) {
  private static final long MAX_BYTES = 1 << 20;

  /** The file nearest to a path: in its folder, or in one above it. */
  public static Optional<Path> nearest(Path path) {
    Path start = Files.isDirectory(path) ? path : path.getParent();
    for (Path at = start; at != null; at = at.getParent()) {
      Path file = at.resolve(Configuration.FILE_NAME);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /**
   * Reads a file that must be right.
   *
   * @param directory that messages name it relative to, absolute
   * @throws ConfigurationException if it cannot be read or is wrong; names every mistake
   */
  public static Configuration load(Path file, Path directory) {
    List<Problem> problems = new ArrayList<>();
    Path shown = file.startsWith(directory) ? directory.relativize(file) : file;
    Configuration configuration =
        new ConfigurationReader(problems, directory).read(file, shown.toString());
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return configuration;
  }

  /**
   * Reads a file.
   *
   * @param shown how messages name it
   */
  public Configuration read(Path file, String shown) {
    Source source = SourceReader.read(file, shown, MAX_BYTES);
    source.problem().ifPresent(problems::add);
    Optional<Node> root =
        source
            .file()
            .flatMap(
                text -> {
                  ReadResult read = YamlReader.read(text);
                  problems.addAll(read.problems());
                  return read.root();
                });
    return root.map(node -> configuration(node, file)).orElse(Configuration.NONE);
  }

  private Configuration configuration(Node root, Path file) {
    Fields fields = Fields.of(root, problems);
    Path folder = file.getParent();
    fields.oneOf("version", List.of("1"));
    Fields rules = fields.fields("rules");
    Fields cloudFormation = fields.fields("cloudformation");
    Fields terraform = fields.fields("terraform");
    Inputs inputs = new Inputs(folder);
    Suppressing suppressing = new Suppressing(folder, directory);
    Policy policy = suppressing.policy(fields.fields("suppressions"));
    Configuration configuration =
        new Configuration(
            Optional.of(file),
            Severity.of(fields.oneOf("fail-on", List.of("critical", "high", "medium", "low"))),
            Optional.of(fields.oneOf("undetermined", List.of("hide", "show", "fail")))
                .filter(text -> !text.isEmpty()),
            inputs.paths(rules, "folders"),
            rules.texts("only"),
            rules.texts("skip"),
            overrides(rules.fields("settings")),
            peers(fields, "honor-suppressions-of"),
            policy,
            suppressing.ignore(fields, policy),
            fields.texts("include"),
            fields.texts("exclude"),
            baseline(fields, folder),
            inputs.parameters(cloudFormation),
            inputs.parametersByTemplate(cloudFormation),
            inputs.paths(terraform, "var-files"),
            inputs.roots(terraform),
            written(root));
    rules.end();
    cloudFormation.end();
    terraform.end();
    fields.end();
    return configuration;
  }

  /** What is written under each key, and under each key in it. */
  private static Map<String, Node> written(Node root) {
    Map<String, Node> written = new LinkedHashMap<>();
    for (Node.Entry entry : entries(root)) {
      written.put(entry.key().text(), entry.value());
      for (Node.Entry inner : entries(entry.value())) {
        written.put(entry.key().text() + "." + inner.key().text(), inner.value());
      }
    }
    return written;
  }

  private static List<Node.Entry> entries(Node node) {
    return node instanceof Node.Mapping mapping ? mapping.entries() : List.of();
  }

  private static Optional<Path> baseline(Fields fields, Path folder) {
    String name = fields.text("baseline");
    return name.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(name).normalize());
  }

  private static Set<String> peers(Fields fields, String name) {
    Set<String> peers = new LinkedHashSet<>();
    for (Node node : fields.list(name)) {
      String named = fields.text(node);
      Peer.named(named).ifPresent(peers::add);
      if (node instanceof Node.Scalar && Peer.named(named).isEmpty()) {
        String known = String.join(", ", Peer.titles()) + Nearest.hint(named, Peer.titles());
        fields.report(node.span(), "`" + named + "` is none of " + known);
      }
    }
    return peers;
  }

  private static RuleOverrides overrides(Fields settings) {
    Map<String, RuleOverrides.Override> byRule = new LinkedHashMap<>();
    for (Node.Entry entry : settings.entries()) {
      Fields fields = settings.in(entry.value());
      Map<String, Node.Entry> parameters = new LinkedHashMap<>();
      fields.fields("parameters").entries().forEach(one -> parameters.put(one.key().text(), one));
      byRule.put(
          entry.key().text(),
          new RuleOverrides.Override(entry.key(), fields.node("severity"), parameters));
      fields.end();
    }
    return new RuleOverrides(byRule);
  }
}
