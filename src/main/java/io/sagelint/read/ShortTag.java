package io.sagelint.read;

import io.sagelint.read.Node.ScalarType;
import io.sagelint.source.Span;

/**
 * The short form of CloudFormation's intrinsic functions: a local tag is the key {@code Fn::Name},
 * but {@code !Ref} and {@code !Condition} keep their names.
 */
final class ShortTag {
  private ShortTag() {}

  /** Whether a resolved tag is local; a lone {@code !} only says "not resolved". */
  static boolean isLocal(String tag) {
    return tag.length() > 1 && tag.charAt(0) == '!';
  }

  /** The key that a local tag stands for. */
  static Node.Scalar key(String tag, Span span) {
    String name = tag.substring(1);
    boolean bare = name.equals("Ref") || name.equals("Condition");
    return new Node.Scalar(bare ? name : "Fn::" + name, ScalarType.STRING, span);
  }
}
