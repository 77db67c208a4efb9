package io.sagelint.read.hcl;

import io.sagelint.read.JsonReader;
import io.sagelint.read.JsonTexts;
import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a Terraform file in JSON; see "JSON Configuration Syntax" in the language manual. */
public final class JsonForm {
  /** Arguments that are no values but words or types. */
  private static final Set<String> BARE = Set.of("variable.type", "dynamic.iterator");

  private final SourceFile file;

  private JsonForm(SourceFile file) {
    this.file = file;
  }

  /** The text of the {@code .tf.json} file that says the same as a {@code .tf} file. */
  public static String of(HclFile hcl) {
    return new JsonForm(hcl.file()).body("", hcl.body());
  }

  /** The same file read in its other syntax. */
  public static HclFile read(HclFile hcl) {
    SourceFile json = new SourceFile(hcl.file().path() + ".json", of(hcl));
    return JsonSyntax.configuration(
        json, (Node.Mapping) JsonReader.read(json).root().orElseThrow());
  }

  private String body(String type, Body body) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    for (Attribute attribute : body.attributes()) {
      boolean bare = BARE.contains(type + "." + attribute.name());
      String source = attribute.value().span(file).text();
      String value = bare ? JsonTexts.quoted(source) : expression(attribute.value());
      members.put(attribute.name(), List.of(value));
    }
    for (Block block : body.blocks()) {
      members.computeIfAbsent(block.type(), found -> new ArrayList<>()).add(block(block));
    }
    List<String> written = new ArrayList<>();
    members.forEach(
        (name, values) ->
            written.add(
                JsonTexts.quoted(name)
                    + ": "
                    + (values.size() == 1
                        ? values.get(0)
                        : "[" + String.join(", ", values) + "]")));
    return "{\n" + String.join(",\n", written) + "\n}";
  }

  private String block(Block block) {
    String content = body(block.type(), block.body());
    for (int i = block.labels().size() - 1; i >= 0; i--) {
      content = "{" + JsonTexts.quoted(block.labels().get(i).text()) + ": " + content + "}";
    }
    return content;
  }

  private String expression(Expression expression) {
    if (expression instanceof Expression.BoolLiteral
        || expression instanceof Expression.NumberLiteral
        || expression instanceof Expression.NullLiteral) {
      return expression.span(file).text();
    }
    if (expression instanceof Expression.TupleCons list) {
      return "[" + String.join(", ", list.items().stream().map(this::expression).toList()) + "]";
    }
    if (expression instanceof Expression.ObjectCons object && isPlain(object)) {
      List<String> members = new ArrayList<>();
      for (ObjectItem item : object.items()) {
        String key = JsonTexts.quoted(item.constantKey().orElseThrow());
        members.add(key + ": " + expression(item.value()));
      }
      return "{" + String.join(", ", members) + "}";
    }
    Optional<String> text =
        expression instanceof Expression.Template template ? template.constant() : Optional.empty();
    return JsonTexts.quoted(
        text.map(plain -> plain.replace("${", "$${").replace("%{", "%%{"))
            .orElseGet(() -> "${" + expression.span(file).text() + "}"));
  }

  private static boolean isPlain(Expression.ObjectCons object) {
    return object.items().stream()
        .map(ObjectItem::constantKey)
        .allMatch(key -> key.isPresent() && !key.get().contains("${") && !key.get().equals("//"));
  }
}
