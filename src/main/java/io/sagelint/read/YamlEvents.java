package io.sagelint.read;

import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/** The engine's events with their places as UTF-16 offsets. */
final class YamlEvents {
  private final Parser parser;
  private final Utf16Offsets offsets;

  YamlEvents(Parser parser, Utf16Offsets offsets) {
    this.parser = parser;
    this.offsets = offsets;
  }

  Event next() {
    return parser.next();
  }

  /** Whether the open collection ends here. */
  boolean atEnd() {
    return parser.peekEvent() instanceof CollectionEndEvent;
  }

  boolean peeksAlias() {
    return parser.peekEvent() instanceof AliasEvent;
  }

  int peekStart() {
    return start(parser.peekEvent());
  }

  /** Whether the next node is an unquoted scalar with this text and no tag but this. */
  boolean peeksMerge(String text, String tagAllowed) {
    if (!(parser.peekEvent() instanceof ScalarEvent scalar) || !scalar.getValue().equals(text)) {
      return false;
    }
    String tag = tag(scalar);
    return scalar.isPlain() && tag.isEmpty() || tag.equals(tagAllowed);
  }

  int start(Event event) {
    return offset(event.getStartMark());
  }

  int end(Event event) {
    return offset(event.getEndMark());
  }

  /** The resolved tag, or an empty string. */
  static String tag(NodeEvent event) {
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : ((CollectionStartEvent) event).getTag();
    return tag.isPresent() ? tag.get() : "";
  }

  /** Whether nothing is written for a scalar; an empty pair of quotes is something. */
  static boolean isEmpty(NodeEvent event) {
    return event instanceof ScalarEvent scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getValue().isEmpty();
  }

  private int offset(Optional<Mark> mark) {
    return offsets.at(mark.orElseThrow().getIndex());
  }
}
