package io.sagelint.engine;

/**
 * One of the parts that a run is split into, for machines that work side by side.
 *
 * @param index which one, from 1
 * @param count how many there are, at least 1
 */
public record Shard(int index, int count) {
  /** A run that is not split. */
  public static final Shard WHOLE = new Shard(1, 1);

  /** Whether there is one part only. */
  public boolean isWhole() {
    return count == 1;
  }

  /** Whether it tells what belongs to no file in particular. */
  boolean isFirst() {
    return index == 1;
  }

  @Override
  public String toString() {
    return index + "/" + count;
  }
}
