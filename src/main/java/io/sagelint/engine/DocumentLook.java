package io.sagelint.engine;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.catalogue.DocumentProperty;
import io.sagelint.model.PropertyPath;
import io.sagelint.parse.request.RequestFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells from the bytes of YAML and JSON files, without parsing them, how they may hang together
 * with others.
 *
 * @param files words of templates that name files with documents
 */
record DocumentLook(Workspace workspace, List<String> files) {
  private static final String INCLUDE = "AWS::Include";
  private static final List<String> NESTING =
      List.of("AWS::CloudFormation::Stack", "AWS::Serverless::Application", INCLUDE);
  private static final int SNIFFED_BYTES = 64 * 1024;

  /**
   * What a file may be; rather too much than too little.
   *
   * @param matters whether it can be anything that is judged or told
   * @param weight its size in bytes, as far as it was read
   * @param nests whether it may be a template that nests others
   * @param reads whether it may be a template that takes in other files
   * @param makesRequests whether it may be a file of requests, if it is no template
   * @param isFarPlan whether it may be a plan with modules that lie elsewhere in the repository
   */
  record Seen(
      boolean matters,
      long weight,
      boolean nests,
      boolean reads,
      boolean makesRequests,
      boolean isPlan,
      boolean isFarPlan) {}

  DocumentLook(Workspace workspace, Catalogue catalogue) {
    this(workspace, words(catalogue));
  }

  private static List<String> words(Catalogue catalogue) {
    List<String> words = new ArrayList<>(List.of(INCLUDE));
    catalogue.kinds().stream()
        .flatMap(kind -> kind.documents().stream())
        .filter(document -> document.source() != DocumentProperty.Source.VALUE)
        .map(DocumentProperty::path)
        .map(PropertyPath::steps)
        .forEach(steps -> words.add(steps.get(steps.size() - 1).name()));
    return words;
  }

  /**
   * Looks at a file.
   *
   * @param named whether the user named this very file
   */
  Seen at(Path path, boolean named) {
    Optional<byte[]> whole = workspace.bytes(path);
    boolean request = RequestFile.isNamed(path.toString());
    if (whole.isPresent() && !named && !request && !ByteSignature.mayMatter(whole.get())) {
      return new Seen(false, 0, false, false, false, false, false);
    }
    byte[] bytes = whole.orElseGet(() -> workspace.head(path, SNIFFED_BYTES));
    boolean plan = Documents.isPlan(bytes);
    String text = ascii(bytes);
    return new Seen(
        true,
        whole.isEmpty() ? Workspace.MAX_BYTES : bytes.length,
        NESTING.stream().anyMatch(text::contains),
        files.stream().anyMatch(text::contains),
        request || named || RequestFile.isPossible(text),
        plan,
        plan && (whole.isEmpty() || hasLocalSource(text)));
  }

  /** Whether a text may name a module by its path. */
  static boolean hasLocalSource(String text) {
    return text.contains("\"./") || text.contains("\"../");
  }

  /** The text as far as it is ASCII, also of UTF-16. */
  static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
  }
}
