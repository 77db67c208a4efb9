package io.sagelint.check;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that one run has to tell, in an order that depends on the input alone.
 *
 * @param files how many templates and Terraform files were analysed
 * @param resources how many resources of the catalogue's kinds were judged
 * @param findings by path, place, rule and property
 * @param undetermined in the same order
 * @param errors what could not be analysed, by path and place
 * @param suppressions by finding, by identity: the note by which a tool keeps silent about it
 */
public record Report(
    int files,
    int resources,
    List<Finding> findings,
    List<Undetermined> undetermined,
    List<Problem> errors,
    Tally tally,
    Map<Finding, Suppression> suppressions) {
  private static final Comparator<Span> BY_PLACE =
      Comparator.comparing((Span span) -> span.file().path())
          .thenComparing(Span::start)
          .thenComparing(Span::end);

  /** A report without suppressions. */
  public Report(
      int files,
      int resources,
      List<Finding> findings,
      List<Undetermined> undetermined,
      List<Problem> errors,
      Tally tally) {
    this(files, resources, findings, undetermined, errors, tally, Map.of());
  }

  /** The same report with suppressions of its findings, by identity. */
  public Report with(Map<Finding, Suppression> found) {
    Tally counted = new Tally();
    counted.add(tally);
    Report told = new Report(files, resources, findings, undetermined, errors, counted, found);
    Map<String, Long> all = byConcern(told.findings());
    Map<String, Long> open = byConcern(told.open());
    all.forEach(
        (concern, count) -> {
          int left = open.getOrDefault(concern, 0L).intValue();
          if (left < count) {
            counted.suppress(concern, count.intValue() - left, left);
          }
        });
    return told;
  }

  private static Map<String, Long> byConcern(List<Finding> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(one -> one.rule().concern(), Collectors.counting()));
  }

  /** The note by which a tool keeps silent about a finding, honoured or not. */
  public Optional<Suppression> suppression(Finding finding) {
    return Optional.ofNullable(suppressions.isEmpty() ? null : suppressions.get(finding));
  }

  /** The findings that no honoured note suppresses. */
  public List<Finding> open() {
    return findings.stream()
        .filter(finding -> suppression(finding).filter(Suppression::honoured).isEmpty())
        .toList();
  }

  /** Sorts what the run gathered. */
  public Report {
    findings =
        findings.stream()
            .sorted(
                Comparator.comparing(Finding::span, BY_PLACE)
                    .thenComparing(finding -> finding.rule().id())
                    .thenComparing(finding -> finding.resource().identity())
                    .thenComparing(Finding::property))
            .toList();
    undetermined =
        undetermined.stream()
            .sorted(
                Comparator.comparing(Undetermined::span, BY_PLACE)
                    .thenComparing(one -> one.rule().id())
                    .thenComparing(one -> one.resource().identity())
                    .thenComparing(Undetermined::property))
            .toList();
    errors =
        errors.stream()
            .sorted(
                Comparator.comparing(Problem::path)
                    .thenComparing(problem -> problem.span().map(Span::start).orElse(-1))
                    .thenComparing(Problem::message))
            .distinct()
            .toList();
  }
}
