package io.sagelint.parse.terraform;

import io.sagelint.model.Value;
import io.sagelint.parse.terraform.function.Conversion;
import io.sagelint.parse.terraform.function.Limits;
import io.sagelint.parse.terraform.function.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The statements of policies laid over one another: a later one takes the place of its Sid's. */
final class PolicyStatements {
  /** IAM takes some hundred; the last one then stands for all that follow. */
  private static final int MAX_STATEMENTS = 1_000;

  private final List<Value> statements = new ArrayList<>();

  List<Value> list() {
    return List.copyOf(statements);
  }

  /** Adds those of a document; one that is not known may have any. */
  void add(Value document) {
    if (document instanceof Value.Mapping policy) {
      PolicyDocument.written(policy, "Statement")
          .or(policy::rest)
          .map(PolicyDocument::items)
          .ifPresent(statements -> statements.forEach(this::merge));
    } else {
      merge(document);
    }
  }

  /** Adds a statement, or something that may be any number of them. */
  void merge(Value statement) {
    if (statements.size() == MAX_STATEMENTS) {
      statements.set(
          MAX_STATEMENTS - 1, Limits.exceeded(statement.span(), MAX_STATEMENTS + " statements"));
      return;
    }
    Optional<Set<String>> sids = sids(statement);
    boolean plain = statement instanceof Value.Mapping && sids.isPresent();
    boolean replaced = false;
    for (int i = 0; i < statements.size(); i++) {
      Set<String> before = sids(statements.get(i)).orElse(Set.of());
      boolean same =
          before.stream().anyMatch(sid -> sids.map(all -> all.contains(sid)).orElse(true));
      if (same && plain && statements.get(i) instanceof Value.Mapping) {
        statements.set(i, statement);
        replaced = true;
      } else if (same) {
        statements.set(i, why(statement));
      }
    }
    if (!replaced && !(statement instanceof Value.Absent)) {
      statements.add(statement);
    }
  }

  private static Value.Unknown why(Value statement) {
    return Open.why(PolicyDocument.written(statement, "Sid").orElse(statement));
  }

  /** The Sids that a statement may have, none if it has no Sid; empty if that is not known. */
  private static Optional<Set<String>> sids(Value statement) {
    if (statement instanceof Value.Conditional either) {
      Optional<Set<String>> whenTrue = sids(either.whenTrue());
      Optional<Set<String>> whenFalse = sids(either.whenFalse());
      return whenTrue.flatMap(
          one ->
              whenFalse.map(
                  other -> {
                    Set<String> both = new TreeSet<>(one);
                    both.addAll(other);
                    return both;
                  }));
    }
    if (statement instanceof Value.Absent) {
      return Optional.of(Set.of());
    }
    if (!(statement instanceof Value.Mapping)) {
      return Optional.empty();
    }
    Optional<Value> sid = PolicyDocument.written(statement, "Sid");
    return sid.isEmpty() ? Optional.of(Set.of()) : sid.flatMap(Conversion::text).map(Set::of);
  }
}
