package org.interviewkit.liberty.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** The operator's own credential, sent in the header {@value #HEADER}; refused when none was set. */
public final class AdminToken {

  /** The header. */
  public static final String HEADER = "x-admin-token";

  private final Optional<byte[]> digest;

  /** A token, or none. */
  public AdminToken(Optional<String> token) {
    this.digest = token.map(AdminToken::sha256);
  }

  /** Whether this is the token; takes the same time for every wrong one. */
  public boolean matches(String shown) {
    return digest.isPresent() && MessageDigest.isEqual(digest.get(), sha256(shown));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
