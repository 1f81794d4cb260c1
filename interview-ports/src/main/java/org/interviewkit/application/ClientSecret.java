package org.interviewkit.application;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.assistant.ThreadId;

/**
 * What a browser shows to take part in a conversation: the conversation's identifier and 192 random bits.
 *
 * @param value {@code ik_} and 54 characters of base64url
 * @param thread the conversation it names, good or not
 */
record ClientSecret(String value, ThreadId thread) {

  private static final String PREFIX = "ik_";
  private static final int ID = 16;
  private static final int RANDOM = 24;

  static ClientSecret fresh(ThreadId thread, SecureRandom random) {
    byte[] bits = new byte[RANDOM];
    random.nextBytes(bits);
    ByteBuffer bytes = ByteBuffer.allocate(ID + RANDOM).putLong(thread.value().getMostSignificantBits()).putLong(thread.value().getLeastSignificantBits()).put(bits);
    return new ClientSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()), thread);
  }

  /** Reads one; empty when it cannot be any. */
  static Optional<ClientSecret> read(String text) {
    if (!text.startsWith(PREFIX) || text.length() > 100) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
      if (bytes.length != ID + RANDOM) {
        return Optional.empty();
      }
      ByteBuffer parts = ByteBuffer.wrap(bytes);
      return Optional.of(new ClientSecret(text, new ThreadId(new UUID(parts.getLong(), parts.getLong()))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String hash() {
    return HexFormat.of().formatHex(DocumentDesk.sha256().digest(value.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return "ClientSecret[" + thread + "]";
  }
}
