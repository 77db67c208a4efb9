package io.sagelint.bench;

import io.sagelint.check.Checker;
import io.sagelint.model.Stack;
import io.sagelint.parse.cloudformation.CloudFormationParser;
import io.sagelint.read.Node;
import io.sagelint.read.YamlReader;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a tree to resources, and from resources to findings. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluatorBenchmark {
  private final RuleSet byDefault = BuiltInRules.byDefault();
  private final RuleSet all = BuiltInRules.load();
  private Node tree;
  private Stack stack;

  /** Reads the template from the disk. */
  @Setup
  public void read() throws IOException {
    tree = YamlReader.read(Typical.file("stack.yaml")).root().orElseThrow();
    stack = CloudFormationParser.parse(tree, all.catalogue()).orElseThrow();
  }

  /** What a template deploys, in all its conditions. */
  @Benchmark
  public Object resolve() {
    return CloudFormationParser.parse(tree, byDefault.catalogue());
  }

  /** Its resources by the default rules. */
  @Benchmark
  public Object judge() {
    Checker checker = new Checker(byDefault);
    checker.check(stack);
    return checker.findings();
  }

  /** Its resources by the rules of all packs. */
  @Benchmark
  public Object judgeByAll() {
    Checker checker = new Checker(all);
    checker.check(stack);
    return checker.findings();
  }
}
