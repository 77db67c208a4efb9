package io.sagelint.rule;

import io.sagelint.model.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page of a rule in {@code docs/rules}, written from its file. */
final class RuleDocument {
  private final StringBuilder page = new StringBuilder();

  private RuleDocument() {}

  static String of(Rule rule, List<Example> examples, Frameworks frameworks) {
    RuleDocument document = new RuleDocument();
    Rule.Page text = rule.page();
    document.page.append("# ").append(text.title()).append("\n\n`").append(rule.id()).append("`, ");
    document.page.append(rule.severity().id()).append(", ").append(runs(rule)).append("\n");
    document.section("Why", text.why());
    for (Language language : Language.values()) {
      document.language(language, text, examples);
    }
    if (!text.consequence().isBlank()) {
      document.section("What the fix changes", text.consequence());
    }
    document.parameters(rule);
    document.controls(text.controls(), frameworks);
    document.peers(text.peers());
    document.list("Read on", text.references());
    return document.page.toString();
  }

  static String runs(Rule rule) {
    return rule.isDefault()
        ? "runs by default"
        : "runs by `--rule tag:" + rule.tags().iterator().next() + "`";
  }

  private void language(Language language, Rule.Page text, List<Example> examples) {
    List<Example> own = new ArrayList<>();
    for (String verdict : List.of("fail", "pass")) {
      examples.stream()
          .filter(one -> one.language().equals(language.id()) && one.verdict().equals(verdict))
          .findFirst()
          .ifPresent(own::add);
    }
    String fix = text.fix().getOrDefault(language, "");
    if (!own.isEmpty()) {
      section("In " + name(language), fix);
      own.forEach(this::example);
    }
  }

  private void example(Example example) {
    String word = example.verdict().equals("fail") ? "Insecure" : "Secure";
    String request = example.operation().isEmpty() ? "" : ", request `" + example.operation() + "`";
    page.append("\n").append(word).append(": ").append(example.name()).append(request);
    String format = example.fileName().endsWith(".tf") ? "hcl" : "yaml";
    page.append("\n\n```").append(example.text().startsWith("{") ? "json" : format).append("\n");
    page.append(example.text().strip()).append("\n```\n");
  }

  private void parameters(Rule rule) {
    if (rule.page().parameters().isEmpty()) {
      return;
    }
    section("Parameters", "| parameter | default | what it is |\n|---|---|---|");
    for (Parameter one : rule.page().parameters()) {
      page.append("| `%s` | `%s` | %s |%n".formatted(one.name(), one.value(), one.description()));
    }
    page.append("\nTo set them, write in `.sagelint.yaml`:\n\n```yaml\n");
    page.append(String.join("\n", Parameter.settings(rule))).append("\n```\n");
  }

  private void controls(List<String> controls, Frameworks frameworks) {
    if (!controls.isEmpty()) {
      section("Controls", String.join(", ", controls));
    }
    for (Map.Entry<String, List<String>> one : frameworks.of(controls).entrySet()) {
      page.append("\n").append(one.getKey()).append(": ");
      page.append(String.join(", ", one.getValue())).append("\n");
    }
  }

  private void peers(List<Rule.Peer> peers) {
    if (peers.isEmpty()) {
      return;
    }
    section("In other tools", "| tool | rule | asks about |\n|---|---|---|");
    peers.forEach(
        peer ->
            page.append("| %s | `%s` | %s |%n".formatted(peer.tool(), peer.id(), places(peer))));
  }

  static String places(Rule.Peer peer) {
    Set<String> places = new LinkedHashSet<>();
    peer.on().forEach(place -> places.add("`" + place + "`"));
    return places.isEmpty() ? "the same" : String.join(", ", places);
  }

  private void list(String title, List<String> items) {
    if (!items.isEmpty()) {
      section(title, "");
      items.forEach(item -> page.append("- ").append(item).append("\n"));
    }
  }

  private void section(String title, String text) {
    page.append("\n## ").append(title).append("\n\n");
    page.append(text.isBlank() ? "" : text.strip() + "\n");
  }

  private static String name(Language language) {
    return switch (language) {
      case CLOUDFORMATION -> "CloudFormation";
      case TERRAFORM -> "Terraform, provider `hashicorp/aws`";
      case AWSCC -> "Terraform, provider `hashicorp/awscc`";
      case API -> "a request: Step Functions, pipelines, schedules, SDK calls";
    };
  }
}
