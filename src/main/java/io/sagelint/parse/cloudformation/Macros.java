package io.sagelint.parse.cloudformation;

import io.sagelint.read.Node;
import java.util.List;
import java.util.Optional;

/** The macros that a template names under {@code Transform}; they may make resources. */
final class Macros {
  /** It adds functions, but no resources. */
  private static final String LANGUAGE_EXTENSIONS = "AWS::LanguageExtensions";

  private Macros() {}

  /** The first macro that may make resources which the template does not show. */
  static Optional<String> of(Template template) {
    Optional<Node> transform = template.root().get("Transform");
    if (transform.isPresent()) {
      List<Node> macros =
          transform.get() instanceof Node.Sequence list ? list.items() : List.of(transform.get());
      for (Node macro : macros) {
        String name = name(macro);
        if (!name.isEmpty() && !name.equals(LANGUAGE_EXTENSIONS)) {
          return Optional.of("the transform " + name);
        }
      }
    }
    return template.section("Resources").stream()
        .filter(entry -> entry.key().text().equals(Includes.FUNCTION))
        .findFirst()
        .map(entry -> "the transform " + name(entry.value()));
  }

  private static String name(Node macro) {
    Node name = macro instanceof Node.Mapping call ? call.get("Name").orElse(null) : macro;
    return name instanceof Node.Scalar text ? text.text() : "";
  }
}
