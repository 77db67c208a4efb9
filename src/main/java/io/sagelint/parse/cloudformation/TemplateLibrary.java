package io.sagelint.parse.cloudformation;

import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import java.util.Optional;

/** The templates that others may nest. */
@FunctionalInterface
public interface TemplateLibrary {
  /** No template is at hand. */
  TemplateLibrary EMPTY =
      new TemplateLibrary() {
        @Override
        public Answer find(SourceFile from, TemplateLocation location) {
          return Answer.none("is in a file that is not at hand");
        }
      };

  /**
   * What was found at a location.
   *
   * @param root the template
   * @param reason why there is none, as what would follow the location in a sentence
   */
  record Answer(Optional<Node> root, String reason) {
    /** A template that was found. */
    public static Answer of(Node root) {
      return new Answer(Optional.of(root), "");
    }

    /** Why none was found. */
    public static Answer none(String reason) {
      return new Answer(Optional.empty(), reason);
    }
  }

  /** The template at a location that a file names. */
  Answer find(SourceFile from, TemplateLocation location);

  /** The files that a template may include. */
  default LocalFiles includes(SourceFile from) {
    return LocalFiles.NONE;
  }

  /** The stacks that are deployed by the same app as a template. */
  default AppStacks app(SourceFile from) {
    return AppStacks.NONE;
  }
}
