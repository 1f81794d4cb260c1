package org.interviewkit.liberty.assembly;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.interviewkit.port.Node;

/** What this process calls itself among those on the same database: its computer's name, so that an operator knows it, and something that no later start has. */
final class ThisNode {

  private static final int LONGEST_HOST = 40;

  private ThisNode() {}

  static Node named(Signing signing) {
    String host = host().replaceAll("[^A-Za-z0-9._-]", "-");
    return new Node(host.substring(0, Math.min(host.length(), LONGEST_HOST)) + "-" + UUID.randomUUID().toString().substring(0, 13), signing.print());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "node";
    }
  }
}
