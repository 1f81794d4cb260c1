package org.interviewkit.domain.interview;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;

/**
 * The candidate's agreement, with what exactly was agreed to.
 *
 * @param noticeVersion version of the notice, 1–50 characters
 * @param noticeHash SHA-256 of the notice's text as it was shown, 64 lower-case hexadecimal digits
 * @param language the language it was shown in
 * @param at when the candidate agreed
 * @param attestedBy empty when the candidate agreed here; otherwise the account of the system that states it has collected the agreement itself
 */
public record Consent(String noticeVersion, String noticeHash, Language language, Instant at, Optional<String> attestedBy) {

  /** Checks every bound. */
  public Consent {
    Require.text("noticeVersion", noticeVersion, 50);
    if (!noticeHash.matches("[0-9a-f]{64}")) {
      throw new InvalidInput("noticeHash", "noticeHash must be 64 lower-case hexadecimal digits");
    }
    Require.present("language", language);
    Require.present("at", at);
    attestedBy.ifPresent(account -> Require.text("attestedBy", account, 100));
  }
}
