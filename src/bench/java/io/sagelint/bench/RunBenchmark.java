package io.sagelint.bench;

import io.sagelint.cli.Console;
import io.sagelint.cli.Main;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whole calls in a warm process, as an editor's server has it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RunBenchmark {
  /** What is linted. */
  @Param({"stack.yaml", "main.tf", "."})
  public String path;

  /** {@code sagelint check --format json}. */
  @Benchmark
  public String check() {
    StringWriter out = new StringWriter();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(out),
            Path.of(""),
            false,
            false,
            Map.of());
    Main.run(console, "check", "--format", "json", Typical.folder().resolve(path).toString());
    return out.toString();
  }
}
