package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import io.sagelint.source.SourceFile;

/** What functions need beside their arguments. */
public interface Surroundings {
  /** The files the module may read. */
  FileAccess files();

  /** Notes that a value is declared to be secret. */
  void hide(Value value);

  /**
   * What a template gives.
   *
   * @param template the text with its interpolations and directives
   * @param variables all names it may use
   */
  Value template(SourceFile template, Value.Mapping variables);
}
