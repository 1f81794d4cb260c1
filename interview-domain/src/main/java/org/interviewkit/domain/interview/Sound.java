package org.interviewkit.domain.interview;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.DocumentId;

/**
 * The sound of an interview that a person leads, as that person's device recorded it.
 *
 * @param file the file with both voices, or with the candidate's alone
 * @param interviewer the file with the voice of the person who leads; empty when both are on one
 * @param keptUntil when it is to be deleted
 */
public record Sound(DocumentId file, Optional<DocumentId> interviewer, Instant keptUntil) {

  /** Checks presence. */
  public Sound {
    Require.present("file", file);
    Require.present("keptUntil", keptUntil);
  }
}
