package io.sagelint.condition;

import com.google.re2j.Pattern;
import io.sagelint.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The items that a condition is asked of one by one: those of a list, or entries of the maps there.
 *
 * @param keys of the entries, one pattern for each level down from there
 * @param otherKeys if any are written, one level more: the entries whose key none of them matches
 */
record Places(Operand list, List<Pattern> keys, List<Pattern> otherKeys) {

  List<Place> of(Subject subject) {
    List<Place> level = list.places(subject);
    for (Pattern key : keys) {
      level = entries(level, subject, name -> key.matcher(name).matches());
    }
    return otherKeys.isEmpty() ? level : entries(level, subject, this::isOther);
  }

  @Override
  public String toString() {
    List<String> ways = new ArrayList<>();
    ways.add(list.toString());
    keys.forEach(key -> ways.add("keys " + key));
    otherKeys.forEach(key -> ways.add("keys but " + key));
    return String.join(", ", ways);
  }

  private boolean isOther(String name) {
    for (Pattern key : otherKeys) {
      if (key.matcher(name).matches()) {
        return false;
      }
    }
    return true;
  }

  private static List<Place> entries(List<Place> maps, Subject subject, Predicate<String> wanted) {
    List<Place> entries = new ArrayList<>();
    for (Place map : maps) {
      entries.addAll(map.entries(wanted, subject.resource().scenario()));
    }
    return entries;
  }
}
