package io.sagelint.report;

import static io.sagelint.report.Sample.ENCRYPTION;
import static io.sagelint.report.Sample.KEY;
import static io.sagelint.report.Sample.at;
import static io.sagelint.report.Sample.resource;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.sagelint.check.Certainty;
import io.sagelint.check.Report;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.Shard;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Resource;
import io.sagelint.model.Value;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One report in every format: {@code testdata/report/<case>/expected.*}. */
final class GoldenTest {
  private static final String FLAG = "NetworkConfig.EnableInterContainerTrafficEncryption";
  private final Sample sample = new Sample();

  @Test
  void aValueWrittenInPlaceAndOneThatIsAbsent() throws IOException {
    SourceFile file = sample.file("literal", "template.yaml");
    Resource bias = resource("AWS::SageMaker::ModelBiasJobDefinition", at(file, "Bias"));
    Resource notebook = resource("AWS::SageMaker::NotebookInstance", at(file, "Notebook"));
    sample.finding(ENCRYPTION, bias, FLAG, "false", at(file, "false"));
    sample.finding(KEY, notebook, "KmsKeyId", null, notebook.name());
    check("literal", sample.report());
  }

  @Test
  void aValueThatComesFromAParameterInSomeDeployments() throws IOException {
    SourceFile file = sample.file("parameter", "template.yaml");
    Resource bias = resource("AWS::SageMaker::ModelBiasJobDefinition", at(file, "Bias"));
    Hop hop = new Hop("default of parameter Encrypt", at(file, "\"false\""));
    Span use = at(file, "!Ref Encrypt");
    sample.add(Sample.finding(ENCRYPTION, Certainty.CONDITIONAL, bias, FLAG, "false", use, hop));
    check("parameter", sample.report());
  }

  @Test
  void aTemplateOnOneLongLine() throws IOException {
    SourceFile file = sample.file("one-line", "template.json");
    Resource bias = resource("AWS::SageMaker::ModelBiasJobDefinition", at(file, "Bias"));
    sample.finding(ENCRYPTION, bias, FLAG, "false", at(file, "false"));
    check("one-line", sample.report());
  }

  @Test
  void aPlaceThatTheTextDoesNotDecide() throws IOException {
    SourceFile file = sample.file("undetermined", "main.tf");
    SourceFile variables = sample.file("undetermined", "variables.tf");
    Resource notebook = resource("aws_sagemaker_notebook_instance", at(file, "workbench"));
    Hop hop = new Hop("variable kms_key_id is declared here", at(variables, "kms_key_id"));
    Origin origin = new Origin(at(file, "var.kms_key_id"), List.of(hop));
    Value.Unknown why =
        new Value.Unknown("variable kms_key_id has no default", List.of("var.kms_key_id"), origin);
    sample.undetermined(KEY, notebook, "kms_key_id", why);
    check("undetermined", sample.report());
  }

  @Test
  void whatCannotBeRead() throws IOException {
    SourceFile file = sample.file("broken", "template.yaml");
    sample.error(Problem.syntax(at(file, ": nested"), "a value follows on the line of its key"));
    sample.error(Problem.of(Problem.Kind.IO, "missing.yaml", "the file cannot be opened"));
    check("broken", sample.report());
  }

  @Test
  void nothingFound() throws IOException {
    sample.file("clean", "template.yaml");
    check("clean", sample.report());
  }

  @Test
  void charactersThatActOnATerminal() throws IOException {
    SourceFile file = sample.file("hostile", "template.yaml");
    Resource model = resource("AWS::SageMaker::Model", at(file, "模型"));
    sample.finding(KEY, model, "名\u001b[2J.KmsKeyId", "\u202ealias", at(file, "alias"));
    check("hostile", sample.report());
  }

  private static void check(String name, Report report) {
    assertAll(Stream.of(OutputFormat.values()).map(format -> () -> check(name, format, report)));
  }

  private static void check(String name, OutputFormat format, Report report) throws IOException {
    ReportOptions options =
        new ReportOptions(Style.PLAIN, Shown.OPEN, "0.1.0", path -> path, Shard.WHOLE);
    String extension = format == OutputFormat.TEXT ? "txt" : format.id();
    String actual = Sample.write(format.reporter(options), report);
    Golden.assertSame(name + "/expected." + extension, withoutAssets(actual));
  }

  /** The style and the script of a page are files of their own, which a case need not repeat. */
  private static String withoutAssets(String page) {
    return page.replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>");
  }
}
