package io.sagelint.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A made-up clone of this repository, with the real launcher and a Maven that only copies {@link
 * Echo}'s jar and notes that it was called.
 */
final class Checkout {
  private static final Path BIN = Path.of("bin").toAbsolutePath();
  private static final List<String> TOOLS =
      List.of("cat", "cp", "find", "mkdir", "mv", "readlink", "rm", "sed", "sleep", "touch");

  final Path root;
  final Path tools;
  final Path jar;

  /** What the launcher sees of the environment; nothing else. */
  final Map<String, String> environment = new TreeMap<>();

  Checkout(Path folder) throws IOException {
    root = Files.createDirectories(folder.resolve("it's a clöne"));
    tools = Files.createDirectory(folder.resolve("tools"));
    jar = root.resolve("target/sagelint.jar");
    Files.createDirectories(root.resolve("src/main"));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.createDirectory(root.resolve("bin"));
    for (String file : List.of("sagelint", "prepare.sh")) {
      Files.copy(BIN.resolve(file), root.resolve("bin").resolve(file));
    }
    executable(root.resolve("bin/sagelint"));
    for (String tool : TOOLS) {
      tool(tool, "exec " + find(tool) + " \"$@\"");
    }
    Path echo = folder.resolve("echo.jar");
    writeEchoJar(echo);
    tool(
        "mvn",
        """
        echo called >>'%1$s/calls'
        for option; do case $option in -Dsagelint.target=*) target=${option#*=} ;; esac; done
        sleep 1
        cp '%1$s/echo.jar' "$target/sagelint.jar"
        """
            .formatted(folder));
    environment.put("PATH", tools.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LC_ALL", "C");
  }

  /** Puts a shell script on the path. */
  void tool(String name, String script) throws IOException {
    executable(Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script));
  }

  /** How often Maven was called. */
  long builds() throws IOException {
    Path calls = tools.resolveSibling("calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  Finished run(String... args) throws IOException, InterruptedException {
    return start(root.resolve("bin/sagelint"), args).await();
  }

  Finished.Running start(Path launcher, String... args) throws IOException {
    ProcessBuilder command = new ProcessBuilder(launcher.toString()).directory(root.toFile());
    command.command().addAll(List.of(args));
    command.environment().clear();
    command.environment().putAll(environment);
    return Finished.start(command, tools.getParent());
  }

  private static Path find(String tool) {
    return List.of("/bin", "/usr/bin").stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void writeEchoJar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    String entry = Echo.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.putNextEntry(new JarEntry(entry));
      jar.write(Echo.class.getResourceAsStream("/" + entry).readAllBytes());
    }
  }
}
