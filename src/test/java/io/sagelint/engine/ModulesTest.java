package io.sagelint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.sagelint.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders whose trees memory has no room for. */
final class ModulesTest {
  private static final String CALL = "module \"m\" {\n  source = \"../called\"\n}\nresource {\n";

  @TempDir Path folder;

  @Test
  void whatIsReadAgainIsToldAndCountedOnce() throws IOException {
    Path root = write("root", CALL);
    Path called = write("called", "locals {}\n");
    List<Problem> problems = new ArrayList<>();
    Modules modules = new Modules(new Workspace(folder), problems, 0);
    for (Path one : List.of(called, root)) {
      modules.put(one, modules.ahead(one).orElseThrow());
    }
    int told = problems.size();
    assertEquals(List.of(root), modules.roots(List.of(called, root), Set.of(), false));
    modules.read(root).orElseThrow();
    modules.release(root);
    modules.read(root).orElseThrow();
    assertEquals(told, problems.size(), problems.toString());
    assertEquals(2, modules.files());
  }

  @Test
  void whatAnotherCallsStaysTheSame() throws IOException {
    Path root = write("root", CALL);
    Path called = write("called", "locals {}\n");
    Modules modules = new Modules(new Workspace(folder), new ArrayList<>(), 0);
    modules.roots(List.of(called, root), Set.of(), false);
    var first = modules.read(called).orElseThrow();
    var judged = modules.read(root).orElseThrow();
    modules.release(called);
    modules.release(root);
    assertSame(first, modules.read(called).orElseThrow());
    assertNotSame(judged, modules.read(root).orElseThrow());
  }

  private Path write(String name, String text) throws IOException {
    Path at = Files.createDirectories(folder.resolve(name));
    Files.writeString(at.resolve("main.tf"), text);
    return at;
  }
}
