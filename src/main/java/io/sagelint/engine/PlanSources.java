package io.sagelint.engine;

import io.sagelint.check.Checker;
import io.sagelint.check.Finding;
import io.sagelint.check.Undetermined;
import io.sagelint.model.Hop;
import io.sagelint.model.Resource;
import io.sagelint.model.Stack;
import io.sagelint.parse.terraform.plan.Plan;
import io.sagelint.parse.terraform.plan.SourceBlock;
import io.sagelint.read.hcl.HclFile;
import io.sagelint.read.hcl.HclParser;
import io.sagelint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what is found in a plan at the place where it is written, if the source is beside the plan,
 * and keeps that source from being judged again without the plan's values.
 */
final class PlanSources {
  private final Workspace workspace;
  private final List<Path> roots = new ArrayList<>();
  private final Map<Path, List<HclFile>> byFolder = new HashMap<>();
  private final Set<String> planned = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  /** Sources below the scanned folders, or below the working directory for a file that is named. */
  PlanSources(Workspace workspace, List<Path> paths) {
    this.workspace = workspace;
    for (Path path : paths) {
      Path absolute = workspace.absolute(path);
      roots.add(Files.isDirectory(absolute) ? absolute : workspace.rootOf(absolute));
    }
  }

  /** Hands on what a checker found in a plan. */
  void place(Path file, Plan plan, Checker found, Checker to) {
    Map<String, SourceBlock> blocks = blocks(file.getParent(), plan);
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : found.findings()) {
      SourceBlock block = blocks.get(finding.resource().address());
      Finding placed = block == null ? finding : placed(finding, block);
      // Plans for several environments may lie beside one source.
      if (told.add(key(placed.span()) + finding.rule().id() + " " + about(placed))) {
        findings.add(placed);
      }
    }
    List<Undetermined> undetermined = new ArrayList<>();
    for (Undetermined open : found.undetermined()) {
      SourceBlock block = blocks.get(open.resource().address());
      undetermined.add(block == null ? open : placed(open, block));
    }
    to.add(findings, undetermined, found.tally());
  }

  /** The blocks that are at hand, by the addresses of the plan. */
  private Map<String, SourceBlock> blocks(Path root, Plan plan) {
    Map<String, SourceBlock> blocks = new HashMap<>();
    for (Resource resource : plan.stack().resources()) {
      Plan.Block written = plan.blocks().get(resource.address());
      if (written != null) {
        Path folder = folder(root, written);
        find(folder, written)
            .ifPresent(
                block -> {
                  blocks.put(resource.address(), block);
                  planned.add(judged(root, block.name()));
                  planned.add(judged(folder, block.name()));
                });
      }
    }
    return blocks;
  }

  private static String about(Finding finding) {
    return finding.resource().address() + " " + finding.property() + " " + finding.value();
  }

  /**
   * What a module deploys without what a plan has the values of. Another root module that calls the
   * same module gives it other values, so it is judged as ever.
   */
  Stack notPlanned(Path root, Stack stack) {
    List<Resource> rest =
        stack.resources().stream()
            .filter(resource -> !planned.contains(judged(root, resource.name())))
            .toList();
    return new Stack(rest, stack.problems());
  }

  private static String judged(Path root, Span name) {
    return root + " " + key(name);
  }

  private static String key(Span span) {
    return span.file().path() + ":" + span.start() + " ";
  }

  private static Finding placed(Finding finding, SourceBlock block) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.certainty(),
        finding.message(),
        finding.help(),
        finding.controls(),
        named(finding.resource(), block),
        finding.property(),
        finding.value(),
        block.place(finding.property()),
        hops(finding.span(), finding.related()));
  }

  private static Undetermined placed(Undetermined open, SourceBlock block) {
    return new Undetermined(
        open.rule(),
        named(open.resource(), block),
        open.property(),
        open.reason(),
        open.needs(),
        block.place(open.property()),
        hops(open.span(), open.related()));
  }

  private static List<Hop> hops(Span planned, List<Hop> related) {
    List<Hop> hops = new ArrayList<>(List.of(new Hop("planned value", planned)));
    hops.addAll(related);
    return List.copyOf(hops);
  }

  private static Resource named(Resource resource, SourceBlock block) {
    return new Resource(
        resource.language(),
        resource.type(),
        resource.kind(),
        resource.address(),
        resource.deployed(),
        block.name(),
        resource.properties(),
        resource.spelling());
  }

  private static Path folder(Path root, Plan.Block written) {
    Path at = root;
    for (String source : written.sources()) {
      at = at.resolve(source).normalize();
    }
    return at;
  }

  private Optional<SourceBlock> find(Path folder, Plan.Block written) {
    boolean scanned = roots.stream().anyMatch(folder::startsWith);
    return scanned
        ? SourceBlock.find(byFolder.computeIfAbsent(folder, this::sources), written)
        : Optional.empty();
  }

  private List<HclFile> sources(Path folder) {
    List<HclFile> files = new ArrayList<>();
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path file : listed.filter(Files::isRegularFile).sorted().toList()) {
        if (FileKind.of(file) == FileKind.TERRAFORM && !isReplaced(file)) {
          workspace.read(file).file().map(HclParser::parse).ifPresent(files::add);
        }
      }
    } catch (IOException unreadable) {
      // Without its source a plan is told by its own places.
    }
    return files;
  }

  /** OpenTofu's file of the same name comes in the place of Terraform's. */
  private static boolean isReplaced(Path file) {
    String name = file.getFileName().toString();
    String twin = name.replaceAll("\\.tf$", ".tofu");
    return !twin.equals(name) && Files.exists(file.resolveSibling(twin));
  }
}
