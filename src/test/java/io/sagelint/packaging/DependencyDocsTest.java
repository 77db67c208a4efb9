package io.sagelint.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every dependency has its reason and its licence, and no other is told. */
final class DependencyDocsTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`]+)` \\| [^|]{10,} \\| ([A-Z][A-Za-z0-9.-]+) \\|$");

  @Test
  void thePageIsThatOfTheBuild() throws Exception {
    assertEquals(declared(""), told(Files.readString(Path.of("docs/dependencies.md"))));
  }

  /** Those that are in the jar come with their licences. */
  @Test
  void theJarNamesWhatItContains() throws Exception {
    String licences = Files.readString(Path.of("src/main/resources/META-INF/THIRD-PARTY.txt"));
    for (String artifact : declared("test")) {
      assertTrue(licences.contains(artifact), artifact);
    }
  }

  private static Set<String> told(String page) {
    Set<String> told = new TreeSet<>();
    ROW.matcher(page).results().forEach(row -> told.add(row.group(1)));
    return told;
  }

  /** The artifacts of the build without those of a scope; picocli is unpacked by a plugin. */
  private static Set<String> declared(String without) throws Exception {
    Set<String> names = new TreeSet<>();
    Element pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getDocumentElement();
    for (String kind : new String[] {"dependency", "artifactItem"}) {
      NodeList found = pom.getElementsByTagName(kind);
      for (int i = 0; i < found.getLength(); i++) {
        Element one = (Element) found.item(i);
        boolean platform = text(one, "type").equals("pom");
        boolean ofPlugin = one.getParentNode().getParentNode().getNodeName().equals("plugin");
        if (!platform && !ofPlugin && (without.isEmpty() || !text(one, "scope").equals(without))) {
          names.add(text(one, "artifactId"));
        }
      }
    }
    return names;
  }

  private static String text(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }
}
