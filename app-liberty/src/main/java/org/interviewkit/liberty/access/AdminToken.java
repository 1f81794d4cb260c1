package org.interviewkit.liberty.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.interviewkit.liberty.rest.Problem;

/** The operator's own credential, sent in the header {@value #HEADER}; refused when none was set. */
public final class AdminToken {

  /** The header. */
  public static final String HEADER = "x-admin-token";

  /** Says on a request that none was set, so that nobody can show it. */
  public static final String NOT_SET = "interviewkit.admin-token.not-set";

  private final Optional<byte[]> digest;

  /** A token, or none. */
  public AdminToken(Optional<String> token) {
    this.digest = token.map(AdminToken::sha256);
  }

  /** Whether one was set at all. */
  public boolean isSet() {
    return digest.isPresent();
  }

  /** What callers of the assistant's desk are told when none was set and they have not signed in. */
  public static Problem missing() {
    return Problem.of(503, "no-admin-token", "No admin token", "ADMIN_TOKEN is not set, so nobody can show it: set it, or sign in");
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
