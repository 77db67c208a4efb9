package io.sagelint.parse.cloudformation;

import io.sagelint.model.Scenario;
import io.sagelint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a nested template is, as far as the text says.
 *
 * @param shown the location for people
 * @param remote whether it is a URL, of which a file below the scanned folders may be the copy;
 *     else it is relative to the nesting template
 * @param paths where to look, the longest path first; a local one is alone
 */
public record TemplateLocation(String shown, boolean remote, List<String> paths) {

  /** The location that a value names in the default deployment; empty if its end is not known. */
  static Optional<TemplateLocation> of(Value value) {
    Value settled = Scenario.byDefault().settle(value);
    if (settled instanceof Value.Text text) {
      return of(text.text());
    }
    if (settled instanceof Value.Interpolated text
        && text.part(text.parts().size() - 1).orElse(null) instanceof Value.Text tail) {
      List<String> ends = ends(path(tail.text()), false);
      return ends.isEmpty()
          ? Optional.empty()
          : Optional.of(new TemplateLocation(text.shown(), true, ends));
    }
    return Optional.empty();
  }

  private static Optional<TemplateLocation> of(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    int scheme = text.indexOf("://");
    if (scheme < 0) {
      return Optional.of(new TemplateLocation(text, false, List.of(path(text))));
    }
    if (text.startsWith("file://")) {
      String path = path(text.substring("file://".length()));
      return Optional.of(new TemplateLocation(text, false, List.of(path)));
    }
    return Optional.of(
        new TemplateLocation(text, true, ends(path(text.substring(scheme + 3)), true)));
  }

  /** Without the query of a URL. */
  private static String path(String text) {
    int query = text.indexOf('?');
    return (query < 0 ? text : text.substring(0, query)).strip();
  }

  /** What a path ends with, name by name; a host is no part of it. */
  private static List<String> ends(String path, boolean host) {
    List<String> names = new ArrayList<>(List.of(path.split("/+")));
    names.removeIf(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
    if (host && !names.isEmpty()) {
      names.remove(0);
    }
    List<String> ends = new ArrayList<>();
    for (int i = 0; i < names.size() && !path.endsWith("/"); i++) {
      ends.add(String.join("/", names.subList(i, names.size())));
    }
    return List.copyOf(ends);
  }
}
