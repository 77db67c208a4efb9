package io.sagelint.read;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML as CloudFormation does: YAML 1.1 types, and short tags for intrinsic functions. */
public final class YamlReader {
  private static final Map<Integer, LoadSettings> BY_POWER = new ConcurrentHashMap<>();

  private final SourceFile file;
  private final Utf16Offsets offsets;
  private final StreamReader stream;
  private final Parser parser;
  private final List<Problem> problems = new ArrayList<>();

  private YamlReader(SourceFile file, String text, Utf16Offsets offsets) {
    this.file = file;
    this.offsets = offsets;
    LoadSettings settings = settings(file.text().length() + 1);
    this.stream = new StreamReader(settings, text);
    this.parser = new ParserImpl(settings, stream);
  }

  /**
   * One window for the whole text: a smaller one is copied over and over within a long line, and
   * version 2.10 fails where a surrogate pair straddles its end. Settings are dear to make, so
   * texts of like lengths share them.
   *
   * @param window so many characters at least
   */
  private static LoadSettings settings(int window) {
    int power = Math.max(10, Integer.SIZE - Integer.numberOfLeadingZeros(window - 1));
    return BY_POWER.computeIfAbsent(
        power,
        size ->
            LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(1 << size)
                .build());
  }

  /** Reads the first document of a text. */
  public static ReadResult read(SourceFile file) {
    Utf16Offsets offsets = new Utf16Offsets(file.text());
    YamlReader reader = new YamlReader(file, file.text(), offsets);
    EmptyBlocks blocks = null;
    while (true) {
      try {
        return reader.documents();
      } catch (Unreadable e) {
        return reader.failed(e.problem());
      } catch (StackOverflowError e) {
        return reader.failed(Bounds.tooDeep(reader.reached()));
      } catch (RuntimeException e) {
        blocks = blocks == null ? new EmptyBlocks(file.text()) : blocks;
        if (!blocks.repair(e, offsets)) {
          // The engine lets a few exceptions of its own calls through, as for '\\UFFFFFFFF'.
          return reader.failed(new YamlMistake(file, offsets).problem(e, reader.reached().start()));
        }
        reader = new YamlReader(file, blocks.text(), offsets);
      }
    }
  }

  private ReadResult documents() {
    parser.next();
    if (!(parser.next() instanceof DocumentStartEvent)) {
      return new ReadResult(Optional.empty(), problems);
    }
    Node root = new YamlComposer(file, parser, offsets, problems).node();
    parser.next();
    Event after = parser.next();
    Optional<Span> second = Optional.empty();
    if (after instanceof DocumentStartEvent) {
      second = Optional.of(place(after.getStartMark().orElseThrow().getIndex()));
    }
    return new ReadResult(Optional.of(root), problems, second);
  }

  private Span place(int codePoint) {
    int offset = offsets.at(codePoint);
    return file.span(offset, offset);
  }

  /** Where the engine is in the text. */
  private Span reached() {
    return place(stream.getIndex());
  }

  private ReadResult failed(Problem last) {
    problems.add(last);
    return new ReadResult(Optional.empty(), problems);
  }
}
