package org.interviewkit.local.listening;

/** Something that shows in an answer; the names are the cards of {@code signals.txt}. */
public enum Signal {
  /** Says when, where, or what was the matter. */
  SITUATION,
  /** Says what was done. */
  ACTION,
  /** Says what came of it. */
  RESULT,
  /** Says what was learned. */
  LEARNED,
  /** Speaks of what is usual or would be, not of what was. */
  GENERAL,
  /** Speaks in the first person. */
  OWN,
  /** Speaks of a group. */
  WE,
  /** Names the people concerned. */
  PEOPLE,
  /** Names a quantity or a span of time. */
  MEASURE,
  /** Speaks of work at all. */
  WORK
}
