package io.sagelint.parse.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Undetermined;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Workspace;
import io.sagelint.read.Node;
import io.sagelint.read.YamlReader;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One training job, written in every form that starts it: each folder has the same verdicts, and
 * tells them at the characters that make them.
 */
final class OneJobInEveryFormTest {
  private static final Path FORMS = Path.of("testdata", "requests", "training-job");

  private static final Set<String> FINDINGS =
      Set.of(
          "inter-container-encryption EnableInterContainerTrafficEncryption CERTAIN Optional.empty",
          "network-isolation EnableNetworkIsolation CERTAIN Optional[false]",
          "customer-managed-key OutputDataConfig.KmsKeyId CERTAIN Optional[alias/aws/s3]");
  private static final String OPEN = "customer-managed-key ResourceConfig.VolumeKmsKeyId";

  /** The keys of blocks that hold the members of a request. */
  private static final Set<String> HOLDERS =
      Set.of("Parameters", "Arguments", "parameters", "inputs", "Input", "input");

  @TestFactory
  List<DynamicTest> forms() throws IOException {
    try (Stream<Path> folders = Files.list(FORMS)) {
      return folders
          .sorted()
          .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> check(folder)))
          .toList();
    }
  }

  private static void check(Path folder) throws IOException {
    boolean input = folder.getFileName().toString().startsWith("cli-input");
    Report report =
        new Linter(BuiltInRules.byDefault(), new Workspace(folder), false)
            .lint(paths(folder, input));
    Set<String> findings = new TreeSet<>();
    for (Finding finding : report.findings()) {
      if (!(input && finding.property().equals("ResourceConfig.VolumeKmsKeyId"))) {
        findings.add(verdict(finding));
        assertTrue(isInPlace(finding), () -> finding.property() + " at " + finding.span().text());
      }
    }
    assertEquals(new TreeSet<>(FINDINGS), findings);
    // Everything in a file for the CLI is known: the key is absent there.
    assertEquals(input ? 0 : 1, report.undetermined().size(), () -> "" + report.undetermined());
    for (Undetermined open : report.undetermined()) {
      assertEquals(OPEN, open.rule().id() + " " + open.property());
      assertTrue(namesTheKey(open.span()), () -> open.span().text());
    }
    assertEquals(List.of(), report.errors());
  }

  private static List<Path> paths(Path folder, boolean input) throws IOException {
    if (!input) {
      return List.of(folder.toAbsolutePath());
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("train."))
          .map(Path::toAbsolutePath)
          .toList();
    }
  }

  private static String verdict(Finding finding) {
    return String.join(
        " ",
        finding.rule().id(),
        finding.property(),
        finding.certainty().name(),
        finding.value().toString());
  }

  /**
   * An absent value stands at the key of its block; one from elsewhere is told where it is used.
   */
  private static boolean isInPlace(Finding finding) {
    String written = decoded(finding.span().text());
    if (finding.value().isEmpty()) {
      return HOLDERS.contains(written) || isTheFirstOfItsFile(finding.span());
    }
    String value = finding.value().get();
    return written.equalsIgnoreCase(value)
        || written.equalsIgnoreCase(value + ":BOOLEAN")
        || written.matches("\\$*\\{?(?i:isolated|alias)}?");
  }

  private static boolean isTheFirstOfItsFile(Span span) {
    return span.start() == 0 && span.text().matches("\\{|TrainingJobName");
  }

  /** A key that is not known is told at the reference to it, of which only a line is marked. */
  private static boolean namesTheKey(Span span) {
    String file = span.file().text();
    String written = file.substring(span.start(), Math.min(span.start() + 100, file.length()));
    return written.matches("(?s)[^,]{0,80}(VolumeKey|volume_key).*");
  }

  /** The characters that a piece of a quoted text means. */
  private static String decoded(String raw) {
    SourceFile quoted = new SourceFile("raw", "\"" + raw.replaceAll("(?<!\\\\)\"", "") + "\"");
    return ((Node.Scalar) YamlReader.read(quoted).root().orElseThrow()).text().replace("\"", "");
  }
}
