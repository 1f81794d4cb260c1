package org.interviewkit.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.port.PortException;

/** What sender and receiver of events share, and nobody else knows. */
public final class Secret {

  private static final String HMAC = "HmacSHA256";
  private static final String PREFIX = "whsec_";

  private final SecretKeySpec key;

  private Secret(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, HMAC);
  }

  /**
   * Reads a secret as it is handed around: {@code whsec_} and 24–64 bytes in base64. The prefix may be left out.
   *
   * @throws InvalidInput if it is none; the message does not hold it
   */
  public static Secret of(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
      if (bytes.length >= 24 && bytes.length <= 64) {
        return new Secret(bytes);
      }
    } catch (IllegalArgumentException e) {
      throw refused();
    }
    throw refused();
  }

  /** The signature of a request, as it stands in its header. */
  String sign(String id, long second, String body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal((id + "." + second + "." + body).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new PortException(PortException.Kind.REFUSED, "this Java has no " + HMAC, e);
    }
  }

  private static InvalidInput refused() {
    return new InvalidInput("secret", PREFIX + " and 24–64 bytes in base64 are needed; openssl rand -base64 32 makes such bytes");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && key.equals(secret.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
