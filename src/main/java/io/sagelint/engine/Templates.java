package io.sagelint.engine;

import io.sagelint.check.Checker;
import io.sagelint.check.Tally;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.model.Truth;
import io.sagelint.parse.cloudformation.CloudFormationParser;
import io.sagelint.parse.cloudformation.DeployedStack;
import io.sagelint.parse.cloudformation.ParameterSet;
import io.sagelint.parse.request.EmbeddedRequests;
import io.sagelint.read.Node;
import io.sagelint.rule.RuleSet;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import io.sagelint.suppression.Suppressor;
import io.sagelint.suppression.Ways;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The templates of a run: those that no other one nests are judged by the parameters given, the
 * others once for every stack that is made of them.
 */
final class Templates {
  private final RuleSet rules;
  private final Checker checker;
  private final Suppressor suppressor;
  private final Guard guard;
  private final GivenParameters given;
  private final TemplateFiles library;
  private final Assemblies assemblies;
  private final Set<Path> scanned = new TreeSet<>();
  private final Set<Path> judged = new HashSet<>();
  private final Set<Span> resources = new HashSet<>();
  private final EmbeddedRequests requests;
  private final Verdicts verdicts = new Verdicts(1);
  private final Set<String> secrets = new HashSet<>();
  private final Tally tally = new Tally();

  Templates(
      RuleSet rules,
      Guard guard,
      GivenParameters given,
      Assemblies assemblies,
      Checker checker,
      Suppressor suppressor) {
    this.rules = rules;
    this.suppressor = suppressor;
    this.checker = checker;
    this.guard = guard;
    this.given = given;
    this.library = new TemplateFiles(guard.workspace(), assemblies, guard.problems());
    this.assemblies = assemblies;
    this.requests = new EmbeddedRequests(rules.catalogue(), library);
  }

  /**
   * Takes a file to be judged.
   *
   * @param asked whether the user wants to hear about this very file, template or not
   * @return whether it is a template
   */
  boolean add(Path path, boolean asked) {
    boolean template = guard.run(path, () -> library.read(path, asked).orElse(null)).isPresent();
    if (template) {
      scanned.add(path);
    }
    return template;
  }

  /** Takes a file that may be read already; the rest is as above. */
  boolean add(Path path, boolean asked, Candidate candidate) {
    if (candidate.state() == Candidate.State.READ) {
      library.put(path, candidate.template());
    }
    return add(path, asked);
  }

  /** Judges all templates. */
  void judge() {
    Set<Path> nested = nested();
    for (Path path : scanned) {
      if (!nested.contains(path)) {
        judge(path);
      }
    }
    // Those that nest each other in a circle, and those whose stacks could not be followed.
    for (Path path : nested) {
      if (scanned.contains(path) && !judged.contains(path)) {
        judge(path);
      }
    }
    checker.add(verdicts.findings(), verdicts.undetermined(), tally);
  }

  /** The files, by the names reports have for them, that hold definitions of resources. */
  Set<String> documentFiles() {
    return requests.documentFiles();
  }

  /** What must not be printed of them. */
  Set<String> secrets() {
    return secrets;
  }

  /** The texts of the templates, as far as they can be read. */
  List<SourceFile> sources() {
    Set<Path> all = new TreeSet<>(scanned);
    all.addAll(judged);
    return all.stream()
        .flatMap(path -> root(path).stream())
        .map(root -> root.span().file())
        .toList();
  }

  /** How many templates were judged. */
  int files() {
    Set<Path> all = new HashSet<>(scanned);
    all.addAll(judged);
    return all.size();
  }

  /** How many resources were judged, each counted once however often it is deployed. */
  int resources() {
    return resources.size();
  }

  private Set<Path> nested() {
    Set<Path> nested = new TreeSet<>();
    for (Path path : scanned) {
      Optional<Node> root = root(path);
      if (root.isPresent()) {
        guard
            .run(path, () -> CloudFormationParser.nested(root.get(), library))
            .ifPresent(
                files ->
                    files.stream()
                        .map(this::path)
                        .filter(child -> !child.equals(path))
                        .forEach(nested::add));
      }
    }
    return nested;
  }

  private Optional<Node> root(Path path) {
    return guard.run(path, () -> library.read(path, false).flatMap(Document::root).orElse(null));
  }

  private void judge(Path path) {
    judged.add(path);
    Path deployed = deployed(path);
    if (!deployed.equals(path) && judge(deployed, stack -> isPart(stack, path))) {
      return;
    }
    judge(path, stack -> true);
  }

  /** The template that is deployed where an assembly has this one nested in it. */
  private Path deployed(Path path) {
    return assemblies
        .around(path)
        .flatMap(assembly -> assembly.stackOf(path))
        .map(Assembly.Stack::template)
        .orElse(path);
  }

  private boolean isPart(DeployedStack stack, Path template) {
    return path(stack.file()).equals(template)
        || stack.calls().stream().anyMatch(call -> path(call.span().file()).equals(template));
  }

  /** Judges the wanted ones of the stacks that a template makes; tells whether there are some. */
  private boolean judge(Path path, Predicate<DeployedStack> wanted) {
    Optional<Node> root = root(path);
    List<ParameterSet> sets = root.map(given::of).orElse(List.of());
    Verdicts own = new Verdicts(sets.size());
    boolean some = false;
    for (ParameterSet set : sets) {
      List<DeployedStack> stacks =
          guard
              .run(
                  path,
                  () -> CloudFormationParser.parse(root.get(), set, library, rules.catalogue()))
              .orElse(List.of());
      for (DeployedStack stack : stacks.stream().filter(wanted).toList()) {
        check(stack, set.name(), own);
        some = true;
      }
    }
    verdicts.add(own.findings(), own.undetermined(), "");
    return some;
  }

  private void check(DeployedStack stack, String deployment, Verdicts out) {
    Path path = path(stack.file());
    judged.add(path);
    Stack all = guard.run(path, () -> requests.in(stack.stack())).orElse(stack.stack());
    guard.problems().addAll(all.problems());
    secrets.addAll(all.secrets());
    stack.unread().forEach(suppressor::notRead);
    Checker own = checker.another();
    for (Resource resource : all.resources()) {
      if (resource.presence().deployed() != Truth.FALSE) {
        if (guard.run(path, () -> own.check(resource, all)).orElse(true)) {
          resources.add(resource.name());
        }
      }
    }
    tally.add(own.tally());
    AppConstructs makers = assemblies.constructs(path, library);
    out.add(
        own.findings().stream()
            .map(one -> one.from(makers.of(one.resource(), one.property())))
            .map(one -> one.relatedTo(stack.calls()))
            .map(one -> suppressor.tell(one, Ways.to(one.resource(), all, stack.calls())))
            .toList(),
        own.undetermined().stream()
            .map(one -> one.from(makers.of(one.resource(), one.property())))
            .map(one -> one.relatedTo(stack.calls()))
            .map(one -> suppressor.tell(one, Ways.to(one.resource(), all, stack.calls())))
            .toList(),
        deployment);
  }

  private Path path(SourceFile file) {
    return guard.workspace().absolute(Path.of(file.path()));
  }
}
