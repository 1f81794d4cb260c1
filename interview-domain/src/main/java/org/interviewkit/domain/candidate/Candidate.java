package org.interviewkit.domain.candidate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.DocumentId;

/**
 * Someone who applied.
 *
 * @param id identifier
 * @param name as it should be said, 1–200 characters
 * @param email where the invitation goes, at most 254 characters, or empty
 * @param language the language the candidate prefers
 * @param cv the CV as it was handed in, or empty
 * @param cvText the CV's text, at most {@value #MAX_CV_TEXT} characters, a form feed between its pages; empty without a CV. Untrusted: data, never instructions
 * @param warnings what a person should know about the CV, in plain English sentences
 * @param createdAt when the candidate was added
 * @param version how often it was saved, from 0; a save with a stale version is refused
 */
public record Candidate(
    CandidateId id,
    String name,
    Optional<String> email,
    Language language,
    Optional<DocumentId> cv,
    String cvText,
    List<String> warnings,
    Instant createdAt,
    long version) {

  /** The longest CV text, in characters: some twenty pages. */
  public static final int MAX_CV_TEXT = 60_000;

  /** Stands between the pages of a CV. */
  public static final char PAGE_BREAK = '\f';

  /** Checks every bound. */
  public Candidate {
    Require.present("id", id);
    Require.text("name", name, 200);
    email.ifPresent(
        address -> {
          Require.text("email", address, 254);
          if (!address.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+")) {
            throw new InvalidInput("email", "email is no address: one @ with text on both sides is needed");
          }
        });
    Require.present("language", language);
    Require.optionalText("cvText", cvText.replace(PAGE_BREAK, '\n'), MAX_CV_TEXT);
    warnings = List.copyOf(Require.size("warnings", warnings, 0, 50));
    Require.present("createdAt", createdAt);
  }

  /** The candidate with a CV in place of the one before. */
  public Candidate withCv(DocumentId document, String text, List<String> notes) {
    return new Candidate(id, name, email, language, Optional.of(document), text, notes, createdAt, version);
  }
}
