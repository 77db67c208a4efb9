package io.sagelint.parse.terraform.plan;

import io.sagelint.diagnostic.Problem;
import io.sagelint.read.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a plan says about itself. */
record PlanHeader(Node plan, Sheet sheet) {
  /** Whether a tree has the marks of a plan, or of a state as {@code terraform show} prints it. */
  static boolean isPlan(Node tree) {
    boolean content =
        Nodes.at(tree, "planned_values").isPresent()
            || Nodes.at(tree, "resource_changes").isPresent()
            || Nodes.at(tree, "values", "root_module").isPresent();
    return content && Nodes.scalar(tree, "format_version").isPresent();
  }

  /** Whether the format is one that is understood; minor versions only add. */
  boolean isKnown() {
    String version = version().text();
    return version.startsWith("1.") || version.startsWith("0.");
  }

  /**
   * Whether all that the configuration asks for is in the plan, as far as it was made; an errored
   * plan has a problem instead.
   */
  boolean isComplete() {
    boolean partial = Nodes.at(plan, "complete").filter(node -> !Nodes.isTrue(node)).isPresent();
    return !partial || errored().isPresent();
  }

  private Optional<Node> errored() {
    return Nodes.at(plan, "errored").filter(Nodes::isTrue);
  }

  private Node.Scalar version() {
    return Nodes.scalar(plan, "format_version").orElseThrow();
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (!isKnown()) {
      String message =
          "format_version " + version().text() + " of a plan is not known, only 1.x is";
      problems.add(Problem.syntax(sheet.at(version()), message));
    }
    if (errored().isPresent()) {
      String message =
          "the plan is errored: Terraform stopped before it had planned everything, so resources"
              + " may be missing";
      problems.add(Problem.syntax(sheet.at(errored().get()), message));
    }
    section("planned_values", problems);
    section("values", problems);
    return problems;
  }

  private void section(String name, List<Problem> problems) {
    Optional<Node> found = Nodes.at(plan, name);
    boolean readable = found.isEmpty() || Nodes.mapping(found.get(), "root_module").isPresent();
    boolean empty = found.flatMap(Nodes::mapping).filter(m -> m.entries().isEmpty()).isPresent();
    if (!readable && !empty) {
      String message = "`" + name + "` of a plan holds an object `root_module`";
      problems.add(Problem.syntax(sheet.start(found.get()), message));
    }
  }
}
