package io.sagelint.engine;

import io.sagelint.check.Certainty;
import io.sagelint.check.Finding;
import io.sagelint.check.Undetermined;
import io.sagelint.model.Hop;
import io.sagelint.model.Resource;
import io.sagelint.suppression.Suppressor;
import io.sagelint.suppression.Ways;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells once what would be told of several instances of one block: all keys of {@code count} and
 * {@code for_each} if the value came the same way, and all roots that deploy one address.
 *
 * @param calls by finding, by identity, the calls that lead to the module it is in
 * @param ways by finding, by identity, how those came to be judged of which no suppression was
 *     looked for yet
 */
record Repeats(Map<Object, List<Hop>> calls, Map<Object, Ways> ways, Suppressor suppressor) {

  private static final int NAMED = 3;

  /** What is told once, and the addresses that it is told of. */
  private record Told(Finding finding, Set<String> addresses) {
    static Told of(Finding finding) {
      return new Told(finding, Set.of(finding.resource().address()));
    }

    Told with(Told other) {
      Set<String> all = new LinkedHashSet<>(addresses);
      all.addAll(other.addresses);
      return new Told(join(finding, other.finding), all);
    }

    /** The finding, which names the other instances, or the first of them. */
    Finding named() {
      List<String> others =
          addresses.stream().filter(it -> !it.equals(finding.resource().address())).toList();
      if (others.isEmpty()) {
        return finding;
      }
      String count = others.size() + " more instance" + (others.size() == 1 ? "" : "s");
      String first = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
      return finding.noting(
          "Also " + count + ": " + first + (others.size() > NAMED ? " and others." : "."));
    }
  }

  /** The findings, the first of each kind with its address; its message names the others. */
  List<Finding> findings(List<Finding> all) {
    Collection<Told> called = all.stream().map(this::told).map(Told::of).toList();
    Collection<Told> instances =
        merged(
            called,
            it ->
                List.of(
                    it.rule().id(),
                    block(it.resource()),
                    it.property(),
                    it.span(),
                    way(it),
                    it.standing().suppressed()));
    return merged(
            instances,
            it ->
                List.of(
                    it.rule().id(),
                    it.resource().identity(),
                    it.property(),
                    it.span(),
                    it.standing().suppressed()))
        .stream()
        .map(Told::named)
        .toList();
  }

  /** The same for what the text does not decide. */
  List<Undetermined> undetermined(List<Undetermined> all) {
    Map<Object, Undetermined> first = new LinkedHashMap<>();
    for (Undetermined one : all) {
      Undetermined told = told(one);
      Object same =
          List.of(
              one.rule().id(),
              block(one.resource()),
              one.property(),
              one.span(),
              one.reason(),
              one.related(),
              told.standing().suppressed());
      first.putIfAbsent(same, told);
    }
    return List.copyOf(first.values());
  }

  private static List<Object> way(Finding finding) {
    return List.of(finding.related(), finding.value());
  }

  private static Collection<Told> merged(
      Collection<Told> told, Function<Finding, Object> identity) {
    Map<Object, Told> merged = new LinkedHashMap<>();
    told.forEach(one -> merged.merge(identity.apply(one.finding()), one, Told::with));
    return merged.values();
  }

  /** One finding for two deployments of a place, with the ways of both. */
  private static Finding join(Finding one, Finding other) {
    Set<Hop> ways = new LinkedHashSet<>(one.related());
    ways.addAll(other.related());
    boolean certain = other.certainty() == Certainty.CERTAIN;
    Finding worst = certain ? other : one;
    return one.in(worst.certainty(), worst.scenario(), List.copyOf(ways))
        .with(one.fixes().equals(other.fixes()) ? one.fixes() : List.of());
  }

  private Finding told(Finding one) {
    Ways way = ways.get(one);
    return way == null ? withCalls(one) : suppressor.tell(withCalls(one), way);
  }

  private Undetermined told(Undetermined one) {
    Ways way = ways.get(one);
    return way == null ? withCalls(one) : suppressor.tell(withCalls(one), way);
  }

  private Finding withCalls(Finding finding) {
    List<Hop> related = with(finding.related(), finding);
    return finding.in(finding.certainty(), finding.scenario(), related);
  }

  private Undetermined withCalls(Undetermined one) {
    return new Undetermined(
        one.rule(),
        one.resource(),
        one.property(),
        one.reason(),
        one.needs(),
        one.overridden(),
        one.span(),
        with(one.related(), one),
        one.standing());
  }

  private List<Hop> with(List<Hop> related, Object found) {
    List<Hop> all = new ArrayList<>(related);
    all.addAll(calls.getOrDefault(found, List.of()));
    return List.copyOf(all);
  }

  /** A resource's address without the keys of instances. */
  private static String block(Resource resource) {
    StringBuilder out = new StringBuilder();
    String address = resource.address();
    boolean text = false;
    int depth = 0;
    for (int i = 0; i < address.length(); i++) {
      char unit = address.charAt(i);
      boolean escaped = text && unit == '\\';
      text = (unit == '"') != text;
      depth += !text && unit == '[' ? 1 : 0;
      if (depth == 0) {
        out.append(unit);
      }
      depth -= !text && unit == ']' ? 1 : 0;
      i += escaped ? 1 : 0;
    }
    return out.toString();
  }
}
