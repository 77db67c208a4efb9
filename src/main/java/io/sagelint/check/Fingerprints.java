package io.sagelint.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names for findings that survive moved lines: made of path, address, rule and property, with a
 * running number for findings that share all four.
 */
public final class Fingerprints {
  private static final int BYTES = 16;

  private Fingerprints() {}

  /** 32 hexadecimal digits for each finding, in the same order; no two are equal. */
  public static List<String> of(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> fingerprints = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      String identity = identity(finding);
      int number = seen.merge(identity, 1, Integer::sum);
      fingerprints.add(hash(identity + number));
    }
    return fingerprints;
  }

  private static String identity(Finding finding) {
    StringBuilder out = new StringBuilder();
    String path = finding.span().file().path();
    String address = finding.resource().identity();
    for (String part : List.of(path, address, finding.rule().id(), finding.property())) {
      out.append(part.length()).append(':').append(part).append('\n');
    }
    return out.toString();
  }

  private static String hash(String identity) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
