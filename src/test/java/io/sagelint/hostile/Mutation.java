package io.sagelint.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A file with a few faults in it. */
record Mutation(List<byte[]> seeds, Random random) {
  private static final List<String> SIGNS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          "${",
          "%{",
          "<<E\n",
          "\n",
          "\r",
          "\t",
          "- ",
          ": ",
          "|\n",
          "*a",
          "&a ",
          "!Sub ",
          "!Ref ",
          "<<: ",
          "#",
          "/*",
          "\\",
          "\\u0000",
          "null",
          "-1",
          "1e999",
          "99999999999999999999",
          "é",
          "\uD83D\uDE00",
          "\u0000",
          "\uFEFF",
          "Fn::If",
          "count = ");

  byte[] next() {
    byte[] bytes = any();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      bytes = once(bytes);
    }
    return bytes;
  }

  private byte[] any() {
    return seeds.get(random.nextInt(seeds.size())).clone();
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    return switch (random.nextInt(7)) {
      case 0 -> flipped(bytes, at);
      case 1 -> Arrays.copyOf(bytes, at);
      case 2 -> joined(Arrays.copyOf(bytes, at), sign(), from(bytes, at));
      case 3 -> joined(Arrays.copyOf(bytes, at), from(any(), at));
      case 4 -> joined(Arrays.copyOf(bytes, at), from(bytes, at + random.nextInt(40)));
      case 5 -> lines(bytes, false);
      default -> lines(bytes, true);
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    if (at < bytes.length) {
      bytes[at] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private byte[] sign() {
    return SIGNS.get(random.nextInt(SIGNS.size())).getBytes(StandardCharsets.UTF_8);
  }

  /** One line less, or one line at another place as well. */
  private byte[] lines(byte[] bytes, boolean more) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    if (more) {
      lines.add(random.nextInt(lines.size()), lines.get(at));
    } else {
      lines.remove(at);
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] from(byte[] bytes, int at) {
    return Arrays.copyOfRange(bytes, Math.min(at, bytes.length), bytes.length);
  }

  private static byte[] joined(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
