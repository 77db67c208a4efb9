package io.sagelint.check;

import io.sagelint.diagnostic.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that one run has to tell, in an order that depends on the input alone.
 *
 * @param files how many templates and Terraform files were analysed
 * @param resources how many resources of the catalogue's kinds were judged
 * @param findings by path, place, rule and property
 * @param undetermined in the same order
 * @param errors what could not be analysed, by path and place
 * @param suppressions what is wrong with suppressions, by path and place
 */
public record Report(
    int files,
    int resources,
    List<Finding> findings,
    List<Undetermined> undetermined,
    List<Problem> errors,
    Tally tally,
    List<SuppressionProblem> suppressions) {
  /** The same report with other words on what was found. */
  public Report with(List<Finding> found, List<Undetermined> open) {
    return new Report(files, resources, found, open, errors, tally, suppressions);
  }

  /** A report that says nothing of suppressions. */
  public Report(
      int files,
      int resources,
      List<Finding> findings,
      List<Undetermined> undetermined,
      List<Problem> errors,
      Tally tally) {
    this(files, resources, findings, undetermined, errors, tally, List.of());
  }

  /**
   * The verdicts counted, as the reports tell them: what an honoured note silences is no failure
   * and nothing to decide.
   */
  public Tally counts() {
    // Settled before a part of the report was left out.
    if (tally.columns().contains(Verdict.SUPPRESSED)) {
      return tally;
    }
    Tally counts = new Tally();
    counts.add(tally);
    for (String concern : tally.concerns()) {
      List<Standing> failed =
          findings.stream()
              .filter(one -> one.rule().concern().equals(concern))
              .map(Finding::standing)
              .toList();
      List<Standing> undecided =
          undetermined.stream()
              .filter(one -> one.rule().concern().equals(concern))
              .map(Undetermined::standing)
              .toList();
      counts.suppress(concern, Verdict.FAIL, failed);
      counts.suppress(concern, Verdict.UNDETERMINED, undecided);
    }
    return counts;
  }

  /** The findings that are to be told: neither suppressed nor in the baseline. */
  public List<Finding> open() {
    return findings.stream().filter(finding -> finding.standing().open()).toList();
  }

  /** The undetermined places that are to be told. */
  public List<Undetermined> openUndetermined() {
    return undetermined.stream().filter(one -> one.standing().open()).toList();
  }

  /** How many findings and undetermined places suppressions keep silent about. */
  public int suppressed() {
    return (int) standings().filter(Standing::suppressed).count();
  }

  /** How many findings and undetermined places the baseline has. */
  public int baselined() {
    return (int) standings().filter(Standing::baselined).count();
  }

  private Stream<Standing> standings() {
    return Stream.concat(
        findings.stream().map(Finding::standing),
        undetermined.stream().map(Undetermined::standing));
  }

  /** How many findings that are told come with a fix. */
  public int fixable() {
    return (int) open().stream().filter(finding -> !finding.fixes().isEmpty()).count();
  }

  /** How many findings that are told come with a fix that may be made in this way. */
  public int fixable(Fix.Applicability applicability) {
    return (int)
        open().stream()
            .filter(
                finding ->
                    finding.fixes().stream().anyMatch(fix -> fix.applicability() == applicability))
            .count();
  }

  /** Sorts what the run gathered. */
  public Report {
    findings = ReportOrder.sorted(findings, ReportOrder::findings);
    undetermined = ReportOrder.sorted(undetermined, ReportOrder::undetermined);
    errors = ReportOrder.sorted(errors, ReportOrder::problems).stream().distinct().toList();
    suppressions = ReportOrder.sorted(suppressions, ReportOrder::suppressions);
  }
}
