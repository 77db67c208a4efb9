package io.sagelint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sagelint.check.Report;
import io.sagelint.diagnostic.Problem;
import io.sagelint.engine.Shard;
import io.sagelint.model.Resource;
import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the readers of each format ask for, by their schema where one is published. */
final class FormatsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Example
  void junitIsValid() throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(Path.of("testdata", "schemas", "junit.xsd").toFile());
    for (String xml : GoldenFiles.of(OutputFormat.JUNIT)) {
      schema.newValidator().validate(new StreamSource(new StringReader(xml)));
      Element suites = parse(xml).getDocumentElement();
      assertEquals(number(suites, "tests"), suites.getElementsByTagName("testcase").getLength());
      assertEquals(number(suites, "failures"), suites.getElementsByTagName("failure").getLength());
      assertEquals(number(suites, "errors"), suites.getElementsByTagName("error").getLength());
    }
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  @Example
  void checkstyleHasWhatItsReadersNeed() throws Exception {
    for (String xml : GoldenFiles.of(OutputFormat.CHECKSTYLE)) {
      NodeList errors = parse(xml).getElementsByTagName("error");
      for (int i = 0; i < errors.getLength(); i++) {
        Element error = (Element) errors.item(i);
        assertTrue(Set.of("error", "warning", "info").contains(error.getAttribute("severity")));
        assertTrue(number(error, "line") >= 1 && number(error, "column") >= 1);
        assertFalse(error.getAttribute("message").isEmpty());
        assertFalse(((Element) error.getParentNode()).getAttribute("name").isEmpty());
      }
    }
  }

  @Example
  void gitlabHasWhatItsReadersNeed() throws IOException {
    for (String json : GoldenFiles.of(OutputFormat.GITLAB)) {
      Set<String> fingerprints = new HashSet<>();
      for (JsonNode entry : MAPPER.readTree(json)) {
        assertFalse(entry.get("description").textValue().isEmpty());
        assertFalse(entry.get("check_name").textValue().isEmpty());
        assertTrue(fingerprints.add(entry.get("fingerprint").textValue()));
        assertTrue(
            Set.of("info", "minor", "major", "critical", "blocker")
                .contains(entry.get("severity").textValue()));
        assertFalse(entry.at("/location/path").textValue().startsWith("./"));
        assertTrue(entry.at("/location/lines/begin").intValue() >= 1);
      }
    }
  }

  @Example
  void rdjsonCountsBytes() throws IOException {
    JsonNode range =
        MAPPER.readTree(Golden.read("hostile/expected.rdjson")).at("/diagnostics/0/location/range");
    String line = Golden.read("hostile/template.yaml").split("\n")[3];
    byte[] before = line.substring(0, line.indexOf("alias")).getBytes("UTF-8");
    assertEquals(before.length + 1, range.at("/start/column").intValue());
    assertEquals(before.length + 6, range.at("/end/column").intValue());
  }

  @Example
  void gitHubReadsEachLineAsOneCommand() throws IOException {
    for (String commands : GoldenFiles.of(OutputFormat.GITHUB)) {
      for (String line : commands.lines().toList()) {
        assertTrue(
            line.matches(
                "::(error|warning|notice) title=[^,:]+,file=[^,:]+"
                    + "(,line=\\d+,endLine=\\d+,col=\\d+,endColumn=\\d+)?::.+"),
            line);
      }
    }
    SourceFile file = new SourceFile("a,b:100%\nc.yaml", "M\n");
    Resource model = Sample.resource("T", file.span(0, 1));
    Report report =
        new Sample()
            .finding(Sample.KEY, model, "p", "50%", model.name())
            .finding(Sample.ENCRYPTION, model, "q", null, model.name())
            .error(Problem.of(Problem.Kind.IO, "gone.yaml", "the file cannot be opened"))
            .report();
    assertEquals(
        """
        ::error title=high[inter-container-encryption],file=a%2Cb%3A100%25\\nc.yaml,line=1,\
        endLine=1,col=1,endColumn=2::q is not set.%0ASet it in the properties of the resource.
        ::error title=error[io],file=gone.yaml::the file cannot be opened
        ::warning title=medium[customer-managed-key],file=a%2Cb%3A100%25\\nc.yaml,line=1,\
        endLine=1,col=1,endColumn=2::p is 50%25.%0ASet it in the properties of the resource.
        """,
        Sample.write(new GithubReporter(Shown.OPEN, path -> path), report));
  }

  @Example
  void aSummaryTooLongForItsPlaceSaysWhatIsLeftOut() {
    Sample sample = new Sample();
    SourceFile file = new SourceFile("t.yaml", "M\n");
    Resource model = Sample.resource("T", file.span(0, 1));
    IntStream.range(0, 50)
        .forEach(i -> sample.finding(Sample.KEY, model, "p" + i, null, model.name()));
    String all = Sample.write(new MarkdownReporter(Shown.OPEN, Integer.MAX_VALUE), sample.report());
    String some = Sample.write(new MarkdownReporter(Shown.OPEN, 1000), sample.report());
    assertTrue(some.length() < 2000 && some.matches("(?s).*\n[34]\\d more\\.\n"), some);
    assertFalse(all.contains("more."));
  }

  @Property(tries = 200)
  void noTextBreaksTheShapeOfAFormat(
      @ForAll("texts") String text, @ForAll("texts") String path, @ForAll("texts") String value)
      throws Exception {
    Report report = JsonReporterTest.report(path, text, value);
    ReportOptions options =
        new ReportOptions(Style.PLAIN, Shown.OPEN, "1.0", name -> name, Shard.WHOLE);
    parse(Sample.write(OutputFormat.JUNIT.reporter(options), report));
    parse(Sample.write(OutputFormat.CHECKSTYLE.reporter(options), report));
    for (OutputFormat format :
        new OutputFormat[] {OutputFormat.SARIF, OutputFormat.GITLAB, OutputFormat.RDJSON}) {
      MAPPER.readTree(Sample.write(format.reporter(options), report));
    }
    assertEquals(3, Sample.write(OutputFormat.GITHUB.reporter(options), report).lines().count());
  }

  @Provide
  static Arbitrary<String> texts() {
    return JsonReporterTest.texts();
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
