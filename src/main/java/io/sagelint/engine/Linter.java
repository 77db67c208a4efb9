package io.sagelint.engine;

import io.sagelint.check.Checker;
import io.sagelint.check.Report;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.model.Truth;
import io.sagelint.parse.terraform.ModuleFiles;
import io.sagelint.parse.terraform.TerraformParser;
import io.sagelint.parse.terraform.plan.Plan;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Lints paths. Not reusable: one linter makes one report. */
public final class Linter {
  private final RuleSet rules;
  private final Workspace workspace;
  private final boolean quietAboutOthers;
  private final Checker checker;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Guard guard;
  private final GivenParameters parameters;
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
    this.rules = rules;
    this.workspace = workspace;
    this.quietAboutOthers = hook;
    this.checker = new Checker(rules);
  }

  /**
   * Lints files and folders.
   *
   * @throws IOException if a folder cannot be walked at all
   */
  public Report lint(List<Path> paths) throws IOException {
    Inputs inputs = new Discovery(workspace, problems).find(paths);
    for (Path other : inputs.others) {
      note(other, "is no file that is linted");
    }
    PlanSources sources = new PlanSources(workspace, paths);
    lintDocuments(inputs, sources);
    lintModules(inputs, sources);
    return new Report(
        files,
        resources,
        sources.findings(checker.findings()),
        sources.undetermined(checker.undetermined()),
        problems,
        checker.tally());
  }

  /** What the user may want to know beside the report, a sentence each. */
  public List<String> notes() {
    return notes;
  }

  private void lintDocuments(Inputs inputs, PlanSources sources) {
    Templates templates = new Templates(rules, guard, parameters);
    Documents documents = new Documents(workspace);
    for (Map.Entry<Path, Boolean> entry : inputs.documents.entrySet()) {
      boolean asked = entry.getValue() && !quietAboutOthers;
      Path path = entry.getKey();
      Optional<Plan> plan =
          guarded(path, () -> documents.plan(path, rules.catalogue())).flatMap(found -> found);
      if (plan.isPresent()) {
        lintPlan(path, plan.get(), sources);
        continue;
      }
      if (!templates.add(path, asked) && asked) {
        note(path, "is no CloudFormation template; skipped");
      }
    }
    templates.judge(checker);
    files += templates.files();
    resources += templates.resources();
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

  private void lintModules(Inputs inputs, PlanSources sources) {
    Modules modules = new Modules(workspace, problems);
    for (Path folder : inputs.modules) {
      guarded(
          folder,
          () -> {
            modules.load(folder);
            return folder;
          });
    }
    for (Path folder : inputs.modules) {
      guarded(
              folder,
              () -> {
                ModuleFiles module = modules.get(folder);
                files += module.sources().size();
                return TerraformParser.parse(module, rules.catalogue());
              })
          .ifPresent(stack -> check(folder, sources.notPlanned(folder, stack)));
    }
  }

  private void check(Path path, Stack stack) {
    problems.addAll(stack.problems());
    for (Resource resource : stack.resources()) {
      if (resource.deployed() != Truth.FALSE) {
        resources++;
        guarded(
            path,
            () -> {
              checker.check(resource);
              return resource;
            });
      }
    }
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
