package io.sagelint.engine;

import io.sagelint.check.Checker;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Hop;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.model.Truth;
import io.sagelint.parse.request.DocumentFiles;
import io.sagelint.parse.request.EmbeddedRequests;
import io.sagelint.rule.RuleSet;
import io.sagelint.suppression.Ways;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges what is deployed together and what its documents start, and keeps how each was reached.
 */
final class StackJudge {
  private final Checker checker;
  private final EmbeddedRequests requests;
  private final Guard guard;
  private final List<Problem> problems;
  private final Map<Object, List<Hop>> calls = new IdentityHashMap<>();
  private final Map<Object, Ways> ways = new IdentityHashMap<>();
  private final Set<String> secrets = new LinkedHashSet<>();
  private int resources;

  StackJudge(RuleSet rules, Checker checker, Guard guard, List<Problem> problems) {
    this.checker = checker;
    this.requests = new EmbeddedRequests(rules.catalogue(), DocumentFiles.NONE);
    this.guard = guard;
    this.problems = problems;
  }

  /**
   * Judges every resource that may be deployed.
   *
   * @param path what is told if one cannot be judged
   * @param called the steps to each resource, by its address
   */
  void check(Path path, Stack stack, Map<String, List<Hop>> called) {
    Stack all = guard.run(path, () -> requests.in(stack)).orElse(stack);
    problems.addAll(all.problems());
    secrets.addAll(all.secrets());
    for (Resource resource : all.resources()) {
      if (resource.presence().deployed() != Truth.FALSE) {
        List<Hop> hops = called.getOrDefault(resource.address(), List.of());
        resources += guard.run(path, () -> check(resource, all, hops)).orElse(true) ? 1 : 0;
      }
    }
  }

  private boolean check(Resource resource, Stack stack, List<Hop> hops) {
    int findings = checker.findings().size();
    int open = checker.undetermined().size();
    boolean asked = checker.check(resource, stack);
    List<Object> found =
        new ArrayList<>(checker.findings().subList(findings, checker.findings().size()));
    found.addAll(checker.undetermined().subList(open, checker.undetermined().size()));
    if (!found.isEmpty()) {
      Ways way = Ways.to(resource, stack, hops);
      found.forEach(one -> calls.put(one, hops));
      found.forEach(one -> ways.put(one, way));
    }
    return asked;
  }

  /** The steps to each finding and undetermined place. */
  Map<Object, List<Hop>> calls() {
    return calls;
  }

  /** Where a suppression of each finding and undetermined place may stand. */
  Map<Object, Ways> ways() {
    return ways;
  }

  /** What must not be printed. */
  Set<String> secrets() {
    return secrets;
  }

  /** The files that documents of the resources stand in. */
  Set<String> documentFiles() {
    return requests.documentFiles();
  }

  /** How many resources some rule asked about. */
  int resources() {
    return resources;
  }
}
