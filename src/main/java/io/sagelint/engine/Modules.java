package io.sagelint.engine;

import io.sagelint.diagnostic.Problem;
import io.sagelint.parse.terraform.ModuleCalls;
import io.sagelint.parse.terraform.ModuleFiles;
import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.ReadResult;
import io.sagelint.read.Source;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.read.hcl.HclParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Terraform folders, read once each, and the calls between them. */
final class Modules {
  private final Workspace workspace;
  private final List<Problem> problems;
  private final Map<Path, ModuleFiles> byFolder = new HashMap<>();
  private final Map<Path, Set<String>> passed = new HashMap<>();

  Modules(Workspace workspace, List<Problem> problems) {
    this.workspace = workspace;
    this.problems = problems;
  }

  /** Reads a folder's Terraform files and the values Terraform loads with them. */
  void load(Path folder) {
    List<HclFile> sources = new ArrayList<>();
    List<HclFile> values = new ArrayList<>();
    List<Node.Mapping> jsonValues = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      if (FileKind.of(file) == FileKind.TERRAFORM) {
        parse(file, sources);
      } else if (isLoaded(name, "")) {
        parse(file, values);
      } else if (isLoaded(name, ".json")) {
        json(file, jsonValues);
      }
    }
    byFolder.put(folder, new ModuleFiles(sources, values, jsonValues, Set.of()));
    for (ModuleCalls.Call call : ModuleCalls.of(sources)) {
      Path target = folder.resolve(call.source()).normalize();
      passed.computeIfAbsent(target, path -> new HashSet<>()).addAll(call.arguments());
    }
  }

  /** A loaded folder, with the variables that loaded folders set in calls of it. */
  ModuleFiles get(Path folder) {
    ModuleFiles files = byFolder.get(folder);
    return new ModuleFiles(
        files.sources(), files.values(), files.jsonValues(), passed.getOrDefault(folder, Set.of()));
  }

  /** See "Variable Definition Precedence" in the Terraform language manual. */
  private static boolean isLoaded(String name, String suffix) {
    return name.equals("terraform.tfvars" + suffix) || name.endsWith(".auto.tfvars" + suffix);
  }

  /** The files of a folder so that those whose values win come later. */
  private List<Path> files(Path folder) {
    Set<Path> found = new TreeSet<>();
    try (Stream<Path> listed = Files.list(folder)) {
      listed.filter(Files::isRegularFile).forEach(found::add);
    } catch (IOException unreadable) {
      problems.add(
          Problem.of(Problem.Kind.IO, workspace.display(folder), "the folder cannot be listed"));
    }
    for (Path file : workspace.unsaved()) {
      if (folder.equals(file.getParent())) {
        found.add(file);
      }
    }
    List<Path> ordered = new ArrayList<>();
    for (Path file : found) {
      String name = file.getFileName().toString();
      boolean replaced =
          name.endsWith(".tf")
              && found.contains(folder.resolve(name.substring(0, name.length() - 3) + ".tofu"));
      if (!replaced) {
        ordered.add(name.startsWith("terraform.tfvars") ? 0 : ordered.size(), file);
      }
    }
    return ordered;
  }

  private void parse(Path file, List<HclFile> out) {
    Source source = workspace.read(file);
    source.problem().ifPresent(problems::add);
    source.file().map(HclParser::parse).ifPresent(out::add);
  }

  private void json(Path file, List<Node.Mapping> out) {
    Source source = workspace.read(file);
    source.problem().ifPresent(problems::add);
    if (source.file().isPresent()) {
      ReadResult read = JsonReader.read(source.file().get());
      problems.addAll(read.problems());
      if (read.root().orElse(null) instanceof Node.Mapping mapping) {
        out.add(mapping);
      }
    }
  }
}
