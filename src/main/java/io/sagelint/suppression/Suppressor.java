package io.sagelint.suppression;

import io.sagelint.check.Finding;
import io.sagelint.check.Standing;
import io.sagelint.check.Suppression;
import io.sagelint.check.SuppressionProblem;
import io.sagelint.check.Undetermined;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of findings and undetermined places which suppression keeps silent about them. */
public final class Suppressor {
  private final Review review;
  private final List<Note> configured;
  private final PeerNotes peers;
  private final boolean ours;
  private final Map<String, FileNotes> files;
  private final List<Span> unread = new ArrayList<>();
  private final Set<Note.Id> used = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * One for a run.
   *
   * @param configured the suppressions of the configuration
   */
  public Suppressor(Review review, List<Note> configured, PeerNotes peers) {
    this(review, configured, peers, true, new HashMap<>());
  }

  private Suppressor(
      Review review,
      List<Note> configured,
      PeerNotes peers,
      boolean ours,
      Map<String, FileNotes> files) {
    this.review = review;
    this.configured = configured;
    this.peers = peers;
    this.ours = ours;
    this.files = files;
  }

  /** One that suppresses nothing; what other tools are told is still noted. */
  public static Suppressor none() {
    return new Suppressor(Review.NONE, List.of(), new PeerNotes(Set.of()), false, new HashMap<>());
  }

  /** Whether a file may have notes of ours. */
  public static boolean mayHaveNotes(SourceFile file) {
    return FileNotes.mayBeIn(file);
  }

  /** One with the same notes, which keeps what it uses to itself until that is taken back. */
  public Suppressor apart() {
    return new Suppressor(review, configured, peers, ours, files);
  }

  /**
   * Counts what another one used as used here.
   *
   * @param calls of which nobody knows what they lead to
   */
  public void take(Suppressor other, List<Span> calls) {
    used.addAll(other.used);
    calls.forEach(this::notRead);
  }

  /** The finding with the suppression that is about it. */
  public Finding tell(Finding finding, Ways ways) {
    Optional<Suppression> note = of(Subject.of(finding, ways));
    return note.or(() -> peers.of(finding))
        .map(one -> finding.with(finding.standing().with(one)))
        .orElse(finding);
  }

  /** The same for an undetermined place. */
  public Undetermined tell(Undetermined open, Ways ways) {
    Standing standing = open.standing();
    return of(Subject.of(open, ways)).map(one -> open.with(standing.with(one))).orElse(open);
  }

  private Optional<Suppression> of(Subject subject) {
    Optional<Suppression> first = Optional.empty();
    if (ours) {
      for (Note note : about(subject)) {
        Optional<Note.Id> id = note.naming(subject.rule());
        if (id.isPresent() && note.scope().covers(subject) && review.counts(note, subject.rule())) {
          used.add(id.get());
          first = first.or(() -> Optional.of(note.by(id.get())));
        }
      }
    }
    return first;
  }

  private boolean isJudged(Note note) {
    return unread.stream().noneMatch(note.scope()::coversCall);
  }

  private List<Note> about(Subject subject) {
    List<Note> notes = new ArrayList<>();
    Set<SourceFile> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<Span> spans : List.of(subject.at(), subject.calls())) {
      for (Span span : spans) {
        if (seen.add(span.file())) {
          notes.addAll(in(span.file()).notes());
        }
      }
    }
    notes.addAll(configured);
    return notes;
  }

  private FileNotes in(SourceFile file) {
    return files.computeIfAbsent(file.path(), path -> FileNotes.of(file));
  }

  /** Notes that nobody knows what a call leads to: what it may be about is not called unused. */
  public void notRead(Span call) {
    unread.add(call);
  }

  /**
   * What is wrong with the suppressions of the files that were judged.
   *
   * @param whole whether the run judged all that the configuration is about
   */
  public List<SuppressionProblem> problems(Iterable<SourceFile> judged, boolean whole) {
    List<SuppressionProblem> problems = new ArrayList<>();
    if (!ours) {
      return problems;
    }
    Set<String> paths = new HashSet<>();
    for (SourceFile file : judged) {
      if (paths.add(file.path())) {
        problems.addAll(in(file).problems());
        in(file).notes().forEach(note -> review.review(note, used, isJudged(note), problems));
      }
    }
    configured.forEach(note -> review.review(note, used, whole, problems));
    return problems;
  }
}
