package org.interviewkit.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;

/**
 * An address as it goes over the wire, in ASCII: the name before the @ as it is, the domain in its ASCII form.
 *
 * @param local before the @
 * @param domain after it
 */
public record Address(String local, String domain) {

  /** Reads an address; empty when it cannot be written to: one without a domain, or with other than ASCII characters before the @, which few servers take. */
  static Optional<Address> of(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || !text.substring(0, at).matches("[\\x21-\\x7e]+")) {
      return Optional.empty();
    }
    try {
      Address address = new Address(text.substring(0, at), IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES));
      new InternetAddress(address.toString(), true).validate();
      return Optional.of(address).filter(each -> !each.domain.isEmpty());
    } catch (AddressException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  InternetAddress internet() {
    InternetAddress address = new InternetAddress();
    address.setAddress(toString());
    return address;
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }
}
