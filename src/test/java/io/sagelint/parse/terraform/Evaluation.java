package io.sagelint.parse.terraform;

import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.FileAccess;
import io.sagelint.parse.terraform.function.FolderFiles;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Evaluates an expression in a small module. */
public final class Evaluation {
  /** What the expressions of all tables may refer to. */
  public static final String MODULE =
      """
      variable "open" {}
      variable "other" {}
      variable "none" { default = null }
      variable "empty" { default = "" }
      variable "on" { default = true }
      variable "one" { default = "1" }
      variable "prod" {
        default = {
          key = "alias/mine"
        }
      }
      locals {
        list = ["a", "b"]
        half = { known = "yes", open = var.open }
      }
      resource "aws_kms_key" "k" {}
      resource "aws_kms_key" "many" { count = var.open }
      resource "aws_kms_key" "maybe" { count = var.open }
      resource "aws_kms_key" "two" { count = 2 }
      resource "aws_kms_key" "off" { count = 0 }
      resource "aws_kms_key" "each" { for_each = { a = 1, b = 2 } }
      resource "aws_kms_key" "some" { for_each = var.open }
      """;

  private static final FileAccess FILES = new FolderFiles(Path.of("testdata/functions/files"));

  private Evaluation() {}

  /** The value of an expression beside {@link #MODULE}. */
  public static Value of(String expression) {
    return of(MODULE, expression);
  }

  /** The value of an expression beside other declarations. */
  public static Value of(String module, String expression) {
    String text = module + "\nlocals {\n  result = " + expression + "\n}\n";
    HclFile file = HclParser.parse(new SourceFile("main.tf", text));
    if (!file.problems().isEmpty()) {
      throw new IllegalArgumentException(expression + ": " + file.problems());
    }
    ModuleFiles files = new ModuleFiles("", List.of(file), List.of(), List.of(), FILES);
    Deployment deployment =
        new Deployment((a, b, c, d) -> Optional.empty(), files, new GivenVariables());
    Module root = new Module(deployment, files, Optional.empty());
    return Scope.of(root).value(files.declarations().local("result").orElseThrow());
  }

  /** The value of an expression in words. */
  public static String shown(String expression) {
    return ValueText.of(of(expression));
  }
}
