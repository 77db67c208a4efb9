package io.sagelint.check;

import io.sagelint.diagnostic.Problem;
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
    return numbered(findings.stream().map(Fingerprints::identity).toList());
  }

  /** The same for errors, made of kind, path and message. */
  public static List<String> ofProblems(List<Problem> errors) {
    return numbered(
        errors.stream()
            .map(error -> joined(List.of(error.kind().name(), error.path(), error.message())))
            .toList());
  }

  private static List<String> numbered(List<String> identities) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> fingerprints = new ArrayList<>(identities.size());
    for (String identity : identities) {
      int number = seen.merge(identity, 1, Integer::sum);
      fingerprints.add(hash(identity + number));
    }
    return fingerprints;
  }

  private static String identity(Finding finding) {
    String path = finding.span().file().path();
    String address = finding.resource().identity();
    return joined(List.of(path, address, finding.rule().id(), finding.property()));
  }

  private static String joined(List<String> parts) {
    StringBuilder out = new StringBuilder();
    for (String part : parts) {
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
