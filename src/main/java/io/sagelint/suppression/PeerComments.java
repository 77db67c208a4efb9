package io.sagelint.suppression;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.sagelint.check.Suppression;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checkov's comments in the lines of a resource: {@code #checkov:skip=ID:reason}. */
final class PeerComments {
  private static final Pattern COMMENT =
      Pattern.compile("(?:#|//).*?(?:checkov|bridgecrew):skip= *([A-Za-z_0-9]+)(?::([^\r\n]*))?");

  private PeerComments() {}

  static List<Suppression> suppressions(Span lines) {
    List<Suppression> found = new ArrayList<>();
    Matcher comment = COMMENT.matcher(lines.text());
    while (comment.find()) {
      int start = lines.start() + comment.start();
      Span place = lines.file().span(start, lines.start() + comment.end());
      String reason = comment.group(2) == null ? "" : comment.group(2).strip();
      found.add(
          new Suppression(
              Peer.CHECKOV.title(),
              comment.group(1),
              Suppression.Kind.INLINE,
              reason,
              Optional.empty(),
              place,
              false));
    }
    return found;
  }
}
