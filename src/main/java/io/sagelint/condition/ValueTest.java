package io.sagelint.condition;

import io.sagelint.model.Language;
import io.sagelint.model.Scalars;
import io.sagelint.model.Truth;
import io.sagelint.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question about one resolved value; choices are taken apart before it is asked. */
public sealed interface ValueTest
    permits ValueTest.Exists,
        ValueTest.In,
        ValueTest.InstanceStorage,
        ValueTest.CustomerManagedKey,
        TextTests.Filled,
        TextTests.Matches,
        TextTests.Overlaps,
        CountTests.Compared,
        CountTests.Size,
        NamedByArn,
        Anyone,
        HasKeys {
  /** What Terraform takes for booleans beside the words. */
  Map<String, String> BOOLEANS = Map.of("1", "true", "0", "false");

  /** How many levels down it looks at what stands in a list or map. */
  default int levels() {
    return 0;
  }

  /** The answer for one value. */
  Outcome test(Value value);

  /** What is asked, as the rest of a sentence. */
  @Override
  String toString();

  /** The same question about values as a language writes them. */
  default ValueTest in(Language language) {
    return this;
  }

  /** Something is deployed here: not missing, not null. */
  record Exists(boolean wanted) implements ValueTest {
    @Override
    public String toString() {
      return wanted ? "is there" : "is not there";
    }

    @Override
    public Outcome test(Value value) {
      if (value instanceof Value.Unknown unknown && !unknown.present()) {
        return Outcome.open(unknown);
      }
      if (value instanceof Value.Sequence list && isOpen(list)) {
        return Outcome.open((Value.Unknown) list.items().get(0));
      }
      boolean exists = !value.isNothing();
      return exists == wanted
          ? Outcome.of(true, value)
          : Outcome.fails(exists ? "otherwise" : "absent", value);
    }
  }

  /**
   * The value equals one of the given ones; causes: {@code absent}, {@code false}, {@code
   * otherwise}.
   *
   * @param digits whether the texts 1 and 0 are booleans too, as Terraform converts them (see
   *     {@code convert} of its type system cty)
   */
  record In(List<String> wanted, boolean digits) implements ValueTest {
    @Override
    public String toString() {
      return (wanted.size() == 1 ? "is " : "is one of ") + String.join(", ", wanted);
    }

    @Override
    public ValueTest in(Language language) {
      boolean bool = wanted.contains("true") || wanted.contains("false");
      return new In(wanted, bool && Language.PROVIDERS.contains(language));
    }

    @Override
    public Outcome test(Value value) {
      Optional<String> scalar = digits ? converted(value) : Scalars.canonical(value);
      if (scalar.isPresent()) {
        return wanted.contains(scalar.get())
            ? Outcome.HOLDS
            : Outcome.fails(cause(scalar.get()), value);
      }
      if (value.isNothing()) {
        return Outcome.fails("absent", value);
      }
      return Outcome.open(Scalars.unresolved(value));
    }

    private static Optional<String> converted(Value value) {
      Optional<String> scalar = Scalars.canonical(value);
      boolean text = value instanceof Value.Text;
      return scalar.map(one -> text ? BOOLEANS.getOrDefault(one, one) : one);
    }

    private static String cause(String scalar) {
      return scalar.equals("false") ? "false" : "otherwise";
    }
  }

  /**
   * The instance type has local storage, which takes no key; only a type written in place counts.
   */
  record InstanceStorage(InstanceTypes types) implements ValueTest {
    @Override
    public String toString() {
      return "has local storage";
    }

    @Override
    public Outcome test(Value value) {
      if (value instanceof Value.Text type && type.origin().isLiteral()) {
        Truth truth = types.haveLocalStorage(type.text());
        return truth == Truth.UNKNOWN
            ? Outcome.open(unsure(type))
            : Outcome.of(truth == Truth.TRUE, value);
      }
      return Outcome.fails("otherwise", value);
    }

    private static Value.Unknown unsure(Value.Text type) {
      String reason =
          "whether " + type.text() + " has local storage, which takes no key, is not known";
      return new Value.Unknown(reason, List.of(), type.origin());
    }
  }

  /**
   * The value is a customer managed key; causes: {@code absent}, {@code empty}, {@code
   * aws-managed}, {@code not-a-key}.
   */
  record CustomerManagedKey(KeyTypes types) implements ValueTest {
    @Override
    public String toString() {
      return "is a customer managed key";
    }

    @Override
    public Outcome test(Value value) {
      Optional<String> key = Scalars.canonical(value);
      if (key.isPresent()) {
        return key.get().isEmpty() ? Outcome.fails("empty", value) : literal(key.get(), value);
      }
      if (value.isNothing()) {
        return Outcome.fails("absent", value);
      }
      if (value instanceof Value.Interpolated text) {
        return interpolated(text);
      }
      return value instanceof Value.Reference reference
          ? types.judge(reference)
          : Outcome.open(Scalars.unresolved(value));
    }

    /** What is written of a text may prove which key it is. */
    private Outcome interpolated(Value.Interpolated text) {
      Value open = text.firstOpen();
      for (int i = 0; i < text.parts().size(); i++) {
        if (text.parts().get(i) instanceof Value.Text written) {
          Optional<Value> next = text.part(i + 1);
          if (isManaged(written.text(), i == 0)) {
            return Outcome.fails("aws-managed", text);
          }
          if (provesKey(written.text(), i == 0, next)) {
            return Outcome.HOLDS;
          }
          open = next.orElse(open);
        }
      }
      Value why = text.overridden().orElse(open);
      return Outcome.open(Scalars.unresolved(why).withOrigin(text.origin()));
    }

    /** An id after {@code key/}, or an alias that cannot begin with {@code aws/}. */
    private boolean provesKey(String text, boolean start, Optional<Value> next) {
      int key = text.indexOf(":key/");
      if (key >= 0) {
        return key + ":key/".length() < text.length() || next.filter(this::isKey).isPresent();
      }
      int alias = start && text.startsWith("alias/") ? 0 : text.indexOf(":alias/");
      if (alias < 0) {
        return false;
      }
      String name = text.substring(text.indexOf('/', alias) + 1);
      return !"aws/".startsWith(name)
          || name.isEmpty() && next.filter(ValueTest::isPseudo).isPresent();
    }

    private boolean isKey(Value value) {
      return value instanceof Value.Reference reference
          && types.judge(reference).truth() == Truth.TRUE;
    }

    private static boolean isManaged(String text, boolean start) {
      return start && text.startsWith("alias/aws/") || text.contains(":alias/aws/");
    }

    private static Outcome literal(String key, Value value) {
      return isManaged(key, true) ? Outcome.fails("aws-managed", value) : Outcome.HOLDS;
    }
  }

  /** Blocks of which none is sure to be there. */
  private static boolean isOpen(Value.Sequence list) {
    for (Value item : list.items()) {
      if (!(item instanceof Value.Unknown)) {
        return false;
      }
    }
    return !list.items().isEmpty();
  }

  /** The account, region and stack name hold no slash, so none of them begins with {@code aws/}. */
  private static boolean isPseudo(Value value) {
    return value instanceof Value.Unknown unknown
        && !unknown.needs().isEmpty()
        && unknown.needs().get(0).startsWith("AWS::");
  }
}
