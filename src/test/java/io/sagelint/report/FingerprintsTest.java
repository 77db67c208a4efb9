package io.sagelint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.sagelint.check.Finding;
import io.sagelint.check.Fingerprints;
import io.sagelint.model.Resource;
import io.sagelint.source.SourceFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FingerprintsTest {
  private static final String TEMPLATE = "Model:\n  KmsKeyId: alias/aws/s3\n";

  @Test
  void survivesMovedLinesAndAnotherValue() {
    List<String> before = fingerprints("t.yaml", TEMPLATE, "KmsKeyId");
    String moved = "# a comment\n\n" + TEMPLATE.replace("aws/s3", "aws/ebs");
    assertEquals(before, fingerprints("t.yaml", moved, "KmsKeyId"));
  }

  @Test
  void tellsPlacesApart() {
    List<String> here = fingerprints("t.yaml", TEMPLATE, "KmsKeyId");
    assertNotEquals(here, fingerprints("u.yaml", TEMPLATE, "KmsKeyId"));
    assertNotEquals(here, fingerprints("t.yaml", TEMPLATE, "VolumeKmsKeyId"));
  }

  @Test
  void countsWhatIsAlike() {
    Finding finding = finding("t.yaml", TEMPLATE, "KmsKeyId");
    List<String> three = Fingerprints.of(List.of(finding, finding, finding));
    assertEquals(3, Set.copyOf(three).size());
    assertEquals(three.subList(0, 1), Fingerprints.of(List.of(finding)));
  }

  @Test
  void neverChangesBetweenReleases() {
    assertEquals(
        List.of("5d8b5018b5e05f76da03796ee8e3a587"),
        fingerprints("stacks/ml.yaml", TEMPLATE, "KmsKeyId"));
  }

  private static List<String> fingerprints(String path, String text, String property) {
    return Fingerprints.of(List.of(finding(path, text, property)));
  }

  private static Finding finding(String path, String text, String property) {
    SourceFile file = new SourceFile(path, text);
    Resource model = Sample.resource("AWS::SageMaker::Model", Sample.at(file, "Model"));
    return new Sample()
        .finding(Sample.KEY, model, property, "alias", Sample.at(file, "alias"))
        .report()
        .findings()
        .get(0);
  }
}
