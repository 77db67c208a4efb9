package io.sagelint.engine;

import io.sagelint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Finds renamed files by their texts, as {@code git diff} does, in a repository in memory. */
final class Renames {
  /** How alike two files are, in percent, that count as one; Git's own standard. */
  private static final int SCORE = 50;

  private Renames() {}

  /** From paths that are gone to paths that came. */
  static Map<String, String> between(Collection<SourceFile> gone, Collection<SourceFile> came)
      throws IOException {
    Map<String, String> renames = new HashMap<>();
    if (gone.isEmpty() || came.isEmpty()) {
      return renames;
    }
    Map<String, String> names = new HashMap<>();
    try (InMemoryRepository memory = new InMemoryRepository(new DfsRepositoryDescription());
        TreeWalk walk = new TreeWalk(memory)) {
      walk.addTree(tree("old", gone, memory, names));
      walk.addTree(tree("new", came, memory, names));
      RenameDetector detector = new RenameDetector(memory);
      detector.setRenameScore(SCORE);
      detector.addAll(DiffEntry.scan(walk));
      for (DiffEntry entry : detector.compute()) {
        if (entry.getChangeType() == DiffEntry.ChangeType.RENAME) {
          renames.put(names.get(entry.getOldPath()), names.get(entry.getNewPath()));
        }
      }
    }
    return renames;
  }

  /** A folder of numbered files, so that no path has to be one that Git takes. */
  private static ObjectId tree(
      String side,
      Collection<SourceFile> files,
      InMemoryRepository memory,
      Map<String, String> names)
      throws IOException {
    try (ObjectInserter inserter = memory.newObjectInserter()) {
      TreeFormatter tree = new TreeFormatter();
      int number = 0;
      for (SourceFile file : files) {
        String name = "%s-%08d".formatted(side, number++);
        names.put(name, file.path());
        byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
        tree.append(name, FileMode.REGULAR_FILE, inserter.insert(Constants.OBJ_BLOB, text));
      }
      ObjectId id = inserter.insert(tree);
      inserter.flush();
      return id;
    }
  }
}
