package io.sagelint.parse.terraform;

import io.sagelint.read.hcl.Attribute;
import io.sagelint.read.hcl.Expression;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.read.hcl.StringLiteral;
import io.sagelint.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Values of root module variables from outside the modules; later ones win. */
public final class GivenVariables {
  /** Makes an expression of what is given, which may depend on the variable's type. */
  private interface Given {
    Declarations.Located as(TypeConstraint type);
  }

  private final Set<String> unused;
  private final Map<String, Given> strong = new HashMap<>();
  private final Map<String, Given> weak = new HashMap<>();

  /** Nothing is given yet. */
  public GivenVariables() {
    this(new TreeSet<>());
  }

  private GivenVariables(Set<String> unused) {
    this.unused = unused;
  }

  /** The same values, and those of files that they outrank. */
  public GivenVariables over(List<HclFile> files) {
    GivenVariables all = new GivenVariables(unused);
    files.forEach(all::add);
    all.strong.putAll(strong);
    all.weak.putAll(weak);
    return all;
  }

  /** A file of assignments that outranks those Terraform loads by itself. */
  public void add(HclFile file) {
    for (Attribute attribute : file.body().attributes()) {
      Declarations.Located value = new Declarations.Located(file.file(), attribute.value());
      strong.put(attribute.name(), type -> value);
    }
  }

  /** A value from the command line: text, or an expression if the type is not that of a text. */
  public void set(String name, String value) {
    unused.add(name);
    strong.put(name, text("--var " + name + "=", value));
  }

  /** A value from the environment, which every file outranks. */
  public void setWeakly(String name, String value) {
    weak.put(name, text("TF_VAR_" + name + "=", value));
  }

  private static Given text(String before, String value) {
    String origin = before.startsWith("--") ? "<command line>" : "<environment>";
    SourceFile file = new SourceFile(origin, before + value);
    int start = before.length();
    int end = file.text().length();
    StringLiteral literal =
        new StringLiteral(value, StringLiteral.Escapes.HEREDOC, start, start, end);
    Expression text = new Expression.Template(List.of(literal), start, end);
    return type ->
        new Declarations.Located(
            file, type.isComplex() ? HclParser.parseExpression(file, start) : text);
  }

  /** The names given on the command line that no root module declares. */
  public Set<String> unused() {
    return unused;
  }

  void meet(Declarations root) {
    unused.removeIf(name -> root.variable(name).isPresent());
  }

  Optional<Declarations.Located> strong(String name, TypeConstraint type) {
    return Optional.ofNullable(strong.get(name)).map(given -> given.as(type));
  }

  Optional<Declarations.Located> weak(String name, TypeConstraint type) {
    return Optional.ofNullable(weak.get(name)).map(given -> given.as(type));
  }
}
