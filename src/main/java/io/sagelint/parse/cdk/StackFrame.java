package io.sagelint.parse.cdk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call in a trace, as Node.js and jsii write it: {@code new MlStack (/app/lib/ml.ts:20:5)},
 * {@code __init__ (/app/ml.py:20)}, {@code com.example.MlStack.<init> (MlStack.java:20)}.
 *
 * @param path as written; of Java, the folders of the package with the file's name
 * @param line from 1
 * @param column from 1; 1 if it is not told
 */
public record StackFrame(String path, int line, int column) {
  private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,9})(?::(\\d{1,9}))?");
  private static final Pattern JVM_FILE = Pattern.compile("[^/\\\\]+\\.(java|kt|scala|groovy)");

  /** Code of the CDK and of what runs it, by what its paths contain. */
  private static final List<String> FOREIGN =
      List.of(
          "/node_modules/",
          "/site-packages/",
          "/dist-packages/",
          "/jsii-kernel-",
          "jsii-runtime.js");

  private static final Pattern FOREIGN_START =
      Pattern.compile(
          "(node:|internal/|<|eval at |.*/lib/python\\d|.*/tmp[^/]{8}/lib/program\\.js"
              + "|software/amazon/|software/constructs/|java/|jdk/|sun/).*");

  /** The first call in the user's own code; empty if none is told. */
  public static Optional<StackFrame> firstOfUser(List<String> trace) {
    return trace.stream()
        .flatMap(text -> of(text).stream())
        .filter(StackFrame::isOfUser)
        .findFirst();
  }

  /** Reads a line of a trace; empty if it says no place. */
  static Optional<StackFrame> of(String text) {
    String line = text.strip();
    int open = line.endsWith(")") ? line.indexOf('(') : -1;
    String called = open < 0 ? "" : line.substring(0, open).strip();
    String place =
        open < 0 ? line.replaceFirst("^at ", "") : line.substring(open + 1, line.length() - 1);
    Matcher found = PLACE.matcher(place);
    if (!found.matches()) {
      return Optional.empty();
    }
    int column = found.group(3) == null ? 1 : Integer.parseInt(found.group(3));
    return Optional.of(
        new StackFrame(path(found.group(1), called), number(found.group(2)), Math.max(1, column)));
  }

  private static int number(String digits) {
    return Math.max(1, Integer.parseInt(digits));
  }

  private static String path(String written, String called) {
    if (written.startsWith("file://")) {
      return written.substring("file://".length());
    }
    String owner = called.contains(".") ? called.substring(0, called.lastIndexOf('.')) : "";
    return JVM_FILE.matcher(written).matches() && owner.contains(".")
        ? owner.substring(0, owner.lastIndexOf('.')).replace('.', '/') + "/" + written
        : written;
  }

  private boolean isOfUser() {
    String slashed = path.replace('\\', '/');
    return FOREIGN.stream().noneMatch(slashed::contains)
        && !FOREIGN_START.matcher(slashed).matches();
  }
}
