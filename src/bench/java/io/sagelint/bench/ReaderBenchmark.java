package io.sagelint.bench;

import io.sagelint.read.JsonReader;
import io.sagelint.read.ReadResult;
import io.sagelint.read.YamlReader;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From text to trees, for one file of each language. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReaderBenchmark {
  private SourceFile yaml;
  private SourceFile json;
  private SourceFile hcl;

  /** Reads the files from the disk. */
  @Setup
  public void read() throws IOException {
    yaml = Typical.file("stack.yaml");
    json = Json.of(YamlReader.read(yaml));
    hcl = Typical.file("main.tf");
  }

  /** A template in YAML. */
  @Benchmark
  public ReadResult yaml() {
    return YamlReader.read(yaml);
  }

  /** The same template in JSON. */
  @Benchmark
  public ReadResult json() {
    return JsonReader.read(json);
  }

  /** A module. */
  @Benchmark
  public HclFile hcl() {
    return HclParser.parse(hcl);
  }
}
