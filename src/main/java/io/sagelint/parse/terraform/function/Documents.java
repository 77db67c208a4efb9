package io.sagelint.parse.terraform.function;

import io.sagelint.diagnostic.Problem;
import io.sagelint.model.Composition;
import io.sagelint.model.Hop;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.read.ReadResult;
import io.sagelint.read.YamlReader;
import io.sagelint.source.SourceFile;
import io.sagelint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values in a JSON or YAML text. If the text is a whole file, they lead to their place there.
 */
final class Documents {
  private final Arguments in;
  private final boolean inFile;
  private final SourceFile source;

  private Documents(Arguments in) {
    this.in = in;
    String text = in.text(0);
    List<Hop> hops = in.get(0).origin().hops();
    SourceFile last = hops.isEmpty() ? null : hops.get(hops.size() - 1).span().file();
    this.inFile = last != null && last.text().equals(text);
    this.source = inFile ? last : source(text, in.get(0));
  }

  private static SourceFile source(String text, Value value) {
    Composition made = value instanceof Value.Text whole ? whole.made() : Composition.UNTOLD;
    return made.place(0)
        .map(start -> new SourceFile("text", text, at -> line(made.place(at).orElse(start))))
        .orElseGet(() -> new SourceFile("text", text));
  }

  private static int line(Span place) {
    return place.from().line();
  }

  static Value json(Arguments in) {
    Documents document = new Documents(in);
    return document.read(JsonReader.read(document.source), "JSON");
  }

  static Value yaml(Arguments in) {
    Documents document = new Documents(in);
    return document.read(YamlReader.read(document.source), "YAML");
  }

  private Value read(ReadResult read, String format) {
    Optional<Problem> problem = read.problems().stream().findFirst();
    if (problem.isPresent()) {
      throw in.mistake("this is not " + format + ": " + problem.get().message());
    }
    if (read.root().isEmpty() && format.equals("JSON") || read.secondDocument().isPresent()) {
      throw in.mistake("this is not one " + format + " document");
    }
    return read.root()
        .map(root -> value(root).withOrigin(origin(root)))
        .orElseGet(() -> new Value.Null(in.origin()));
  }

  /** The way of the text leads on to the document in it; that of a part is the document's. */
  private Origin origin(Node node) {
    List<Hop> hops = new ArrayList<>(in.get(0).origin().hops());
    if (inFile) {
      Hop last = hops.get(hops.size() - 1);
      hops.set(hops.size() - 1, last.at(node.span()));
    }
    return new Origin(in.use(), List.copyOf(hops));
  }

  private Value value(Node node) {
    Origin origin = Origin.at(inFile ? node.span() : in.use());
    if (node instanceof Node.Scalar scalar) {
      return scalar(scalar, origin);
    }
    if (node instanceof Node.Sequence list) {
      return new Value.Sequence(list.items().stream().map(this::value).toList(), origin);
    }
    List<Value.Property> properties = new ArrayList<>();
    for (Node.Entry entry : ((Node.Mapping) node).entries()) {
      properties.add(in.entry(entry.key().text(), value(entry.value())));
    }
    return new Value.Mapping(List.copyOf(properties), Optional.empty(), in.use(), origin);
  }

  /** Terraform reads YAML 1.2, our reader 1.1: where they part, the value is not known. */
  private Value scalar(Node.Scalar scalar, Origin origin) {
    String text = scalar.text();
    return switch (scalar.type()) {
      case NULL -> new Value.Null(origin);
      case STRING -> new Value.Text(text, origin);
      case BOOLEAN ->
          text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
              ? new Value.Bool(text.equalsIgnoreCase("true"), text, origin)
              : versions(text, origin);
      case NUMBER ->
          isDecimal(text)
              ? Numbers.parse(text)
                  .<Value>map(number -> new Value.Num(Numbers.text(number), origin))
                  .orElseGet(() -> versions(text, origin))
              : versions(text, origin);
    };
  }

  private static boolean isDecimal(String text) {
    boolean octal = text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.';
    return !octal && !text.startsWith("+");
  }

  private static Value versions(String text, Origin origin) {
    return new Value.Unknown("versions of YAML differ on what " + text + " is", List.of(), origin);
  }
}
