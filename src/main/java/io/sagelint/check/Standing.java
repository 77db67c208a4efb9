package io.sagelint.check;

import java.util.Optional;

/**
 * How a finding or an undetermined place stands with what the repository has already said of it.
 *
 * @param suppression the note by which a tool keeps silent about it, honoured or not
 * @param baseline how it compares with the baseline; empty without one
 */
public record Standing(Optional<Suppression> suppression, Optional<BaselineState> baseline) {
  /** Nothing has been said of it. */
  public static final Standing UNKNOWN = new Standing(Optional.empty(), Optional.empty());

  /** The same with a note. */
  public Standing with(Suppression note) {
    return new Standing(Optional.of(note), baseline);
  }

  /** The same, compared with a baseline. */
  public Standing with(BaselineState state) {
    return new Standing(suppression, Optional.of(state));
  }

  /** Whether an honoured note keeps silent about it. */
  public boolean suppressed() {
    return suppression.filter(Suppression::honoured).isPresent();
  }

  /** Whether the baseline has it, and no note keeps silent about it. */
  public boolean baselined() {
    return !suppressed() && baseline.filter(BaselineState.UNCHANGED::equals).isPresent();
  }

  /** Whether it is to be told. */
  public boolean open() {
    return !suppressed() && !baselined();
  }
}
