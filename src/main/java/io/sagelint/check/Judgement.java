package io.sagelint.check;

import java.util.Optional;

/**
 * What a rule says of one place in one set of deployments.
 *
 * @param property the place, in the source's spelling
 * @param finding the failure, if it is one
 * @param undetermined what is open, if the verdict is
 */
record Judgement(
    String property,
    Verdict verdict,
    Optional<Finding> finding,
    Optional<Undetermined> undetermined) {

  static Judgement of(String property, Verdict verdict) {
    return new Judgement(property, verdict, Optional.empty(), Optional.empty());
  }

  static Judgement of(Finding finding) {
    return new Judgement(finding.property(), Verdict.FAIL, Optional.of(finding), Optional.empty());
  }

  static Judgement of(Undetermined undetermined) {
    return new Judgement(
        undetermined.property(), Verdict.UNDETERMINED, Optional.empty(), Optional.of(undetermined));
  }
}
