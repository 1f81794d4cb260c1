package org.interviewkit.domain.interview;

import java.util.Optional;
import org.interviewkit.domain.Require;

/**
 * The person who leads an interview in place of the AI.
 *
 * @param by username of the person
 * @param byName the person's name as it is to be shown
 * @param saved whether the interview stands among the saved ones
 * @param sound what was recorded of it; empty when nothing was, or nothing is kept any more
 */
public record Lead(String by, String byName, boolean saved, Optional<Sound> sound) {

  /** A person of whose interview no sound is kept. */
  public Lead(String by, String byName, boolean saved) {
    this(by, byName, saved, Optional.empty());
  }

  /** Checks every bound. */
  public Lead {
    Require.text("by", by, 100);
    Require.text("byName", byName, 200);
  }

  Lead with(Optional<Sound> recorded) {
    return new Lead(by, byName, saved, recorded);
  }

  Lead marked(boolean kept) {
    return new Lead(by, byName, kept, sound);
  }
}
