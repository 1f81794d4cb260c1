package org.interviewkit.mail;

/** How the way to the mail server is kept from others. */
public enum Encryption {
  /** Begins in the open and must change over before anything is said; a server that does not offer it is refused. */
  REQUIRED,
  /** From the first byte. */
  IMPLICIT,
  /** Not at all; a password is sent so to this machine only. */
  OFF
}
