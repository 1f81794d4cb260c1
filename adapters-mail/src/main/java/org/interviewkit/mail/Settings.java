package org.interviewkit.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * What an {@link SmtpMail} must be told.
 *
 * @param host the mail server, a name or an address
 * @param port its port, 1–65535
 * @param from who sends
 * @param login what to show there, or empty
 * @param encryption how the way is kept from others
 * @param certificates a PEM file with the authorities that vouch for the server, instead of those that Java trusts, or empty
 * @param timeout how long each answer of the server may take, {@code PT0.1S}–{@code PT1M}
 */
public record Settings(
    String host, int port, Sender from, Optional<Login> login, Encryption encryption, Optional<Path> certificates, Duration timeout) {

  /** Checks every bound. */
  public Settings {
    if (!host.matches("[a-zA-Z0-9._:-]{1,255}")) {
      throw new InvalidInput("host", "a host's name or address is needed");
    }
    Require.between("port", port, 1, 65_535);
    if (login.isPresent() && encryption == Encryption.OFF && !isHere(host)) {
      throw new InvalidInput("starttls", "a password is sent without encryption to this machine only, not to " + host);
    }
    if (timeout.compareTo(Duration.ofMillis(100)) < 0 || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new InvalidInput("timeout", "timeout " + timeout + ": allowed PT0.1S–PT1M");
    }
  }

  /**
   * Who we are to the mail server.
   *
   * @param user 1–200 characters
   * @param password 1–500 characters
   */
  public record Login(String user, String password) {

    /** Checks every bound. */
    public Login {
      Require.text("user", user, 200);
      Require.text("password", password, 500);
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "Login[" + user + ", ***]";
    }
  }

  private static boolean isHere(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
