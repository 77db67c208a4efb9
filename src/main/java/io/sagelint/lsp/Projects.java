package io.sagelint.lsp;

import io.sagelint.config.ConfigurationException;
import io.sagelint.config.ConfigurationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The projects of the files that are open, read once each. A configuration that has become wrong is
 * told, and the one before stays in force.
 */
final class Projects {
  private record Place(Path directory, Optional<Path> file) {}

  /** What became of a configuration of some age. */
  private record Loaded(
      Optional<FileTime> modified, Optional<Project> project, List<Entry> mistakes) {}

  private final Map<Place, Loaded> known = new HashMap<>();
  private final Map<Place, Project> last = new HashMap<>();
  private final Consumer<String> complaints;

  /** Projects whose mistakes are told in words, too. */
  Projects(Consumer<String> complaints) {
    this.complaints = complaints;
  }

  /** The project that counts for a file; empty if its configuration never was right. */
  Optional<Project> of(Path file, Path directory) {
    Place place = new Place(directory, ConfigurationReader.nearest(file));
    Optional<FileTime> modified = place.file().flatMap(Projects::modified);
    Loaded loaded = known.get(place);
    if (loaded == null || !loaded.modified().equals(modified)) {
      loaded = load(place, modified);
      known.put(place, loaded);
      loaded.project().ifPresent(project -> last.put(place, project));
    }
    return Optional.ofNullable(last.get(place));
  }

  private Loaded load(Place place, Optional<FileTime> modified) {
    try {
      Project project = Project.load(place.directory(), place.file());
      return new Loaded(modified, Optional.of(project), List.of());
    } catch (ConfigurationException mistake) {
      complaints.accept(mistake.getMessage());
      List<Entry> mistakes =
          mistake.problems().stream().map(problem -> Entry.of(problem, place.directory())).toList();
      return new Loaded(modified, Optional.empty(), mistakes);
    } catch (IOException unreadable) {
      complaints.accept("the rules cannot be read: " + unreadable.getMessage());
      return new Loaded(modified, Optional.empty(), List.of());
    }
  }

  private static Optional<FileTime> modified(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** What is wrong with the configurations and the rules they name. */
  List<Entry> mistakes() {
    return known.values().stream().flatMap(loaded -> loaded.mistakes().stream()).toList();
  }

  /** Reads again what rests on a file that was saved. */
  void forget(Path file) {
    known.values().removeIf(one -> one.project().map(it -> it.isMadeFrom(file)).orElse(true));
  }
}
