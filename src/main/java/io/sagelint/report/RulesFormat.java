package io.sagelint.report;

import io.sagelint.rule.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats the list of rules can be written in. */
public enum RulesFormat {
  TEXT,
  JSON,
  MARKDOWN;

  /** The name in options. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a name. */
  public static Optional<RulesFormat> of(String id) {
    for (RulesFormat format : values()) {
      if (format.id().equals(id)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * Writes the rules in their order and leaves the writer open.
   *
   * @throws IOException if the writer does
   */
  public void write(List<Rule> rules, Writer out) throws IOException {
    switch (this) {
      case TEXT -> RulesTable.text(rules, out);
      case MARKDOWN -> RulesTable.markdown(rules, out);
      case JSON -> RulesJson.write(rules, out);
    }
  }
}
