package io.sagelint.suppression;

import io.sagelint.model.Provenance;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.List;
import java.util.function.Predicate;

/** What a suppression covers. */
sealed interface Scope {
  boolean covers(Subject subject);

  /** Whether what a call leads to is covered because of where the call stands. */
  default boolean coversCall(Span call) {
    return false;
  }

  /**
   * The characters of a file from {@code start} to {@code end}, and what calls in there lead to.
   */
  record Region(SourceFile file, int start, int end) implements Scope {
    @Override
    public boolean covers(Subject subject) {
      return subject.at().stream().anyMatch(this::holds)
          || subject.calls().stream().anyMatch(this::holds);
    }

    @Override
    public boolean coversCall(Span call) {
      return holds(call);
    }

    private boolean holds(Span span) {
      return span.file().path().equals(file.path()) && start <= span.start() && span.start() < end;
    }
  }

  /** All that is told in a file, or of a resource there; not what its calls lead to. */
  record WholeFile(SourceFile file) implements Scope {
    @Override
    public boolean covers(Subject subject) {
      return subject.at().stream().anyMatch(span -> span.file().path().equals(file.path()));
    }
  }

  /** Only some properties of what another scope covers. */
  record Properties(Scope scope, List<Names> names) implements Scope {
    @Override
    public boolean covers(Subject subject) {
      return scope.covers(subject)
          && names.stream().anyMatch(name -> name.matches(subject.property()));
    }
  }

  /** What is in certain files, at certain addresses, made by certain constructs; empty: any. */
  record Configured(Predicate<String> paths, List<Names> addresses, List<Names> constructs)
      implements Scope {
    @Override
    public boolean covers(Subject subject) {
      String construct =
          subject.resource().provenance().construct().map(Provenance.Construct::path).orElse("");
      return paths.test(subject.path())
          && any(addresses, subject.resource().address())
          && any(constructs, construct);
    }

    private static boolean any(List<Names> names, String text) {
      return names.isEmpty() || names.stream().anyMatch(name -> name.matches(text));
    }
  }
}
