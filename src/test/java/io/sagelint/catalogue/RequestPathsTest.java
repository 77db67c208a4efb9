package io.sagelint.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Fields;
import io.sagelint.read.Node;
import io.sagelint.rule.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What conditions and counts name exists in the API: a misspelled path would be absent from every
 * request, and nobody would notice.
 */
final class RequestPathsTest {
  private static final Path PATHS = Path.of("testdata", "catalogue", "sagemaker-request-paths.txt");
  private static final Set<String> NAMES = Set.of("path", "sum", "max");

  private final Set<String> named = new TreeSet<>();

  @Test
  void conditionsNameOnlyPathsOfTheApi() throws IOException {
    List<Problem> problems = new ArrayList<>();
    Node rules = RuleFiles.read(Path.of("rules"), problems);
    for (Node kind : Fields.of(rules, problems).list("catalogue")) {
      Fields fields = Fields.of(kind, problems);
      String operation = fields.fields("types").text("api");
      for (Node setting : fields.list("settings")) {
        add(operation, Fields.of(setting, problems));
      }
    }
    assertEquals(String.join("\n", listed()), String.join("\n", named));
  }

  private void add(String operation, Fields setting) {
    boolean secured = !setting.text("setting").equals("document");
    if (secured
        && !operation.isEmpty()
        && (!setting.has("in") || setting.texts("in").contains("api"))) {
      String root = operation + " ";
      String block = below(root, setting.text("each"));
      for (String field : List.of("when", "instances", "notes")) {
        setting.node(field).ifPresent(node -> add(root, block, node));
      }
    }
  }

  /** Adds the paths below a node that are relative to a block. */
  private void add(String root, String block, Node node) {
    if (node instanceof Node.Sequence list) {
      list.items().forEach(item -> add(root, block, item));
    } else if (node instanceof Node.Mapping mapping) {
      String scope =
          mapping.get("each").map(each -> below(block, ((Node.Scalar) each).text())).orElse(block);
      for (Node.Entry entry : mapping.entries()) {
        if (NAMES.contains(entry.key().text())) {
          String path = ((Node.Scalar) entry.value()).text();
          named.add(path.startsWith("/") ? root + path.substring(1) : below(block, path));
        } else {
          add(root, scope, entry.value());
        }
      }
    }
  }

  private static String below(String block, String path) {
    return block.endsWith(" ") || path.isEmpty() ? block + path : block + "." + path;
  }

  private static Set<String> listed() throws IOException {
    Set<String> lines = new TreeSet<>(Files.readAllLines(PATHS));
    lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
    return lines;
  }
}
