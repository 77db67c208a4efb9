package io.sagelint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor sees, through the protocol. */
final class LanguageServerTest {
  private static final String MODEL =
      """
      Parameters:
        Isolate: {Type: String, Default: "false"}
      Resources:
        Churn:
          Type: AWS::SageMaker::Model
          Properties:
            EnableNetworkIsolation: !Ref Isolate
      """;

  private static final String MAIN =
      """
      variable "isolate" {
        default = true
      }
      resource "aws_sagemaker_model" "churn" {
        enable_network_isolation = var.isolate
      }
      """;

  @TempDir Path folder;
  private Editor editor;

  @BeforeEach
  void start() throws Exception {
    editor = Editor.in(folder);
  }

  @AfterEach
  void leave() throws Exception {
    editor.close();
  }

  @Test
  void tellsWhatCheckTells() throws Exception {
    Diagnostic one = editor.open("model.yaml", MODEL).get(0);
    assertEquals("7:31 network-isolation", Editor.place(one));
    assertEquals(Editor.range(6, 30, 42), one.getRange());
    assertEquals(DiagnosticSeverity.Error, one.getSeverity());
    assertEquals("sagelint", one.getSource());
    assertTrue(one.getCodeDescription().getHref().startsWith("https://"));
    List<DiagnosticRelatedInformation> related = one.getRelatedInformation();
    assertEquals("this resource: AWS::SageMaker::Model \"Churn\"", related.get(0).getMessage());
    assertEquals("default of parameter Isolate", related.get(1).getMessage());
    assertEquals(1, related.get(1).getLocation().getRange().getStart().getLine());
  }

  @Test
  void followsTheTyping() throws Exception {
    editor.open("model.yaml", MODEL);
    assertEquals(List.of(), editor.type("model.yaml", MODEL.replace("\"false\"", "\"true\"")));
    TextDocumentContentChangeEvent back =
        new TextDocumentContentChangeEvent(Editor.range(1, 36, 40), "false");
    editor.change("model.yaml", back);
    assertEquals(List.of("7:31 network-isolation"), editor.places("model.yaml"));
    TextDocumentContentChangeEvent line =
        new TextDocumentContentChangeEvent(Editor.range(0, 0, 0), "# 𝒾solated\n");
    editor.change("model.yaml", line);
    assertEquals(List.of("8:31 network-isolation"), editor.places("model.yaml"));
    editor.shut("model.yaml");
    assertTrue(
        editor.await("model.yaml", told -> told.getVersion() == null).getDiagnostics().isEmpty());
  }

  @Test
  void whatIsToldOfABrokenTextStillStands() throws Exception {
    editor.open("model.yaml", MODEL);
    List<String> told = List.of("7:31 network-isolation", "9:1 syntax");
    editor.type("model.yaml", MODEL + "  Broken: [\n");
    assertEquals(told, editor.places("model.yaml"));
    String broken = "# one line more\n" + MODEL + "  Broken: [\n";
    editor.type("model.yaml", broken);
    assertEquals(List.of("8:31 network-isolation", "10:1 syntax"), editor.places("model.yaml"));
    String changed = broken.replace("!Ref Isolate", "!Ref Isolated");
    assertEquals(1, editor.type("model.yaml", changed).size());
  }

  @Test
  void whatIsNotDecidedIsInformation() throws Exception {
    String open = MODEL.replace(", Default: \"false\"", "");
    Diagnostic one = editor.open("model.yaml", open).get(0);
    assertEquals(DiagnosticSeverity.Information, one.getSeverity());
    assertTrue(one.getMessage().getLeft().startsWith("undetermined: "));
    editor.save(".sagelint.yaml", "undetermined: hide\n");
    editor.await("model.yaml", told -> told.getDiagnostics().isEmpty());
  }

  @Test
  void aModuleIsJudgedWithItsUnsavedFiles() throws Exception {
    String[] parts = MAIN.split("(?=resource)");
    editor.write("variables.tf", parts[0]);
    assertEquals(List.of(), editor.open("main.tf", parts[1]));
    editor.open("variables.tf", parts[0].replace("true", "false"));
    Diagnostic one =
        editor.await("main.tf", told -> !told.getDiagnostics().isEmpty()).getDiagnostics().get(0);
    assertEquals("2:30 network-isolation", Editor.place(one));
    String origin = one.getRelatedInformation().get(1).getLocation().getUri();
    assertTrue(origin.endsWith("/variables.tf"), origin);
    editor.shut("variables.tf");
    editor.await("main.tf", told -> told.getDiagnostics().isEmpty());
    editor.save("prod.auto.tfvars", "isolate = false\n");
    editor.await("main.tf", told -> !told.getDiagnostics().isEmpty());
  }

  @Test
  void aCalledModuleIsJudgedWithItsCallers() throws Exception {
    editor.write("main.tf", "module \"churn\" {\n  source  = \"./churn\"\n  isolate = false\n}\n");
    editor.write("churn/main.tf", MAIN);
    editor.open("churn/main.tf", MAIN);
    Diagnostic one =
        editor
            .await("churn/main.tf", told -> !told.getDiagnostics().isEmpty())
            .getDiagnostics()
            .get(0);
    assertEquals("5:30 network-isolation", Editor.place(one));
    editor.save("main.tf", "module \"churn\" {\n  source = \"./churn\"\n}\n");
    editor.await("churn/main.tf", told -> told.getDiagnostics().isEmpty());
  }

  @Test
  void aNestedTemplateIsJudgedByWhatItIsGiven() throws Exception {
    editor.write("nested/model.yaml", MODEL);
    String parent =
        """
        Resources:
          Models:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: nested/model.yaml
              Parameters: {Isolate: "true"}
        """;
    editor.write("app.yaml", parent);
    editor.open("nested/model.yaml", MODEL);
    editor.await("nested/model.yaml", told -> told.getDiagnostics().isEmpty());
    editor.open("app.yaml", parent.replace("\"true\"", "\"false\""));
    editor.await("nested/model.yaml", told -> !told.getDiagnostics().isEmpty());
  }

  @Test
  void theConfigurationIsHonoured() throws Exception {
    editor.write(".sagelint.yaml", "rules: {skip: [network-isolation]}\n");
    assertEquals(List.of(), editor.open("model.yaml", MODEL));
    editor.save(".sagelint.yaml", "rules: {settings: {network-isolation: {severity: low}}}\n");
    Diagnostic one =
        editor
            .await("model.yaml", told -> !told.getDiagnostics().isEmpty())
            .getDiagnostics()
            .get(0);
    assertEquals(DiagnosticSeverity.Information, one.getSeverity());
    editor.save(".sagelint.yaml", "exclude: [model.yaml]\n");
    editor.await("model.yaml", told -> told.getDiagnostics().isEmpty());
  }

  @Test
  void aWrongConfigurationIsToldAndTheOneBeforeStaysInForce() throws Exception {
    editor.write(".sagelint.yaml", "rules: {skip: [network-isolation]}\n");
    editor.open("model.yaml", MODEL);
    editor.save(".sagelint.yaml", "rules: {skip: [network-isolation]}\nfail-on: hihg\n");
    Diagnostic mistake =
        editor
            .await(".sagelint.yaml", told -> !told.getDiagnostics().isEmpty())
            .getDiagnostics()
            .get(0);
    assertEquals("2:10 config", Editor.place(mistake));
    assertEquals(List.of(), editor.type("model.yaml", MODEL + "# more\n"));
    assertTrue(editor.messages.get(0).contains("did you mean `high`"), editor.messages.get(0));
    editor.save(".sagelint.yaml", "fail-on: high\n");
    editor.await(".sagelint.yaml", told -> told.getDiagnostics().isEmpty());
    editor.await("model.yaml", told -> !told.getDiagnostics().isEmpty());
  }

  @Test
  void parameterFilesCount() throws Exception {
    editor.write("prod.json", "{\"Parameters\": {\"Isolate\": \"true\"}}");
    editor.write(".sagelint.yaml", "cloudformation: {parameters: [prod.json]}\n");
    assertEquals(List.of(), editor.open("model.yaml", MODEL));
    editor.open("prod.json", "{\"Parameters\": {\"Isolate\": \"false\"}}");
    editor.await("model.yaml", told -> !told.getDiagnostics().isEmpty());
  }

  @Test
  void otherDocumentsAreLeftAlone() throws Exception {
    assertEquals(List.of(), editor.open("compose.yaml", "services: {web: {image: nginx"));
    assertEquals(List.of(), editor.open("notes.txt", "Resources:"));
  }

  @Test
  void hoversTellTheValueAndItsWay() throws Exception {
    editor.open("model.yaml", MODEL);
    String page = editor.hover("model.yaml", 6, 35).getContents().getRight().getValue();
    assertTrue(
        page.startsWith(
            "`EnableNetworkIsolation` of AWS::SageMaker::Model \"Churn\"\n- is `false`\n"),
        page);
    assertTrue(page.contains("/model.yaml#L2) default of parameter Isolate\n"), page);
    assertTrue(page.contains("- `network-isolation`: **fail**"), page);
    assertEquals(Editor.range(6, 30, 42), editor.hover("model.yaml", 6, 35).getRange());
    assertNull(editor.hover("model.yaml", 2, 3));
  }

  @Test
  void aFindingCanBeIgnored() throws Exception {
    Diagnostic one = editor.open("model.yaml", MODEL).get(0);
    CodeAction ignore = editor.actions("model.yaml", one).get(0);
    assertEquals("Ignore network-isolation here", ignore.getTitle());
    assertEquals(List.of(one), ignore.getDiagnostics());
    TextEdit edit = ignore.getEdit().getChanges().values().iterator().next().get(0);
    assertEquals("      # sagelint: ignore[network-isolation] TODO: say why\n", edit.getNewText());
    assertEquals(Editor.range(6, 0, 0), edit.getRange());
    assertEquals(List.of(), editor.apply("model.yaml", ignore));
  }

  @Test
  void aTerraformFindingCanBeIgnored() throws Exception {
    String text =
        """
        module "far" {
          source = "./elsewhere"
        }
        resource "aws_sagemaker_model" "none" {
        }
        resource "aws_sagemaker_model" "off" { enable_network_isolation = false }
        """;
    List<Diagnostic> told = editor.open("main.tf", text);
    List<Diagnostic> found =
        told.stream().filter(one -> Editor.place(one).endsWith("network-isolation")).toList();
    assertEquals(2, found.size());
    List<Diagnostic> left = told;
    for (Diagnostic one : found) {
      String code = "Ignore network-isolation here";
      Diagnostic now =
          left.stream().filter(it -> it.getMessage().equals(one.getMessage())).findFirst().get();
      CodeAction ignore =
          editor.actions("main.tf", now).stream()
              .filter(action -> action.getTitle().equals(code))
              .findFirst()
              .get();
      left = editor.apply("main.tf", ignore);
    }
    assertEquals(told.size() - 2, left.size());
  }

  @Test
  void aStaleSuppressionIsAWarningAndCanBeRemoved() throws Exception {
    String stale =
        MODEL.replace("\"false\"", "\"true\"")
            + "  # sagelint: ignore[network-isolation] no longer\n"
            + "  Other: {Type: AWS::SNS::Topic}\n";
    Diagnostic one = editor.open("model.yaml", stale).get(0);
    assertEquals("8:3 unused-suppression", Editor.place(one));
    assertEquals(DiagnosticSeverity.Warning, one.getSeverity());
    List<CodeAction> actions = editor.actions("model.yaml", one);
    assertEquals(
        List.of("Remove the unused suppression"),
        actions.stream().map(CodeAction::getTitle).toList());
    assertEquals(List.of(one), actions.get(0).getDiagnostics());
    assertTrue(actions.get(0).getIsPreferred());
    assertEquals(List.of(), editor.apply("model.yaml", actions.get(0)));
    assertEquals(stale.replaceAll("(?m)^  # .*\n", ""), editor.text("model.yaml"));
  }

  @Test
  void jsonHasNoPlaceForAComment() throws Exception {
    String json =
        """
        {"Resources": {"M": {"Type": "AWS::SageMaker::Model",
          "Properties": {"EnableNetworkIsolation": false}}}}
        """;
    Diagnostic one = editor.open("model.json", json).get(0);
    List<String> titles =
        editor.actions("model.json", one).stream().map(action -> action.getTitle()).toList();
    assertEquals(List.of("Set EnableNetworkIsolation to true"), titles);
  }

  @Test
  void exitCodesAreThoseOfTheProtocol() throws Exception {
    assertEquals(0, editor.leave());
    try (Editor other = Editor.in(folder)) {
      other.server().exit();
      assertEquals(1, Editor.await(other.exitCode));
    }
    Editor gone = Editor.in(folder);
    gone.close();
    assertEquals(1, Editor.await(gone.exitCode));
  }

  @Test
  void afterShutdownNothingIsAnswered() throws Exception {
    editor.open("model.yaml", MODEL);
    Editor.await(editor.server().shutdown());
    HoverParams params = new HoverParams(editor.identifier("model.yaml"), new Position(6, 35));
    ExecutionException refused =
        assertThrows(
            ExecutionException.class,
            () -> Editor.await(editor.server().getTextDocumentService().hover(params)));
    assertEquals(
        "the server was shut down",
        ((ResponseErrorException) refused.getCause()).getResponseError().getMessage());
  }

  @Test
  void asksToBeToldOfChangedFiles() throws Exception {
    editor.open("model.yaml", MODEL);
    assertEquals(List.of("workspace/didChangeWatchedFiles"), editor.registered);
  }
}
