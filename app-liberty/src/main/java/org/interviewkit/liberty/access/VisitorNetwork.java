package org.interviewkit.liberty.access;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * The network that the visitor whom this thread serves calls from: the first 24 bits of an IPv4 address or the first 48 of an IPv6 address, which many people share. Nothing
 * when the owner does not want it kept, or nobody is served.
 */
public final class VisitorNetwork {

  private static final ThreadLocal<Optional<String>> CURRENT = ThreadLocal.withInitial(Optional::empty);

  private VisitorNetwork() {}

  /** The network of the visitor whom this thread serves. */
  public static Optional<String> current() {
    return CURRENT.get();
  }

  static void enter(String address) {
    CURRENT.set(of(address));
  }

  static void leave() {
    CURRENT.remove();
  }

  /** The network of an address; empty for what is none, so that no name is ever looked up. */
  static Optional<String> of(String address) {
    String literal = address.replaceFirst("%.*", "");
    if (!literal.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
      return Optional.empty();
    }
    try {
      // an IPv4 address in IPv6 clothes comes out as what it is
      InetAddress parsed = InetAddress.getByName(literal);
      byte[] bytes = parsed.getAddress();
      return Optional.of(parsed instanceof Inet4Address ? "%d.%d.%d.0/24".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff) : ipv6(bytes));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static String ipv6(byte[] bytes) {
    return "%x:%x:%x::/48".formatted(group(bytes, 0), group(bytes, 2), group(bytes, 4));
  }

  private static int group(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
  }
}
