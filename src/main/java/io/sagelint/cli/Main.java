package io.sagelint.cli;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Prints the version, or lints nothing and is content. */
  public static void main(String... args) {
    if (args.length == 1 && args[0].equals("--version")) {
      System.out.println("sagelint " + Main.class.getPackage().getImplementationVersion());
    }
  }
}
