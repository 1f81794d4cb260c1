package org.interviewkit.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of the internet from those of private networks and of this machine. */
final class Addresses {

  private Addresses() {}

  static boolean isOfTheInternet(InetAddress address) {
    if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress() || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isOfTheInternet(four.getAddress());
      case Inet6Address six -> isGlobal(six.getAddress());
      default -> false;
    };
  }

  /** Not of a block the registry of special addresses (RFC 6890 and later) keeps from the internet. */
  private static boolean isOfTheInternet(byte[] a) {
    int first = a[0] & 0xff;
    int second = a[1] & 0xff;
    return switch (first) {
      case 0 -> false;
      case 100 -> second < 64 || second > 127;
      case 192 -> second != 0 || (a[2] & 0xff) != 0 && (a[2] & 0xff) != 2;
      case 198 -> second != 18 && second != 19 && !(second == 51 && (a[2] & 0xff) == 100);
      case 203 -> second != 0 || (a[2] & 0xff) != 113;
      default -> first < 224;
    };
  }

  /** Of 2000::/3, and neither documentation nor a way to carry an IPv4 address (Teredo, 6to4). */
  private static boolean isGlobal(byte[] a) {
    boolean global = (a[0] & 0xe0) == 0x20;
    boolean reserved = a[0] == 0x20 && a[1] == 0x01 && (a[2] & 0xfe) == 0x00;
    boolean documentation = a[0] == 0x20 && a[1] == 0x01 && a[2] == 0x0d && (a[3] & 0xff) == 0xb8;
    boolean carriesIpv4 = a[0] == 0x20 && a[1] == 0x02;
    return global && !reserved && !documentation && !carriesIpv4;
  }
}
