package io.sagelint.baseline;

import io.sagelint.check.Finding;
import io.sagelint.check.Undetermined;
import io.sagelint.model.Resource;
import io.sagelint.source.Span;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * What a finding or an undetermined place is known by, wherever in its file it stands.
 *
 * @param undetermined whether it is an undetermined place
 * @param path the file, with {@code /}
 * @param rule the id of the rule
 * @param address what tells the resource from the others of its file
 * @param property the place in the resource
 */
public record Key(boolean undetermined, String path, String rule, String address, String property)
    implements Comparable<Key> {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::undetermined)
          .thenComparing(Key::path)
          .thenComparing(Key::address)
          .thenComparing(Key::rule)
          .thenComparing(Key::property);

  /** What stays the same when a file is renamed. */
  public Key in(String otherPath) {
    return new Key(undetermined, otherPath, rule, address, property);
  }

  static Key of(Finding finding, UnaryOperator<String> paths) {
    return of(
        false, finding.span(), finding.rule().id(), finding.resource(), finding.property(), paths);
  }

  static Key of(Undetermined open, UnaryOperator<String> paths) {
    return of(true, open.span(), open.rule().id(), open.resource(), open.property(), paths);
  }

  private static Key of(
      boolean undetermined,
      Span span,
      String rule,
      Resource resource,
      String property,
      UnaryOperator<String> paths) {
    String path = paths.apply(span.file().path());
    return new Key(undetermined, path, rule, resource.identity(), property);
  }

  @Override
  public int compareTo(Key other) {
    return ORDER.compare(this, other);
  }
}
