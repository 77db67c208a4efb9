package io.sagelint.parse.terraform.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class AddressTest {
  @Test
  void keysMayHoldDotsBracketsAndQuotes() {
    Address address = Address.of("module.a[\"x.y]\\\"[\"].aws_kms_key.k[0]");
    assertEquals(
        List.of("module", "a", "[\"x.y]\\\"[\"]", "aws_kms_key", "k", "[0]"), address.steps());
    assertEquals("module.a.aws_kms_key.k", address.withoutKeys().toString());
  }

  @Test
  void modulesAreNamedFromTheRootOn() {
    Address address = Address.of("module.a[\"x\"].module.b.data.aws_kms_alias.module");
    assertEquals("module.a.module.b.data.aws_kms_alias.module", address.withoutKeys().toString());
    assertEquals("", address.step(100));
  }

  @Test
  void aPartIsWithinItsWhole() {
    Address whole = Address.of("aws_kms_key.k");
    assertTrue(Address.of("aws_kms_key.k.arn").isWithin(whole));
    assertTrue(Address.of("aws_kms_key.k[0].arn").isWithin(whole));
    assertFalse(Address.of("aws_kms_key.key").isWithin(whole));
    assertFalse(whole.isWithin(Address.of("aws_kms_key.k.arn")));
  }

  @Property
  void anyTextIsTakenApart(@ForAll String text) {
    Address address = Address.of(text);
    assertTrue(address.steps().stream().noneMatch(String::isEmpty), text);
  }
}
