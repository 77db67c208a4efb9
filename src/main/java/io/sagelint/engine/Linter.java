package io.sagelint.engine;

import io.sagelint.check.Checker;
import io.sagelint.check.Redaction;
import io.sagelint.check.Remedies;
import io.sagelint.check.Report;
import io.sagelint.check.Suppression;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.check.Traces;
import io.sagelint.config.Configuration;
import io.sagelint.diagnostic.Problem;
import io.sagelint.fix.FixWriter;
import io.sagelint.model.Stack;
import io.sagelint.parse.request.RequestFile;
import io.sagelint.parse.terraform.GivenVariables;
import io.sagelint.parse.terraform.ModuleFiles;
import io.sagelint.parse.terraform.TerraformParser;
import io.sagelint.parse.terraform.plan.Plan;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.rule.RuleSet;
import io.sagelint.source.SourceFile;
import io.sagelint.suppression.Suppressor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Lints paths. Not reusable: one linter makes one report. */
public final class Linter {
  private final RuleSet rules;
  private final Workspace workspace;
  private final boolean quietAboutOthers;
  private Checker checker;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Guard guard;
  private final Assemblies assemblies;
  private StackJudge judge;
  private final RequestFiles requestFiles;
  private final Set<String> named = new HashSet<>();
  private final GivenParameters parameters;
  private final List<SourceFile> judged = new ArrayList<>();
  private Suppressor suppressor = Suppressor.none();
  private final GivenVariables given = new GivenVariables();
  private Exclusions exclusions = Exclusions.NONE;
  private Ahead ahead = new Ahead(1);
  private Configuration configuration = Configuration.NONE;
  private Set<Path> decisive = Set.of();
  private Optional<Touched> touched = Optional.empty();
  private final Set<String> secrets = new LinkedHashSet<>();
  private Progress progress = Progress.IGNORED;
  private Shard shard = Shard.WHOLE;
  private int turns;
  private int files;
  private int resources;

  /**
   * A linter.
   *
   * @param hook whether the caller names whatever files changed, so that one that is no template is
   *     not worth a word
   */
  public Linter(RuleSet rules, Workspace workspace, boolean hook) {
    this(rules, workspace, hook, GivenParameters.NONE);
  }

  /**
   * A linter that judges templates by given parameters.
   *
   * @param hook as above
   */
  public Linter(RuleSet rules, Workspace workspace, boolean hook, GivenParameters parameters) {
    this.parameters = parameters;
    this.guard = new Guard(workspace, problems);
    this.assemblies = new Assemblies(workspace, problems);
    this.rules = rules;
    this.requestFiles = new RequestFiles(workspace, rules.catalogue(), problems);
    this.workspace = workspace;
    this.quietAboutOthers = hook;
    use(new Checker(rules, Optional.empty(), new FixWriter()));
  }

  /**
   * Takes variable files from a configuration, and leaves out the paths it excludes: those found in
   * folders, and with a hook those that are named as well.
   */
  public void configure(Configuration configured) {
    exclusions = Exclusions.of(configured);
    configuration = configured;
  }

  /** Says which suppressions count; without it, none does. */
  public void suppress(Suppressor notes) {
    suppressor = notes;
  }

  /** Names files that decide on all that is linted, such as a configuration. */
  public void dependsOn(Set<Path> files) {
    decisive = files;
  }

  /**
   * Reads on several threads if it can; without this, on one.
   *
   * @param jobs at least 1
   */
  public void use(int jobs) {
    ahead = new Ahead(workspace.isConcurrent() ? jobs : 1);
  }

  /** Judges a part only; without this, all. */
  public void take(Shard part) {
    shard = part;
  }

  /** Says how far it has come. */
  public void watch(Progress watching) {
    progress = watching;
  }

  /** Gathers why the rules say what they say. */
  public void explain(Traces traces) {
    use(new Checker(rules, Optional.of(traces), Remedies.NONE));
  }

  private void use(Checker one) {
    checker = one;
    judge = new StackJudge(rules, one, guard, problems);
  }

  /** The value of a Terraform variable from outside; later ones win. */
  public void setVariable(String name, String value) {
    given.set(name, value);
  }

  /** The same, for variables that nothing else gives a value. */
  public void setEnvironmentVariable(String name, String value) {
    given.setWeakly(name, value);
  }

  /** A file with values of Terraform variables; later ones win. */
  public void addVariableFile(Path file) {
    new ModuleReader(workspace, problems).parse(workspace.absolute(file)).ifPresent(given::add);
  }

  /**
   * Lints files and folders.
   *
   * @throws IOException if a folder cannot be walked at all
   */
  public Report lint(List<Path> paths) throws IOException {
    workspace.scans(paths);
    Inputs inputs =
        new Discovery(workspace, assemblies, exclusions, problems).find(paths, quietAboutOthers);
    if (quietAboutOthers) {
      touched = new Widening(workspace, exclusions, notes).widen(inputs, paths, decisive);
    }
    boolean rooted = inputs.modules.stream().anyMatch(configuration.roots()::containsKey);
    if (!shard.isWhole()) {
      new Sharding(workspace, rules.catalogue(), parameters).narrow(inputs, shard, ahead, problems);
    }
    for (Path other : inputs.others) {
      note(other, "is no file that is linted");
    }
    inputs.untried.stream().distinct().forEach(notes::add);
    for (Path folder : inputs.ignoredAssemblies) {
      note(folder, "is a CDK assembly that Git ignores; name it to lint it");
    }
    PlanSources sources = new PlanSources(workspace, paths);
    lintDocuments(inputs, sources);
    lintModules(inputs, rooted, sources);
    lintRequests();
    Repeats repeats = new Repeats(judge.calls(), judge.ways(), suppressor);
    return new Report(
        files,
        resources + judge.resources(),
        repeats.findings(sources.findings(checker.findings(), judge.ways())),
        repeats.undetermined(sources.undetermined(checker.undetermined(), judge.ways())),
        problems,
        checker.tally(),
        suppressions(paths));
  }

  /** What the configuration suppresses is told of once; it is unused if all of that was linted. */
  private List<SuppressionProblem> suppressions(List<Path> paths) {
    boolean whole =
        !quietAboutOthers
            && shard.isWhole()
            && paths.stream().map(workspace::absolute).anyMatch(exclusions.folder()::startsWith);
    List<SourceFile> scanned = judged.stream().filter(workspace::isScanned).toList();
    return suppressor.problems(scanned, whole).stream()
        .filter(one -> shard.isFirst() || one.kind() != Suppression.Kind.CONFIG)
        .toList();
  }

  /** What of the report the hook was called for; empty if all of it, or if it was none. */
  public Optional<Touched> touched() {
    return touched;
  }

  /** What must not be printed of the files; take it out of the report before it is written. */
  public Redaction secrets() {
    secrets.addAll(judge.secrets());
    return new Redaction(secrets);
  }

  /** What the user may want to know beside the report, a sentence each. */
  public List<String> notes() {
    return notes;
  }

  private void lintDocuments(Inputs inputs, PlanSources sources) {
    Templates templates = new Templates(rules, guard, parameters, assemblies, checker, suppressor);
    for (Path folder : inputs.assemblies) {
      assemblies.at(folder).ifPresent(assembly -> add(assembly, templates));
    }
    Documents documents = new Documents(workspace);
    ahead.run(
        inputs.documents.keySet(),
        path -> Candidate.of(path, isAsked(inputs, path), documents),
        (path, candidate) -> {
          progress.at(path, ++turns);
          if (candidate.state() != Candidate.State.NOTHING) {
            lintDocument(path, isAsked(inputs, path), candidate, documents, templates, sources);
          }
        });
    templates.judge();
    named.addAll(templates.documentFiles());
    secrets.addAll(templates.secrets());
    judged.addAll(templates.sources());
    files += templates.files();
    resources += templates.resources();
  }

  private boolean isAsked(Inputs inputs, Path path) {
    return inputs.documents.get(path) && !quietAboutOthers;
  }

  private void lintDocument(
      Path path,
      boolean asked,
      Candidate candidate,
      Documents documents,
      Templates templates,
      PlanSources sources) {
    if (candidate.state() == Candidate.State.UNREAD) {
      Optional<Optional<Plan>> plan =
          guarded(path, () -> documents.plan(path, sources.locals(path), rules.catalogue()));
      if (plan.isEmpty()) {
        return;
      }
      if (plan.get().isPresent()) {
        lintPlan(path, plan.get().get(), sources);
        return;
      }
    }
    boolean taken =
        !RequestFile.isNamed(path.toString()) && templates.add(path, asked, candidate)
            || guarded(path, () -> requestFiles.add(path, asked)).orElse(true);
    if (!taken && asked) {
      note(path, "is no CloudFormation template and makes no API calls; skipped");
    }
  }

  private void add(Assembly assembly, Templates templates) {
    assembly.templates().forEach(template -> templates.add(template, true));
    Path folder = assembly.folder();
    assemblies
        .app(folder)
        .flatMap(app -> AppSources.newer(app, folder))
        .ifPresent(
            source ->
                notes.add(
                    workspace.display(folder)
                        + " is older than "
                        + workspace.display(source)
                        + "; `npx cdk synth -q` brings it up to date"));
  }

  private void lintRequests() {
    named.addAll(judge.documentFiles());
    requestFiles.forEach(
        named,
        (path, stack) -> {
          files++;
          check(path, stack);
        });
  }

  private void lintPlan(Path path, Plan plan, PlanSources sources) {
    files++;
    if (!plan.complete()) {
      note(path, "is an incomplete plan: resources that it leaves out are not judged");
    }
    check(path, plan.stack());
    guarded(
        path,
        () -> {
          sources.add(path, plan);
          return plan;
        });
  }

  private void lintModules(Inputs inputs, boolean rooted, PlanSources sources) {
    Modules modules = new Modules(workspace, problems);
    ahead.run(
        inputs.modules,
        modules::ahead,
        (folder, read) ->
            read.ifPresentOrElse(
                files -> modules.put(folder, files),
                () -> guarded(folder, () -> modules.read(folder))));
    List<Path> roots = modules.roots(inputs.modules, configuration.roots().keySet(), rooted);
    for (Path root : roots) {
      progress.at(root, ++turns);
      GivenVariables values = given.over(variables(root));
      guarded(
              root,
              () -> modules.read(root).map(files -> parse(files, modules, values)).orElse(null))
          .ifPresent(result -> check(root, result, sources));
      modules.release(root);
    }
    if (!configuration.roots().isEmpty()) {
      for (Path folder : modules.unreached(inputs.modules, roots)) {
        note(folder, "is called by none of the Terraform roots of the configuration; not judged");
      }
    }
    files += modules.files();
    judged.addAll(modules.sources());
    for (String name : shard.isWhole() ? given.unused() : List.<String>of()) {
      notes.add("--var " + name + " names no variable of the modules that are linted");
    }
  }

  /** The values that the configuration names for a root; its own come last, and win. */
  private List<HclFile> variables(Path root) {
    List<Path> named = new ArrayList<>(configuration.variableFiles());
    named.addAll(configuration.roots().getOrDefault(root, List.of()));
    ModuleReader reader = new ModuleReader(workspace, problems);
    return named.stream().flatMap(file -> reader.parse(file).stream()).toList();
  }

  private TerraformParser.Result parse(ModuleFiles root, Modules modules, GivenVariables values) {
    return TerraformParser.parse(root, modules, values, rules.catalogue());
  }

  private void check(Path root, TerraformParser.Result result, PlanSources sources) {
    result.unread().forEach(suppressor::notRead);
    judge.check(root, sources.notPlanned(root, result.stack()), result.calls());
  }

  private void check(Path path, Stack stack) {
    judge.check(path, stack, Map.of());
    Set<SourceFile> sources = new LinkedHashSet<>();
    stack.resources().forEach(resource -> sources.add(resource.name().file()));
    sources.stream().filter(Suppressor::mayHaveNotes).forEach(judged::add);
  }

  private void note(Path path, String message) {
    if (!quietAboutOthers) {
      notes.add(workspace.display(path) + " " + message);
    }
  }

  private <T> Optional<T> guarded(Path path, Supplier<T> work) {
    return guard.run(path, work);
  }
}
