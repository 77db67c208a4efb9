package io.sagelint.parse.terraform.function;

import io.sagelint.model.Composition;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.source.Glob;
import io.sagelint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/** Functions on paths and files. */
final class FileFunctions {
  private FileFunctions() {}

  static Value call(Arguments in) {
    return switch (in.function()) {
      case "abspath" ->
          throw in.unknown("absolute paths differ from machine to machine", "path.cwd");
      case "basename" -> in.give(base(in.text(0)));
      case "dirname" -> in.give(folder(in.text(0)));
      case "pathexpand" -> expanded(in);
      case "file" -> file(in);
      case "filebase64" -> in.give(EncodingFunctions.base64(bytes(in)));
      case "fileexists" ->
          in.give(in.surroundings().files().exists(in.text(0)).orElseThrow(() -> needsFile(in)));
      case "fileset" -> files(in);
      case "templatefile" -> in.surroundings().template(source(in), in.mapping(1));
      default -> in.surroundings().template(new SourceFile("template", in.text(0)), in.mapping(1));
    };
  }

  private static Value expanded(Arguments in) {
    if (in.text(0).startsWith("~")) {
      throw in.unknown("home folders differ from machine to machine");
    }
    return in.get(0);
  }

  private static String base(String path) {
    String trimmed = withoutSlashes(path);
    return trimmed.isEmpty()
        ? path.isEmpty() ? "." : "/"
        : trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    String folder = Path.of(path.substring(0, slash + 1)).normalize().toString();
    return folder.isEmpty() ? "." : folder;
  }

  private static String withoutSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static Undecided needsFile(Arguments in) {
    String path = in.text(0);
    boolean missing = in.surroundings().files().exists(path).filter(found -> !found).isPresent();
    return missing
        ? in.mistake("there is no file " + path)
        : in.unknown("the file " + path + " is not read", path);
  }

  private static SourceFile source(Arguments in) {
    return in.surroundings().files().text(in.text(0)).orElseThrow(() -> needsFile(in));
  }

  static byte[] bytes(Arguments in) {
    return in.surroundings().files().bytes(in.text(0)).orElseThrow(() -> needsFile(in));
  }

  private static Value file(Arguments in) {
    SourceFile source = source(in);
    List<Hop> hops = new ArrayList<>(in.origin().hops());
    hops.add(new Hop("content of " + source.path(), source.span(0, 0)));
    Composition letters = new Composition.Letters(source, IntUnaryOperator.identity());
    return new Value.Text(source.text(), new Origin(in.use(), List.copyOf(hops)), letters);
  }

  private static Value files(Arguments in) {
    List<String> all = in.surroundings().files().files(in.text(0)).orElseThrow(() -> unlisted(in));
    Set<String> found = new TreeSet<>(Order::compare);
    Glob glob = glob(in);
    for (String file : all) {
      if (glob.matches(file)) {
        found.add(file);
      }
    }
    return in.giveTexts(List.copyOf(found));
  }

  private static Undecided unlisted(Arguments in) {
    return in.unknown("the files in " + in.text(0) + " are not listed", in.text(0));
  }

  private static Glob glob(Arguments in) {
    try {
      return Glob.of(in.text(1));
    } catch (IllegalArgumentException wrong) {
      throw in.mistake(wrong.getMessage());
    }
  }
}
