package io.sagelint.parse.cloudformation;

import io.sagelint.model.Scenario;
import io.sagelint.model.Value;
import io.sagelint.read.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code AWS::Include}: entries that stand in another file. Only a file beside the template is
 * read; a bucket is not.
 *
 * @param intrinsics evaluate the location
 */
record Includes(Intrinsics intrinsics, LocalFiles files) {
  static final String FUNCTION = "Fn::Transform";
  static final String NAME = "AWS::Include";
  private static final Pattern ELSEWHERE = Pattern.compile("^(?:/|\\\\|[A-Za-z][A-Za-z0-9+.-]*:)");

  /** The location that a call of the macro names. */
  static Optional<Node> location(Node.Mapping call) {
    return call.get("Parameters").orElse(null) instanceof Node.Mapping parameters
        ? parameters.get("Location")
        : Optional.empty();
  }

  /** A call; it may stand in a list. */
  static Node single(Node call) {
    return call instanceof Node.Sequence list && list.items().size() == 1
        ? list.items().get(0)
        : call;
  }

  /** The entries that a call inserts; empty if it is another macro or the file is not at hand. */
  Optional<List<Node.Entry>> entries(Node call) {
    if (!(single(call) instanceof Node.Mapping macro
        && macro.get("Name").orElse(null) instanceof Node.Scalar name
        && name.text().equals(NAME))) {
      return Optional.empty();
    }
    return location(macro)
        .map(node -> Scenario.byDefault().settle(intrinsics.value(node, node.span())))
        .flatMap(at -> at instanceof Value.Text text ? read(text.text()) : Optional.empty())
        .flatMap(
            root ->
                root instanceof Node.Mapping mapping
                    ? Optional.of(mapping.entries())
                    : Optional.empty());
  }

  private Optional<Node> read(String location) {
    return ELSEWHERE.matcher(location).find() ? Optional.empty() : files.read(location);
  }
}
