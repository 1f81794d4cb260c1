package org.interviewkit.domain.interview;

import org.interviewkit.domain.Require;

/**
 * The person who leads an interview in place of the AI.
 *
 * @param by username of the person
 * @param byName the person's name as it is to be shown
 * @param saved whether the interview stands among the saved ones
 */
public record Lead(String by, String byName, boolean saved) {

  /** Checks every bound. */
  public Lead {
    Require.text("by", by, 100);
    Require.text("byName", byName, 200);
  }

  Lead marked(boolean kept) {
    return new Lead(by, byName, kept);
  }
}
