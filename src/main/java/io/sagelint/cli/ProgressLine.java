package io.sagelint.cli;

import io.sagelint.engine.Progress;
import io.sagelint.engine.Workspace;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that says what is being read, from the first second on; it is gone when
 * the report comes.
 */
final class ProgressLine implements Progress {
  private static final long PATIENCE = 1_000_000_000;
  private static final long PAUSE = 100_000_000;
  private static final String CLEAR = "\r\u001b[K";
  private static final int COLUMNS = 80;

  private final Console console;
  private final Workspace workspace;
  private final LongSupplier nanoseconds;
  private long next;
  private boolean shown;

  /**
   * A line that is not there yet.
   *
   * @param nanoseconds a clock
   */
  ProgressLine(Console console, Workspace workspace, LongSupplier nanoseconds) {
    this.console = console;
    this.workspace = workspace;
    this.nanoseconds = nanoseconds;
    this.next = nanoseconds.getAsLong() + PATIENCE;
  }

  @Override
  public void at(Path path, int number) {
    long now = nanoseconds.getAsLong();
    if (now < next) {
      return;
    }
    next = now + PAUSE;
    shown = true;
    String text = String.format(Locale.ROOT, "%,d: %s", number, workspace.display(path));
    String part = text.length() < COLUMNS ? text : text.substring(0, COLUMNS - 4) + "...";
    console.err().print(CLEAR + part.replaceAll("\\p{Cntrl}", "?"));
    console.err().flush();
  }

  /** Takes the line away. */
  void end() {
    if (shown) {
      console.err().print(CLEAR);
      console.err().flush();
    }
  }
}
