package io.sagelint.engine;

import io.sagelint.check.Checker;
import io.sagelint.check.Finding;
import io.sagelint.check.Tally;
import io.sagelint.check.Undetermined;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  private final Set<String> documentFiles = new HashSet<>();
  private final Map<Path, Trial> tried = new HashMap<>();
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
    Optional<Node> root = candidate.template().flatMap(Document::root);
    if (root.isPresent() && isAlone(path, root.get())) {
      library.tell(path, candidate.template(), asked);
      scanned.add(path);
      tried.put(path, tried(path, root));
      return true;
    }
    if (candidate.state() == Candidate.State.READ) {
      library.put(path, candidate.template());
    }
    return add(path, asked);
  }

  /** Whether a template can be judged before the others are known, should none of them nest it. */
  private boolean isAlone(Path path, Node root) {
    return !scanned.contains(path)
        && !checker.isTraced()
        && !CloudFormationParser.mayNest(root)
        && assemblies.around(path).isEmpty();
  }

  /** Judges all templates. */
  void judge() {
    Set<Path> nested = nested();
    for (Path path : scanned) {
      if (!nested.contains(path)) {
        judge(path);
      }
    }
    tried.keySet().retainAll(nested);
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
    return documentFiles;
  }

  /** What must not be printed of them. */
  Set<String> secrets() {
    return secrets;
  }

  /** The texts of those templates that may have notes of ours. */
  List<SourceFile> sources() {
    Set<Path> all = new TreeSet<>(scanned);
    all.addAll(judged);
    return all.stream().flatMap(path -> library.noted(path).stream()).toList();
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
      Optional<Node> root = tried.containsKey(path) ? Optional.empty() : root(path);
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
    Trial known = tried.get(path);
    if (known != null) {
      take(known);
      return;
    }
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
    Trial trial = new Trial(suppressor);
    boolean some = judge(path, root(path), wanted, trial);
    take(trial);
    return some;
  }

  private Trial tried(Path path, Optional<Node> root) {
    Trial trial = new Trial(suppressor);
    trial.judged.add(path);
    judge(path, root, stack -> true, trial);
    return trial;
  }

  private boolean judge(
      Path path, Optional<Node> root, Predicate<DeployedStack> wanted, Trial trial) {
    List<ParameterSet> sets = root.map(given::of).orElse(List.of());
    Verdicts own = new Verdicts(sets.size());
    boolean some = false;
    for (ParameterSet set : sets) {
      List<DeployedStack> stacks =
          new Guard(guard.workspace(), trial.problems)
              .run(
                  path,
                  () -> CloudFormationParser.parse(root.get(), set, library, rules.catalogue()))
              .orElse(List.of());
      for (DeployedStack stack : stacks) {
        if (wanted.test(stack)) {
          check(stack, set.name(), own, trial);
          some = true;
        }
      }
    }
    trial.findings = own.findings();
    trial.undetermined = own.undetermined();
    return some;
  }

  private void take(Trial trial) {
    judged.addAll(trial.judged);
    guard.problems().addAll(trial.problems);
    secrets.addAll(trial.secrets);
    documentFiles.addAll(trial.documentFiles);
    resources.addAll(trial.resources);
    tally.add(trial.tally);
    suppressor.take(trial.suppressor, trial.unread);
    verdicts.add(trial.findings, trial.undetermined, "");
  }

  private void check(DeployedStack stack, String deployment, Verdicts out, Trial trial) {
    Path path = path(stack.file());
    trial.judged.add(path);
    EmbeddedRequests requests = new EmbeddedRequests(rules.catalogue(), library);
    Guard faults = new Guard(guard.workspace(), trial.problems);
    Stack all = faults.run(path, () -> requests.in(stack.stack())).orElse(stack.stack());
    trial.documentFiles.addAll(requests.documentFiles());
    trial.problems.addAll(all.problems());
    trial.secrets.addAll(all.secrets());
    trial.unread.addAll(stack.unread());
    Checker own = checker.another();
    for (Resource resource : all.resources()) {
      if (resource.presence().deployed() != Truth.FALSE
          && faults.run(path, () -> own.check(resource, all)).orElse(true)) {
        trial.resources.add(resource.name());
      }
    }
    trial.tally.add(own.tally());
    tell(own, stack, all, deployment, out, trial);
  }

  private void tell(
      Checker own, DeployedStack stack, Stack all, String deployment, Verdicts out, Trial trial) {
    AppConstructs makers = assemblies.constructs(path(stack.file()), library);
    List<Finding> findings = new ArrayList<>();
    for (Finding one : own.findings()) {
      Finding whole = one.from(makers.of(one.resource(), one.property())).relatedTo(stack.calls());
      Ways ways = Ways.to(one.resource(), all, stack.calls());
      findings.add(trial.suppressor.tell(whole, ways).told());
    }
    List<Undetermined> undetermined = new ArrayList<>();
    for (Undetermined one : own.undetermined()) {
      Undetermined whole =
          one.from(makers.of(one.resource(), one.property())).relatedTo(stack.calls());
      Ways ways = Ways.to(one.resource(), all, stack.calls());
      undetermined.add(trial.suppressor.tell(whole, ways).told());
    }
    out.add(findings, undetermined, deployment);
  }

  private Path path(SourceFile file) {
    return guard.workspace().absolute(Path.of(file.path()));
  }
}
