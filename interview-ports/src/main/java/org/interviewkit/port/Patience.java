package org.interviewkit.port;

/** How long a pause of the candidate may be before it is taken for the end of an answer. */
public enum Patience {
  /** Half a second: quick, and hard on people who look for words. */
  SHORT,
  /** About a second. */
  NORMAL,
  /** About two seconds: for people who think aloud, stutter, or speak a foreign language. */
  LONG
}
