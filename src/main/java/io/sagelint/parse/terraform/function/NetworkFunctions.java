package io.sagelint.parse.terraform.function;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;
import io.sagelint.model.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Functions on address ranges. */
final class NetworkFunctions {
  /** Only what Go's {@code netip} reads as well. */
  private static final IPAddressStringParameters STRICT =
      new IPAddressStringParameters.Builder()
          .allowEmpty(false)
          .allowAll(false)
          .allowSingleSegment(false)
          .allowMask(false)
          .setRangeOptions(RangeParameters.NO_RANGE)
          .getIPv4AddressParametersBuilder()
          .allow_inet_aton(false)
          .allowLeadingZeros(false)
          .getParentBuilder()
          .getIPv6AddressParametersBuilder()
          .allowZone(false)
          .getParentBuilder()
          .toParams();

  private NetworkFunctions() {}

  static Value call(Arguments in) {
    return switch (in.function()) {
      case "cidrcontains" -> in.give(contains(in));
      case "cidrhost" -> in.give(host(in));
      case "cidrnetmask" -> in.give(netmask(in));
      case "cidrsubnet" -> in.give(subnet(in));
      default -> in.giveTexts(subnets(in));
    };
  }

  private static IPAddress address(Arguments in, String text) {
    IPAddress address = new IPAddressString(text, STRICT).getAddress();
    if (address == null) {
      throw in.mistake("\"" + text + "\" is no address");
    }
    return address;
  }

  /** The first address of a range, with the length of its prefix. */
  private static IPAddress range(Arguments in, String text) {
    IPAddress address = address(in, text);
    if (!address.isPrefixed()) {
      throw in.mistake("\"" + text + "\" is no address range such as 10.0.0.0/16");
    }
    return address.toPrefixBlock().getLower();
  }

  private static boolean contains(Arguments in) {
    IPAddress inner = address(in, in.text(1));
    IPAddress block = range(in, in.text(0)).toPrefixBlock();
    return block.contains(inner.isPrefixed() ? inner.toPrefixBlock() : inner);
  }

  private static String netmask(Arguments in) {
    IPAddress range = range(in, in.text(0));
    if (range.isIPv6()) {
      throw in.mistake("netmasks are for IPv4");
    }
    return range.getNetwork().getNetworkMask(range.getPrefixLength(), false).toCanonicalString();
  }

  private static String host(Arguments in) {
    IPAddress range = range(in, in.text(0));
    int bits = range.getBitCount() - range.getPrefixLength();
    BigInteger size = BigInteger.ONE.shiftLeft(bits);
    BigInteger number = in.number(1).toBigIntegerExact();
    BigInteger host = number.signum() < 0 ? size.add(number) : number;
    if (host.signum() < 0 || host.compareTo(size) >= 0) {
      throw in.mistake("the range has no host " + number);
    }
    return moved(range, host).toCanonicalString();
  }

  private static String subnet(Arguments in) {
    IPAddress range = range(in, in.text(0));
    int more = in.integer(1);
    BigInteger number = in.number(2).toBigIntegerExact();
    int length = length(in, range, more);
    if (number.signum() < 0 || number.bitLength() > more) {
      throw in.mistake("the range has no network " + number);
    }
    BigInteger offset = number.shiftLeft(range.getBitCount() - length);
    return moved(range, offset).toCanonicalString() + "/" + length;
  }

  private static int length(Arguments in, IPAddress range, int more) {
    int length = range.getPrefixLength() + more;
    if (more < 0 || length > range.getBitCount()) {
      throw in.mistake("the range cannot be extended by " + more + " bits");
    }
    return length;
  }

  private static List<String> subnets(Arguments in) {
    IPAddress range = range(in, in.text(0));
    BigInteger end = BigInteger.ONE.shiftLeft(range.getBitCount() - range.getPrefixLength());
    BigInteger next = BigInteger.ZERO;
    List<String> found = new ArrayList<>();
    for (int i = 1; i < in.size(); i++) {
      int length = length(in, range, in.integer(i));
      BigInteger size = BigInteger.ONE.shiftLeft(range.getBitCount() - length);
      BigInteger start = next.add(size).subtract(BigInteger.ONE).divide(size).multiply(size);
      next = start.add(size);
      if (length == range.getPrefixLength() && in.size() == 2 || next.compareTo(end) <= 0) {
        found.add(moved(range, start).toCanonicalString() + "/" + length);
      } else {
        throw in.mistake("not enough addresses are left for network " + i);
      }
    }
    return found;
  }

  private static IPAddress moved(IPAddress from, BigInteger offset) {
    BigInteger value = from.getValue().add(offset);
    return from.isIPv4() ? new IPv4Address(value.intValue()) : new IPv6Address(value);
  }
}
