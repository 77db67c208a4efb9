package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node.ScalarType;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Builds the tree of one YAML document from the engine's events. The engine's own composer is not
 * used: it recurses without bound, ends block collections where the next token starts, and leaves
 * anchors that contain themselves as cycles.
 */
final class YamlComposer {
  private static final String MERGE = "<<";
  private static final String MERGE_TAG = "tag:yaml.org,2002:merge";

  private final SourceFile file;
  private final YamlEvents events;
  private final List<Problem> problems;
  private final Anchors anchors = new Anchors();

  /** Where the node read last ends in the text; for an alias that is not where its node ends. */
  private int end;

  /** Nodes so far, aliases counted as copies. */
  private long size;

  /** The deepest collection since the innermost open anchor began. */
  private int deepest;

  YamlComposer(SourceFile file, Parser parser, Utf16Offsets offsets, List<Problem> problems) {
    this.file = file;
    this.events = new YamlEvents(parser, offsets);
    this.problems = problems;
  }

  /** Reads the next node. */
  Node node() {
    return node(1);
  }

  private Node node(int depth) {
    Event event = events.next();
    if (event instanceof AliasEvent alias) {
      return aliased(alias, depth);
    }
    NodeEvent start = (NodeEvent) event;
    Optional<Anchor> anchor = start.getAnchor();
    if (anchor.isEmpty()) {
      return tagged(start, depth);
    }
    String name = anchor.get().getValue();
    long before = size;
    int outer = deepest;
    deepest = depth - 1;
    anchors.open(name);
    Node node = tagged(start, depth);
    anchors.close(name, new Anchors.Anchored(node, size - before, deepest - depth + 1));
    deepest = Math.max(outer, deepest);
    return node;
  }

  private Node aliased(AliasEvent alias, int depth) {
    Span place = file.span(events.start(alias), events.end(alias));
    String name = alias.getAlias().getValue();
    Anchors.Anchored found = anchors.follow(name, place, depth);
    size += found.size();
    deepest = Math.max(deepest, depth + found.height() - 1);
    end = place.end();
    return found.node();
  }

  private Node tagged(NodeEvent event, int depth) {
    String tag = YamlEvents.tag(event);
    int properties = (tag.isEmpty() ? 0 : 1) + (event.getAnchor().isPresent() ? 1 : 0);
    if (properties == 0) {
      return content(event, new Head(tag, events.start(event), events.start(event)), depth);
    }
    NodeProperties at = NodeProperties.scan(file.text(), events.start(event), properties);
    int content = YamlEvents.isEmpty(event) ? at.end() : at.content();
    if (ShortTag.isLocal(tag)) {
      open(depth, at.tagStart());
      Node value = content(event, new Head("", content, content), depth + 1);
      Node.Scalar key = ShortTag.key(tag, file.span(at.tagStart(), at.tagEnd()));
      List<Node.Entry> entry = List.of(new Node.Entry(key, value));
      return new Node.Mapping(entry, file.span(at.tagStart(), end));
    }
    int start = tag.isEmpty() ? content : at.tagStart();
    return content(event, new Head(tag, start, content), depth);
  }

  /**
   * What is known of a node when its content begins.
   *
   * @param tag empty if there is none, or if it has become a key already
   * @param start of the span
   * @param content of the first character after tag and anchor
   */
  private record Head(String tag, int start, int content) {}

  private Node content(NodeEvent event, Head head, int depth) {
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, head);
    }
    open(depth, head.start);
    end = head.content;
    return event instanceof MappingStartEvent mapping
        ? mapping(mapping, head, depth)
        : sequence((CollectionStartEvent) event, head, depth);
  }

  private void open(int depth, int offset) {
    Bounds.checkDepth(depth, file, offset);
    size++;
    deepest = Math.max(deepest, depth);
  }

  private Node.Scalar scalar(ScalarEvent event, Head head) {
    size++;
    String text = event.getValue();
    if (EmptyBlocks.isMark(text, file.text(), head.content)) {
      return emptyBlock(text, head);
    }
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    ScalarType type = plain ? PlainScalars.typeOf(text) : ScalarType.STRING;
    if (!head.tag.isEmpty()) {
      type = PlainScalars.typeOf(text, head.tag, plain);
    }
    if (YamlEvents.isEmpty(event)) {
      // An omitted value has the place of the next token, which may be lines below.
      boolean gap =
          head.content > 0 && " \t\r\n".indexOf(file.text().charAt(head.content - 1)) >= 0;
      int at = gap && head.start == head.content ? end : head.content;
      end = at;
      return new Node.Scalar(text, type, file.span(Math.min(head.start, at), at));
    }
    end =
        isBlock(event)
            ? BlockText.contentEnd(file.text(), head.content, events.end(event))
            : events.end(event);
    return new Node.Scalar(text, type, file.span(head.start, end));
  }

  private Node.Scalar emptyBlock(String text, Head head) {
    end = BlockText.contentEnd(file.text(), head.content, head.content + 1);
    if (text.length() > 1) {
      String message = "the text after this must be indented more than its key";
      throw new Unreadable(Problem.syntax(file.span(head.content, end), message));
    }
    String blank = BlockText.withoutContent(file.text(), head.content);
    return new Node.Scalar(blank, ScalarType.STRING, file.span(head.start, end));
  }

  private static boolean isBlock(ScalarEvent event) {
    return event.getScalarStyle() == ScalarStyle.LITERAL
        || event.getScalarStyle() == ScalarStyle.FOLDED;
  }

  private Node sequence(CollectionStartEvent event, Head head, int depth) {
    List<Node> items = new ArrayList<>();
    while (!events.atEnd()) {
      items.add(node(depth + 1));
    }
    close(event);
    return new Node.Sequence(items, file.span(head.start, end));
  }

  private Node mapping(MappingStartEvent event, Head head, int depth) {
    EntryList entries = new EntryList();
    Merge merge = null;
    while (!events.atEnd()) {
      boolean plain = events.peeksMerge(MERGE, MERGE_TAG);
      Node.Scalar key = key(depth + 1);
      Node value = node(depth + 1);
      if (!plain) {
        entries.add(key, value, problems);
      } else if (merge == null) {
        merge = new Merge(key, value, end, entries.entries().size());
      } else {
        Bounds.tell(Problem.syntax(key.span(), Merge.TWICE), problems);
      }
    }
    close(event);
    List<Node.Entry> all =
        merge == null ? entries.entries() : merge.into(entries, problems).entries();
    return new Node.Mapping(all, file.span(head.start, end));
  }

  private Node.Scalar key(int depth) {
    boolean alias = events.peeksAlias();
    int start = events.peekStart();
    Node key = node(depth);
    Span place = file.span(Math.min(start, end), end);
    if (!(key instanceof Node.Scalar scalar)) {
      throw new Unreadable(Problem.syntax(place, YamlMistake.complexKey(file, place)));
    }
    return alias ? new Node.Scalar(scalar.text(), scalar.type(), place) : scalar;
  }

  /** Takes the end event; only a closing bracket moves the end beyond the last child. */
  private void close(CollectionStartEvent start) {
    Event last = events.next();
    int at = events.start(last);
    char bracket = start instanceof MappingStartEvent ? '}' : ']';
    // A pair in a list, [key: value], is a flow mapping without brackets of its own.
    if (start.isFlow() && at < file.text().length() && file.text().charAt(at) == bracket) {
      end = events.end(last);
    }
  }
}
