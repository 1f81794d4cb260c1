package org.interviewkit.domain.interview;

import java.time.Instant;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.DocumentId;

/**
 * The sound of an interview that a person leads, as that person's device recorded it.
 *
 * @param file the file
 * @param keptUntil when it is to be deleted
 */
public record Sound(DocumentId file, Instant keptUntil) {

  /** Checks presence. */
  public Sound {
    Require.present("file", file);
    Require.present("keptUntil", keptUntil);
  }
}
