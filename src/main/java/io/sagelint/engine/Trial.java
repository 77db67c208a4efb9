package io.sagelint.engine;

import io.sagelint.check.Finding;
import io.sagelint.check.Tally;
import io.sagelint.check.Undetermined;
import io.sagelint.diagnostic.Problem;
import io.sagelint.source.Span;
import io.sagelint.suppression.Suppressor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What came of judging a template, apart from all else until it is known that it counts. Its tree
 * need not be kept until then.
 */
final class Trial {
  final Set<Path> judged = new LinkedHashSet<>();
  final List<Problem> problems = new ArrayList<>();
  final Set<String> secrets = new HashSet<>();
  final Set<String> documentFiles = new HashSet<>();
  final Set<Span> resources = new HashSet<>();
  final List<Span> unread = new ArrayList<>();
  final Tally tally = new Tally();
  final Suppressor suppressor;
  List<Finding> findings = List.of();
  List<Undetermined> undetermined = List.of();

  /** Nothing yet; what is told is told by the notes of a suppressor. */
  Trial(Suppressor suppressor) {
    this.suppressor = suppressor.apart();
  }
}
