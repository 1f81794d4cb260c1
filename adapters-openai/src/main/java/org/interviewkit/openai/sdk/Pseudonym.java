package org.interviewkit.openai.sdk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.interviewkit.domain.interview.InterviewId;

/** What stands for an interview at the service: the same for all its requests, and of no use to find it. */
final class Pseudonym {

  private Pseudonym() {}

  static String of(InterviewId interview) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(("interview " + interview).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
