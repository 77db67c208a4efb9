package io.sagelint.rule;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import io.sagelint.read.ReadResult;
import io.sagelint.read.Source;
import io.sagelint.read.SourceReader;
import io.sagelint.read.YamlReader;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of rule files with its catalogue, read into the one tree that {@link RuleSet} reads. */
public final class RuleFiles {
  private static final long MAX_BYTES = 1 << 20;
  private static final SourceFile NOWHERE = new SourceFile("rules", "");
  private static final Span NO_SPAN = NOWHERE.span(0, 0);

  private final Path base;
  private final Path folder;
  private final List<Problem> problems;

  private RuleFiles(Path base, Path folder, List<Problem> problems) {
    this.base = base;
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * Reads {@code *.yaml} of the folder as rules, of {@code catalogue} as kinds and of {@code
   * catalogue-tables} as tables, each in the order of names.
   *
   * @param problems where mistakes are told
   * @throws IOException if a folder cannot be listed
   */
  public static Node read(Path folder, List<Problem> problems) throws IOException {
    RuleFiles files = new RuleFiles(Path.of(""), folder, problems);
    return mapping(
        List.of(
            entry("tables", mapping(files.tables())),
            entry("catalogue", new Node.Sequence(files.roots("catalogue"), NO_SPAN)),
            entry("rules", new Node.Sequence(files.rules(), NO_SPAN))));
  }

  /**
   * Reads rule files that come to a set of rules.
   *
   * @param base the folder that places are told relative to
   * @param name from there, of a file or of a folder with {@code *.yaml} files
   * @throws IOException if a folder cannot be listed
   */
  public static List<Node> readRules(Path base, String name, List<Problem> problems)
      throws IOException {
    Path path = base.resolve(name).normalize();
    RuleFiles files = new RuleFiles(base, path, problems);
    return Files.isDirectory(path) ? files.rules() : files.rule(path);
  }

  /** All mistakes, a line each, in the order of their places. */
  public static String describe(List<Problem> problems) {
    return describe("the rule files have", problems);
  }

  /** The same of other files, which the message names. */
  public static String describe(String files, List<Problem> problems) {
    StringBuilder out = new StringBuilder(files).append(" mistakes:");
    problems.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Problem::path)
                .thenComparing(problem -> problem.span().map(Span::start).orElse(-1)))
        .forEach(problem -> out.append("\n  ").append(problem.shown()));
    return out.toString();
  }

  private List<Node.Entry> tables() throws IOException {
    List<Node.Entry> tables = new ArrayList<>();
    for (Path file : list("catalogue-tables")) {
      root(file).ifPresent(root -> tables.add(entry(stem(file), root)));
    }
    return tables;
  }

  private List<Node> roots(String name) throws IOException {
    List<Node> roots = new ArrayList<>();
    for (Path file : list(name)) {
      root(file).ifPresent(roots::add);
    }
    return roots;
  }

  private List<Node> rules() throws IOException {
    List<Node> rules = new ArrayList<>();
    for (Path file : list("")) {
      rules.addAll(rule(file));
    }
    return rules;
  }

  private List<Node> rule(Path file) {
    Optional<Node> root = root(file);
    root.ifPresent(rule -> checkId(file, rule));
    return root.stream().toList();
  }

  private void checkId(Path file, Node root) {
    if (root instanceof Node.Mapping rule
        && rule.get("id").orElse(null) instanceof Node.Scalar id
        && !id.text().equals(stem(file))) {
      String message = "the id is the name of the file: write `id: " + stem(file) + "`";
      problems.add(
          new Problem(
              Problem.Kind.CONFIG, id.span().file().path(), Optional.of(id.span()), message));
    }
  }

  private List<Path> list(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !isPipe(file))
          .sorted()
          .toList();
    }
  }

  /** Reading one would wait for whoever writes to it. */
  private static boolean isPipe(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  private Optional<Node> root(Path file) {
    Path shown = file.startsWith(base) ? base.relativize(file) : file;
    Source source = SourceReader.read(file, shown.toString().replace('\\', '/'), MAX_BYTES);
    source.problem().ifPresent(problems::add);
    if (source.file().isEmpty()) {
      return Optional.empty();
    }
    ReadResult result = YamlReader.read(source.file().get());
    problems.addAll(result.problems());
    return result.root();
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.yaml$", "");
  }

  private static Node.Mapping mapping(List<Node.Entry> entries) {
    return new Node.Mapping(entries, NO_SPAN);
  }

  private static Node.Entry entry(String key, Node value) {
    return new Node.Entry(new Node.Scalar(key, Node.ScalarType.STRING, NO_SPAN), value);
  }
}
