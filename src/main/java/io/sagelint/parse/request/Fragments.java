package io.sagelint.parse.request;

import io.sagelint.model.Composition;
import io.sagelint.model.Origin;
import io.sagelint.model.Value;
import io.sagelint.read.JsonReader;
import io.sagelint.read.Node;
import io.sagelint.source.SourceFile;
import java.util.ArrayList;

/** Values that stand in a JSON text without quotes around them, so that their texts are JSON. */
final class Fragments {
  private Fragments() {}

  /** What a value is in the document. */
  static Value value(Value value) {
    if (value instanceof Value.Conditional choice) {
      return new Value.Conditional(
          choice.condition(), value(choice.whenTrue()), value(choice.whenFalse()), choice.origin());
    }
    if (value instanceof Value.Given given) {
      return new Value.Given(given.variable(), value(given.unset()), given.made(), given.origin());
    }
    if (value instanceof Value.Interpolated open) {
      return open.made() instanceof Composition.Encoded json ? json.content() : open;
    }
    return value instanceof Value.Text text ? text(text) : value;
  }

  private static Value text(Value.Text text) {
    if (text.made() instanceof Composition.Encoded json) {
      return json.content();
    }
    boolean nested = text.text().stripLeading().matches("(?s)[{\\[].*");
    if (nested) {
      Value document = ScriptReader.read(text, Substitutions.NONE, false, new ArrayList<>());
      return document instanceof Value.Unknown ? text : document;
    }
    Origin origin = text.origin();
    return JsonReader.read(new SourceFile("text", text.text()))
        .root()
        .<Value>map(
            node ->
                switch (((Node.Scalar) node).type()) {
                  case NULL -> new Value.Null(origin);
                  case NUMBER -> new Value.Num(text.text().strip(), origin);
                  case BOOLEAN ->
                      new Value.Bool(text.text().strip().equals("true"), text.text(), origin);
                  case STRING -> text;
                })
        .orElse(text);
  }
}
