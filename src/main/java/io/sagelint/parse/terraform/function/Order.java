package io.sagelint.parse.terraform.function;

/** The order of texts: by code points, as their UTF-8 bytes compare. */
final class Order {
  private Order() {}

  static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char left = a.charAt(i);
      char right = b.charAt(i);
      if (left != right) {
        boolean astral = Character.isSurrogate(left) != Character.isSurrogate(right);
        return astral ? (Character.isSurrogate(left) ? 1 : -1) : Character.compare(left, right);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
