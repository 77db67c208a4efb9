package io.sagelint.parse.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.sagelint.model.Composition;
import io.sagelint.model.Value;
import org.junit.jupiter.api.Test;

/** Data sources whose text is made of what is written in them. */
final class RenderedTextTest {
  private static final String DECLARED =
      """
      variable "open" {}
      variable "stage" { default = "prod" }
      resource "aws_s3_bucket" "b" {}
      resource "aws_s3_bucket" "many" { count = var.open }
      """;

  private static String policy(String body) {
    return policy("", body);
  }

  private static String policy(String more, String body) {
    String module = DECLARED + more + "data \"aws_iam_policy_document\" \"p\" {\n" + body + "\n}\n";
    Value value = Evaluation.of(module, "data.aws_iam_policy_document.p.json");
    return ValueText.of(value).replace("\\\"", "'");
  }

  private static String statement(String members) {
    return "\"{'Statement':[{" + members + "}],'Version':'2012-10-17'}\"";
  }

  @Test
  void allThatAStatementSays() {
    assertEquals(
        statement(
            "'Action':['s3:PutObject','s3:GetObject'],"
                + "'Condition':{'StringLike':{'aws:a':['x','y','z'],'aws:b':'${aws:username}'}},"
                + "'Effect':'Deny',"
                + "'Principal':{'AWS':['arn:b','arn:a'],'Service':'s3.amazonaws.com'},"
                + "'Resource':'arn:aws:s3:::${aws:username}','Sid':'Read'"),
        policy(
            """
            statement {
              sid       = "Read"
              effect    = "Deny"
              actions   = ["s3:GetObject", "s3:PutObject", "s3:GetObject"]
              resources = ["arn:aws:s3:::&{aws:username}"]
              principals {
                type        = "AWS"
                identifiers = ["arn:a", "arn:b"]
              }
              principals {
                type        = "Service"
                identifiers = ["s3.amazonaws.com"]
              }
              condition {
                test     = "StringLike"
                variable = "aws:a"
                values   = ["x", "y"]
              }
              condition {
                test     = "StringLike"
                variable = "aws:a"
                values   = ["z"]
              }
              condition {
                test     = "StringLike"
                variable = "aws:b"
                values   = ["&{aws:username}"]
              }
            }
            """));
  }

  @Test
  void defaultsAndWhatIsLeftOut() {
    assertEquals(
        statement("'Effect':'Allow','NotAction':'iam:*','NotResource':'*','Principal':'*'"),
        policy(
            """
            statement {
              sid           = ""
              actions       = []
              not_actions   = ["iam:*"]
              not_resources = ["*"]
              principals {
                type        = "*"
                identifiers = ["*"]
              }
            }
            """));
    assertEquals("\"{'Version':'2012-10-17'}\"", policy(""));
    assertEquals(
        "\"{'Id':'me','Version':'2008-10-17'}\"",
        policy("policy_id = \"me\"\nversion = \"2008-10-17\""));
  }

  @Test
  void whatIsNotKnownStaysOpenWhereItIs() {
    assertEquals(
        statement("'Action':'s3:*','Effect':'Allow','Resource':['${aws_s3_bucket.b}/*','x']"),
        policy(
            "statement {\n actions = [\"s3:*\"]\n resources = [\"${aws_s3_bucket.b.arn}/*\", \"x\"]\n}"));
    assertEquals(
        statement("'Action':${var.open},'Effect':'Allow'"),
        policy("statement {\n actions = var.open\n}"));
    assertEquals(
        statement("'Effect':'Allow','Resource':[${aws_s3_bucket.many}]"),
        policy("statement {\n resources = aws_s3_bucket.many[*].arn\n}"));
  }

  @Test
  void statementsOfDynamicBlocks() {
    assertEquals(
        "\"{'Statement':[{'Action':'a:*','Effect':'Allow'},{'Action':'b:*','Effect':'Allow'}],"
            + "'Version':'2012-10-17'}\"",
        policy(
            """
            dynamic "statement" {
              for_each = ["a:*", "b:*"]
              content {
                actions = [statement.value]
              }
            }
            """));
  }

  @Test
  void documentsAreLaidOverOneAnother() {
    String others =
        """
        data "aws_iam_policy_document" "below" {
          statement {
            sid     = "Same"
            actions = ["below:*"]
          }
          statement {
            actions = ["kept:*"]
          }
        }
        """;
    assertEquals(
        "\"{'Statement':[{'Action':'over:*','Effect':'Allow','Sid':'Same'},"
            + "{'Action':'kept:*','Effect':'Allow'},{'Action':'own:*','Effect':'Allow'}],"
            + "'Version':'2012-10-17'}\"",
        policy(
            others,
            """
            source_policy_documents   = [data.aws_iam_policy_document.below.json]
            override_policy_documents = [jsonencode({
              Version   = "2012-10-17"
              Statement = [{ Sid = "Same", Effect = "Allow", Action = "over:*" }]
            })]
            statement {
              actions = ["own:*"]
            }
            """));
  }

  @Test
  void aDocumentThatIsNotKnownMayReplaceWhatHasASid() {
    assertEquals(
        "\"{'Statement':[${var.open},{'Action':'kept:*','Effect':'Allow'},${var.open}],"
            + "'Version':'2012-10-17'}\"",
        policy(
            """
            override_policy_documents = [var.open]
            statement {
              sid     = "Perhaps"
              actions = ["lost:*"]
            }
            statement {
              actions = ["kept:*"]
            }
            """));
  }

  @Test
  void documentsThatADeploymentChooses() {
    assertEquals(
        "TRUE(\"{'Statement':[{'Action':'a:*'}],'Version':'2012-10-17'}\","
            + " \"{'Version':'2012-10-17'}\")",
        policy(
            """
            source_policy_documents = [
              var.stage == "prod" ? "{\\"Statement\\": [{\\"Action\\": \\"a:*\\"}]}" : "{}"
            ]
            """));
  }

  @Test
  void theJsonRemembersThePolicy() {
    String module =
        """
        data "aws_iam_policy_document" "p" {
          count = 1
          statement {
            actions = ["s3:*"]
          }
        }
        """;
    Value json = Evaluation.of(module, "data.aws_iam_policy_document.p[0].minified_json");
    Value.Text text = assertInstanceOf(Value.Text.class, json);
    Value content = assertInstanceOf(Composition.Encoded.class, text.made()).content();
    Value statements = PolicyDocument.written(content, "Statement").orElseThrow();
    Value statement = PolicyDocument.items(statements).get(0);
    Value action = PolicyDocument.written(statement, "Action").orElseThrow();
    assertEquals("\"s3:*\"", action.span().text());
    assertEquals("statement", ((Value.Mapping) statement).head().text());
  }

  @Test
  void whatADocumentDoesNotGive() {
    assertEquals(
        "? needs data.aws_iam_policy_document.p",
        ValueText.of(
            Evaluation.of(
                "data \"aws_iam_policy_document\" \"p\" {}", "data.aws_iam_policy_document.p.id")));
    String itself = "source_policy_documents = [data.aws_iam_policy_document.p.json]";
    assertEquals(
        "\"{'Statement':[${data.aws_iam_policy_document.p}],'Version':'2012-10-17'}\"",
        policy(itself));
  }

  @Test
  void templates() {
    String module =
        DECLARED
            + """
            data "template_file" "t" {
              template = "{ \\"a\\": \\"$${name}\\", \\"n\\": $${count} }"
              vars = {
                name  = aws_s3_bucket.b.arn
                count = 2
              }
            }
            data "template_file" "open" {
              template = var.open
            }
            data "template_file" "file" {
              template = file("hello.txt")
            }
            """;
    assertEquals(
        "\"{ \\\"a\\\": \\\"${aws_s3_bucket.b}\\\", \\\"n\\\": 2 }\"",
        ValueText.of(Evaluation.of(module, "data.template_file.t.rendered")));
    assertEquals(
        "? needs var.open",
        ValueText.of(Evaluation.of(module, "data.template_file.open.rendered")));
  }
}
