package io.sagelint.read.hcl;

import io.sagelint.diagnostic.Problem;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The mistakes found in one file, up to a number beyond which they help nobody. */
final class ProblemList {
  static final int MAX_PROBLEMS = 20;

  private final SourceFile file;
  private final List<Problem> problems = new ArrayList<>();

  ProblemList(SourceFile file) {
    this.file = file;
  }

  /** Whether so much is wrong that reading on makes no sense. */
  boolean isFull() {
    return problems.size() > MAX_PROBLEMS;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  void add(SyntaxFailure failure) {
    Span span = file.span(failure.start(), failure.end());
    if (problems.size() == MAX_PROBLEMS) {
      problems.add(
          Problem.limit(span, "more than " + MAX_PROBLEMS + " mistakes, not read further"));
    } else if (!isFull()) {
      boolean limit = failure.kind() == SyntaxFailure.Kind.LIMIT;
      String message = failure.getMessage();
      problems.add(limit ? Problem.limit(span, message) : Problem.syntax(span, message));
    }
  }
}
