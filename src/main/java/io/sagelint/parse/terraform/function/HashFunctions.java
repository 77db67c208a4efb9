package io.sagelint.parse.terraform.function;

import io.sagelint.model.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Hashes. */
final class HashFunctions {
  private static final int NAMESPACE_BYTES = 16;

  private HashFunctions() {}

  static Value call(Arguments in) {
    String name = in.function();
    return switch (name) {
      case "bcrypt", "uuid" -> throw in.unknown(name + " gives another value in every run");
      case "rsadecrypt" -> throw in.unknown("SageLint decrypts nothing");
      case "uuidv5" -> in.give(uuid(in));
      default -> {
        byte[] bytes = name.startsWith("file") ? FileFunctions.bytes(in) : utf8(in.text(0));
        byte[] digest = digest(algorithm(name), bytes);
        yield in.give(
            name.contains("base64")
                ? EncodingFunctions.base64(digest)
                : HexFormat.of().formatHex(digest));
      }
    };
  }

  private static String algorithm(String function) {
    if (function.endsWith("md5")) {
      return "MD5";
    }
    return "SHA-" + function.substring(function.indexOf("sha") + "sha".length());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** RFC 4122, section 4.3, with the name spaces of its appendix C. */
  private static String uuid(Arguments in) {
    UUID space =
        switch (in.text(0)) {
          case "dns" -> UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
          case "url" -> UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
          case "oid" -> UUID.fromString("6ba7b812-9dad-11d1-80b4-00c04fd430c8");
          case "x500" -> UUID.fromString("6ba7b814-9dad-11d1-80b4-00c04fd430c8");
          default -> UUID.fromString(in.text(0));
        };
    byte[] name = utf8(in.text(1));
    ByteBuffer bytes = ByteBuffer.allocate(NAMESPACE_BYTES + name.length);
    bytes.putLong(space.getMostSignificantBits()).putLong(space.getLeastSignificantBits());
    ByteBuffer digest = ByteBuffer.wrap(digest("SHA-1", bytes.put(name).array()));
    long high = digest.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x5000L;
    long low = digest.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }
}
