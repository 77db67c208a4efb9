package io.sagelint.report;

import io.sagelint.model.Language;
import io.sagelint.rule.Frameworks;
import io.sagelint.rule.Parameter;
import io.sagelint.rule.Rule;
import io.sagelint.source.Position;
import io.sagelint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule's page for a terminal of 80 columns. */
public record RulePage(Style style) {
  private static final Paragraphs BODY = new Paragraphs(80, 2);

  /**
   * Writes the page and leaves the writer open.
   *
   * @throws IOException if the writer does
   */
  public void write(Rule rule, Frameworks frameworks, Writer out) throws IOException {
    StringBuilder page = new StringBuilder();
    Ink ink = Ink.of(rule.severity());
    page.append(style.paint(ink, rule.severity().id() + "[" + Visible.of(rule.id()) + "]"));
    page.append(style.paint(Ink.BOLD, ": " + Visible.of(rule.page().title()))).append('\n');
    section("Why", rule.page().why(), page);
    section("What the fix changes", rule.page().consequence(), page);
    for (Map.Entry<Language, String> fix : rule.page().fix().entrySet()) {
      section("Fix in " + name(fix.getKey()), fix.getValue(), page);
    }
    parameters(rule, page);
    section("Controls", String.join(", ", rule.page().controls()), page);
    for (Map.Entry<String, List<String>> one : frameworks.of(rule.page().controls()).entrySet()) {
      section(one.getKey(), String.join(", ", one.getValue()), page);
    }
    section("In other tools", peers(rule), page);
    if (!rule.page().references().isEmpty()) {
      page.append('\n').append(style.paint(Ink.BOLD, "References")).append('\n');
      for (String reference : rule.page().references()) {
        BODY.append(reference, page);
      }
    }
    out.append(page);
  }

  private void parameters(Rule rule, StringBuilder page) {
    List<Parameter> parameters = rule.page().parameters();
    if (parameters.isEmpty()) {
      return;
    }
    List<String> told = new ArrayList<>();
    for (Parameter one : parameters) {
      String from = one.set().map(span -> " (set at " + place(span) + ")").orElse(" (default)");
      told.add(one.name() + ": " + one.value() + from + "\n\n" + one.description());
    }
    section("Parameters", String.join("\n\n", told), page);
    page.append("\n").append("  To set them, write in .sagelint.yaml:\n\n");
    for (String line : Parameter.settings(rule)) {
      page.append("    ").append(Visible.of(line)).append('\n');
    }
  }

  private static String place(Span span) {
    Position from = span.from();
    return span.file().path() + ":" + from.line() + ":" + from.column();
  }

  private static String peers(Rule rule) {
    Map<String, List<String>> byTool = new LinkedHashMap<>();
    for (Rule.Peer peer : rule.page().peers()) {
      byTool.computeIfAbsent(peer.tool(), tool -> new ArrayList<>()).add(peer.id());
    }
    List<String> tools = new ArrayList<>();
    byTool.forEach((tool, ids) -> tools.add(tool + ": " + String.join(", ", ids)));
    return String.join("\n\n", tools);
  }

  private void section(String title, String text, StringBuilder page) {
    if (!text.isBlank()) {
      page.append('\n').append(style.paint(Ink.BOLD, title)).append('\n');
      BODY.append(text, page);
    }
  }

  /** What people call a language. */
  static String name(Language language) {
    return switch (language) {
      case CLOUDFORMATION -> "CloudFormation";
      case TERRAFORM -> "Terraform, provider hashicorp/aws";
      case AWSCC -> "Terraform, provider hashicorp/awscc";
      case API -> "API request: Step Functions, pipelines, schedules, SDK calls";
    };
  }
}
