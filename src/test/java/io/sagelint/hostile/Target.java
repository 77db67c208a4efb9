package io.sagelint.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.GivenParameters;
import io.sagelint.engine.Linter;
import io.sagelint.engine.Shard;
import io.sagelint.engine.Workspace;
import io.sagelint.parse.terraform.Evaluation;
import io.sagelint.report.OutputFormat;
import io.sagelint.report.ReportOptions;
import io.sagelint.report.Shown;
import io.sagelint.report.Style;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.rule.RuleSet;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a fuzzer throws bytes at. Each takes any bytes at all and fails only by our fault: an
 * exception that came out, an internal error in the report, a place that is not in its file, a
 * report that its readers cannot read.
 */
enum Target {
  /** A template, and whatever else a YAML file may be. */
  YAML {
    @Override
    void run(byte[] input) {
      lint("input.yaml", input);
    }
  },
  /** A template, a plan, a state, a manifest or a request in JSON; the first byte chooses. */
  JSON {
    private final List<String> names =
        List.of("input.json", "input.asl.json", "input.tf.json", "input.tfvars.json");

    @Override
    void run(byte[] input) {
      lint(names.get(input.length == 0 ? 0 : input[0] & names.size() - 1), input);
    }
  },
  /** A module of one file. */
  HCL {
    @Override
    void run(byte[] input) {
      lint("main.tf", input);
    }
  },
  /** The configuration of SAM, and other files with parameters. */
  TOML {
    @Override
    void run(byte[] input) {
      for (String name : List.of("samconfig.toml", "parameters.txt", "parameters.yaml")) {
        Workspace workspace = new Workspace(EMPTY);
        workspace.overlay(Path.of(name), input);
        check(GivenParameters.of(List.of(name), workspace).problems());
      }
    }
  },
  /** An expression of Terraform, evaluated beside a small module. */
  EXPRESSION {
    @Override
    void run(byte[] input) {
      String expression = new String(input, StandardCharsets.UTF_8);
      try {
        assertNotNull(Evaluation.shown(expression));
      } catch (IllegalArgumentException noExpression) {
        // The parser told; whether it should have is for HCL to find.
      }
    }
  };

  private static final RuleSet RULES = BuiltInRules.load();
  private static final Path EMPTY = emptyFolder();
  private static final JsonFactory JSON_READER = new JsonFactory();
  private static final XMLInputFactory XML_READER = XMLInputFactory.newFactory();
  private static final ReportOptions OPTIONS =
      new ReportOptions(Style.ANSI, new Shown(true, true, true), "1.0", path -> path, Shard.WHOLE);

  /** One for each input: all of them would take most of the time. */
  private static final List<OutputFormat> FORMATS = List.of(OutputFormat.values());

  private static final Set<OutputFormat> IN_JSON =
      Set.of(OutputFormat.JSON, OutputFormat.SARIF, OutputFormat.GITLAB, OutputFormat.RDJSON);
  private static final Set<OutputFormat> IN_XML =
      Set.of(OutputFormat.JUNIT, OutputFormat.CHECKSTYLE);

  /** Runs one input. */
  abstract void run(byte[] input);

  /** Where inputs are kept that once failed. */
  Path kept() {
    return Path.of("testdata", "hostile", name().toLowerCase(Locale.ROOT));
  }

  private static Path emptyFolder() {
    try {
      Path folder = Files.createTempDirectory("sagelint-hostile");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void lint(String name, byte[] input) {
    Workspace workspace = new Workspace(EMPTY);
    workspace.overlay(Path.of(name), input);
    try {
      Linter linter = new Linter(RULES, workspace, false);
      Report report = linter.lint(List.of(Path.of(name)));
      check(report.errors());
      for (Finding finding : report.findings()) {
        assertNotNull(finding.span().to());
      }
      OutputFormat format = FORMATS.get(input.length % FORMATS.size());
      StringWriter out = new StringWriter();
      format.reporter(OPTIONS).write(linter.secrets().in(report), out);
      read(format, out.toString());
    } catch (IOException | XMLStreamException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void check(List<Problem> problems) {
    String internal =
        problems.stream()
            .filter(problem -> problem.kind() == Problem.Kind.INTERNAL)
            .map(Problem::message)
            .collect(Collectors.joining("\n"));
    assertEquals("", internal);
    problems.forEach(problem -> problem.span().ifPresent(span -> assertNotNull(span.to())));
  }

  private static void read(OutputFormat format, String text)
      throws IOException, XMLStreamException {
    if (IN_JSON.contains(format)) {
      try (JsonParser parser = JSON_READER.createParser(text)) {
        while (parser.nextToken() != null) {
          assertNotNull(parser.currentToken());
        }
      }
    } else if (IN_XML.contains(format)) {
      XMLStreamReader reader = XML_READER.createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        reader.next();
      }
    }
  }
}
