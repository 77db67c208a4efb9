package io.sagelint.condition;

import com.google.re2j.Pattern;
import io.sagelint.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The items that a condition is asked of one by one: those that some ways lead to, or entries of
 * the maps there.
 *
 * @param lists the ways
 * @param keys of the entries, one pattern for each level down from there
 * @param otherKeys if any are written, one level more: the entries whose key none of them matches
 */
record Places(List<Operand> lists, List<Pattern> keys, List<Pattern> otherKeys) {

  List<Place> of(Subject subject) {
    List<Place> found = new ArrayList<>();
    lists.forEach(list -> found.addAll(list.places(subject)));
    List<Place> level = found;
    for (Pattern key : keys) {
      level = entries(level, subject, name -> key.matcher(name).matches());
    }
    return otherKeys.isEmpty() ? level : entries(level, subject, this::isOther);
  }

  private boolean isOther(String name) {
    return otherKeys.stream().noneMatch(key -> key.matcher(name).matches());
  }

  private static List<Place> entries(List<Place> maps, Subject subject, Predicate<String> wanted) {
    List<Place> entries = new ArrayList<>();
    for (Place map : maps) {
      entries.addAll(map.entries(wanted, subject.resource().scenario()));
    }
    return entries;
  }
}
