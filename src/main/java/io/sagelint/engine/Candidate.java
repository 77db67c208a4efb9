package io.sagelint.engine;

import io.sagelint.parse.request.RequestFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A YAML or JSON file, looked at before its turn.
 *
 * @param template what it is as a template, if it was read as one
 */
record Candidate(State state, Optional<Document> template) {
  private static final Candidate NOTHING = new Candidate(State.NOTHING, Optional.empty());
  private static final Candidate UNREAD = new Candidate(State.UNREAD, Optional.empty());

  /** How far the look went. */
  enum State {
    /** It can be nothing that is judged or told. */
    NOTHING,
    /** It is left to its turn. */
    UNREAD,
    /** It was read as a template. */
    READ
  }

  /**
   * Looks at a file.
   *
   * @param asked whether the user wants to hear about this very file, whatever it is
   */
  static Candidate of(Path path, boolean asked, Documents documents) {
    boolean named = RequestFile.isNamed(path.toString());
    Optional<byte[]> bytes = documents.bytes(path);
    if (!asked && !named && bytes.isPresent() && !ByteSignature.mayMatter(bytes.get())) {
      return NOTHING;
    }
    if (named || bytes.isEmpty() || Documents.isPlan(bytes.get())) {
      return UNREAD;
    }
    try {
      return new Candidate(State.READ, documents.read(path, bytes.get(), asked));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      // It comes again when its turn comes, and is told there.
      return UNREAD;
    }
  }
}
