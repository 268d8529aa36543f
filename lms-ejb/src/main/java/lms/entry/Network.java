package lms.entry;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses, such as 10.20.0.0/16 or 2001:db8::/32; one address alone is a range as
 * well. Names are never looked up.
 */
record Network(BigInteger first, int bits, int fixed) {
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");
  private static final Pattern V4 = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");

  /**
   * @throws IllegalArgumentException for what is no range
   */
  static Network of(String cidr) {
    String[] parts = cidr.strip().split("/", -1);
    byte[] address = bytes(parts[0]);
    int bits = address.length * Byte.SIZE;
    int fixed = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
    if (parts.length > 2 || fixed < 0 || fixed > bits) throw new IllegalArgumentException(cidr);
    return new Network(new BigInteger(1, address).shiftRight(bits - fixed), bits, fixed);
  }

  /** False also for what is no address. */
  boolean holds(String address) {
    if (address == null) return false;
    try {
      byte[] asked = bytes(address.strip());
      return asked.length * Byte.SIZE == bits
          && new BigInteger(1, asked).shiftRight(bits - fixed).equals(first);
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  /** Four bytes or sixteen; a v4 address in the clothes of a v6 one is a v4 address. */
  private static byte[] bytes(String literal) {
    int zone = literal.indexOf('%');
    String plain = zone < 0 ? literal : literal.substring(0, zone);
    if (!LITERAL.matcher(plain).matches() || (!plain.contains(":") && !V4.matcher(plain).matches()))
      throw new IllegalArgumentException(literal);
    try {
      return InetAddress.getByName(plain).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }
}
