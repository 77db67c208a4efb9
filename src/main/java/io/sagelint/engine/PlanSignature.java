package io.sagelint.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Tells from a file's first bytes, cheaply, whether it may be a Terraform plan in JSON. */
final class PlanSignature {
  /** Terraform writes the version first, and little comes between it and these. */
  private static final List<String> CONTENT =
      List.of(
          "\"terraform_version\"", "\"planned_values\"", "\"resource_changes\"", "\"root_module\"");

  private static final Pattern VERSION = Pattern.compile("\"format_version\"\\s*:");

  private PlanSignature() {}

  static boolean matches(byte[] head) {
    // PowerShell redirects output as UTF-16: without its zeros it reads like ASCII.
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    boolean version = VERSION.matcher(text).find();
    return version && CONTENT.stream().anyMatch(text::contains) || isSorted(text);
  }

  /** With keys in order, as jq sorts them, the configuration may fill all of the first bytes. */
  private static boolean isSorted(String text) {
    return text.contains("\"configuration\"")
        && text.contains("\"provider_config\"")
        && text.contains("\"root_module\"");
  }
}
