package io.sagelint.parse.cloudformation;

import io.sagelint.read.Node;
import java.util.List;
import java.util.Optional;

/** The macros and modules that a template names; they may make resources. */
final class Macros {
  /** It adds functions, but no resources. */
  private static final String LANGUAGE_EXTENSIONS = "AWS::LanguageExtensions";

  private Macros() {}

  /** The first of them that may make resources which the template does not show. */
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
    for (Node.Entry entry : template.section("Resources")) {
      if (entry.key().text().equals(Includes.FUNCTION)) {
        return Optional.of("the transform " + name(Includes.single(entry.value())));
      }
      if (template.resourceType(entry.key().text()).orElse("").endsWith("::MODULE")) {
        return Optional.of("the module " + entry.key().text());
      }
    }
    return template.section("Modules").isEmpty()
        ? Optional.empty()
        : Optional.of("a module of the template");
  }

  private static String name(Node macro) {
    Node name = macro instanceof Node.Mapping call ? call.get("Name").orElse(null) : macro;
    return name instanceof Node.Scalar text ? text.text() : "";
  }
}
