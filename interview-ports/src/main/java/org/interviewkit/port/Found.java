package org.interviewkit.port;

import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.Passage;

/**
 * A passage that was found.
 *
 * @param passage the passage
 * @param score how near it is: greater than 0, the greater the nearer; to be compared within one answer alone
 */
public record Found(Passage passage, double score) {

  /** Checks presence. */
  public Found {
    Require.present("passage", passage);
  }
}
