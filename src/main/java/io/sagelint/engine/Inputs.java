package io.sagelint.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is to be analysed, in the order of paths. */
final class Inputs {
  /** Files that may be templates; true for those the user named. */
  final TreeMap<Path, Boolean> documents = new TreeMap<>();

  /** Folders that a CDK app was synthesised into. */
  final TreeSet<Path> assemblies = new TreeSet<>();

  /** The same where Git ignores them, so that they are not analysed. */
  final List<Path> ignoredAssemblies = new ArrayList<>();

  /** Folders with Terraform files. */
  final TreeSet<Path> modules = new TreeSet<>();

  /** The Terraform files in those. */
  final TreeSet<Path> terraform = new TreeSet<>();

  /** What to tell of patterns that some path was too long for. */
  final List<String> untried = new ArrayList<>();

  /** Files the user named that are of no kind we read. */
  final List<Path> others = new ArrayList<>();
}
