package io.sagelint.report;

import io.sagelint.check.Certainty;
import io.sagelint.check.Finding;
import io.sagelint.check.Report;
import io.sagelint.check.Tally;
import io.sagelint.check.Undetermined;
import io.sagelint.check.Verdict;
import io.sagelint.condition.Condition;
import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Hop;
import io.sagelint.model.Language;
import io.sagelint.model.Origin;
import io.sagelint.model.Presence;
import io.sagelint.model.Resource;
import io.sagelint.model.Value;
import io.sagelint.rule.Parameter;
import io.sagelint.rule.Rule;
import io.sagelint.rule.Severity;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes reports by hand: resources and spans are found by the characters that write them. */
final class Sample {
  static final Rule ENCRYPTION =
      rule("inter-container-encryption", Severity.HIGH, "Traffic between containers is in clear");
  static final Rule KEY = rule("customer-managed-key", Severity.MEDIUM, "The key is not yours");

  private final List<Finding> findings = new ArrayList<>();
  private final List<Undetermined> undetermined = new ArrayList<>();
  private final List<Problem> errors = new ArrayList<>();
  private final Tally tally = new Tally();
  private int files;

  /** A file of a golden case; reports name it without the case. */
  SourceFile file(String folder, String name) throws IOException {
    return file(name, Golden.read(folder + "/" + name), true);
  }

  SourceFile file(String path, String text, boolean analysed) {
    files += analysed ? 1 : 0;
    return new SourceFile(path, text);
  }

  /** Where a text first stands in a file. */
  static Span at(SourceFile file, String text) {
    int start = file.text().indexOf(text);
    if (start < 0) {
      throw new IllegalArgumentException(text + " is not in " + file);
    }
    return file.span(start, start + text.length());
  }

  static Resource resource(String type, Span name) {
    Value nothing = new Value.Absent(Origin.at(name));
    return new Resource(
        Language.CLOUDFORMATION,
        type,
        type,
        name.text(),
        name,
        nothing,
        (block, canonical) -> canonical,
        Presence.ALWAYS);
  }

  Sample finding(
      Rule rule, Resource resource, String property, String value, Span span, Hop... related) {
    return add(finding(rule, Certainty.CERTAIN, resource, property, value, span, related));
  }

  static Finding finding(
      Rule rule,
      Certainty certainty,
      Resource resource,
      String property,
      String value,
      Span span,
      Hop... related) {
    String state = value == null ? " is not set." : " is " + value + ".";
    return new Finding(
        rule,
        rule.severity(),
        certainty,
        Map.of(),
        property + state,
        rule.page().fix().get(resource.language()),
        rule.page().controls(),
        resource,
        property,
        Optional.ofNullable(value),
        span,
        List.of(related));
  }

  Sample add(Finding finding) {
    findings.add(finding);
    tally.add(finding.rule().concern(), Verdict.FAIL);
    return this;
  }

  Sample undetermined(Rule rule, Resource resource, String property, Value.Unknown why) {
    undetermined.add(
        new Undetermined(
            rule,
            resource,
            property,
            why.reason(),
            why.needs(),
            false,
            why.span(),
            why.origin().hops()));
    tally.add(rule.concern(), Verdict.UNDETERMINED);
    return this;
  }

  Sample error(Problem problem) {
    errors.add(problem);
    return this;
  }

  Report report() {
    tally.list(ENCRYPTION.concern());
    tally.list(KEY.concern());
    return new Report(files, files, findings, undetermined, errors, tally);
  }

  static String write(Reporter reporter, Report report) {
    StringWriter out = new StringWriter();
    try {
      reporter.write(report, out);
    } catch (IOException e) {
      throw new AssertionError("a StringWriter never fails", e);
    }
    return out.toString();
  }

  private static Rule rule(String id, Severity severity, String title) {
    Map<Language, String> fix = new EnumMap<>(Language.class);
    fix.put(Language.CLOUDFORMATION, "Set it in the properties of the resource.");
    fix.put(Language.TERRAFORM, "Set it in the block.");
    fix.put(Language.AWSCC, "Set it in the object.");
    String why =
        "Containers of a job talk to each other. What they say is in clear text unless the job asks"
            + " for\nencryption.\n\nMost jobs never do.\n";
    Rule.Page page =
        new Rule.Page(
            title,
            why,
            "",
            fix,
            List.of("SageMaker.9", "SageMaker.10"),
            List.of(
                new Rule.Peer("Checkov", "CKV_AWS_369", List.of()),
                new Rule.Peer("Checkov", "CKV_AWS_0", List.of()),
                new Rule.Peer("Prowler", "some_check", List.of())),
            List.of("https://docs.aws.amazon.com/sagemaker/latest/dg/train-encrypt.html"),
            List.of(new Parameter("owners", "[team, \"a b\"]", "Who may.", Optional.empty())),
            "");
    return new Rule(
        id,
        id,
        severity,
        Set.of("default"),
        List.of(),
        List.of(),
        Condition.ALWAYS,
        Condition.ALWAYS,
        Rule.Open.UNDETERMINED,
        new Rule.Messages(Map.of()),
        Optional.empty(),
        page);
  }
}
