package io.sagelint.parse.request;

import io.sagelint.catalogue.Catalogue;
import io.sagelint.model.Language;
import io.sagelint.model.Place;
import io.sagelint.model.PropertyPath;
import io.sagelint.model.Provenance;
import io.sagelint.model.Resource;
import io.sagelint.model.Scalars;
import io.sagelint.model.Scenario;
import io.sagelint.model.Stack;
import io.sagelint.model.Value;
import io.sagelint.parse.cloudformation.CloudFormationParser;
import io.sagelint.parse.terraform.GivenVariables;
import io.sagelint.parse.terraform.ModuleFiles;
import io.sagelint.parse.terraform.TerraformParser;
import io.sagelint.parse.terraform.function.FileAccess;
import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.YamlReader;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.read.hcl.JsonSyntax;
import io.sagelint.rule.BuiltInRules;
import io.sagelint.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** The calls that documents make, in words that tests compare. */
final class Calls {
  static final Catalogue CATALOGUE = BuiltInRules.byDefault().catalogue();

  private Calls() {}

  /** The calls of a file of its own. */
  static List<Resource> ofFile(String text) {
    SourceFile file = new SourceFile("nightly.asl.json", text);
    return RequestFile.read(file, true, CATALOGUE).orElseThrow().resources();
  }

  /** All resources of a template, documents read, the calls in them after their owners. */
  static List<Resource> ofTemplate(String yaml) {
    Node root = YamlReader.read(new SourceFile("template.yaml", yaml)).root().orElseThrow();
    return in(CloudFormationParser.parse(root, CATALOGUE).orElseThrow());
  }

  /** The same of a module of one file. */
  static List<Resource> ofModule(String name, String text) {
    ModuleFiles files =
        new ModuleFiles(
            "", List.of(syntax(new SourceFile(name, text))), List.of(), List.of(), FileAccess.NONE);
    return in(
        TerraformParser.parse(
                files, (a, b, c, d) -> Optional.empty(), new GivenVariables(), CATALOGUE)
            .stack());
  }

  private static HclFile syntax(SourceFile file) {
    return file.path().endsWith(".json")
        ? JsonSyntax.configuration(file, (Node.Mapping) JsonReader.read(file).root().orElseThrow())
        : HclParser.parse(file);
  }

  private static List<Resource> in(Stack stack) {
    return new EmbeddedRequests(CATALOGUE, DocumentFiles.NONE).in(stack).resources();
  }

  /** Those that are calls, each as its operation and the place of its body. */
  static List<String> made(List<Resource> resources) {
    return resources.stream()
        .filter(one -> one.language() == Language.API)
        .map(one -> one.type() + " " + one.provenance().embedding().map(Calls::place).orElse(""))
        .toList();
  }

  private static String place(Provenance.Embedding embedding) {
    return embedding.path().isEmpty() ? embedding.property() : embedding.path();
  }

  /** What a call sends under a path: the text of it, or why there is none. */
  static String sent(Resource call, String path) {
    List<Place> places = call.find(PropertyPath.parse(path));
    return places.isEmpty() ? "nothing" : shown(call, places.get(0).value());
  }

  private static String shown(Resource call, Value value) {
    Value settled = Scenario.byDefault().settle(value);
    if (settled instanceof Value.Unknown unknown) {
      return "unknown" + unknown.needs();
    }
    if (settled instanceof Value.Interpolated open) {
      return open.shown();
    }
    return Scalars.canonical(settled)
        .orElseGet(() -> settled.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
  }
}
