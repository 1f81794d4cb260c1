package org.interviewkit.port;

/** Sends e-mail. Safe for use by many threads. */
public interface Mail {

  /** Whether letters can be sent at all; the same for as long as the adapter lives, whether the server answers at the moment or not. */
  boolean canSend();

  /**
   * Hands a letter to the mail server and waits until it has taken it. Whether it is ever read nobody knows.
   *
   * <p>The same letter again is sent again: no mail server promises otherwise. It carries the same id, by which the receiving side may know it. Takes minutes at the worst, for
   * a server that answers slowly.
   *
   * @throws PortException of kind UNAVAILABLE if the server does not answer, asks to try later, or does not let us in: try again later. When the connection broke after the
   *     text was sent, it may have been taken all the same. Of kind REFUSED if it does not take this letter for good, for example because there is no such recipient, or if
   *     letters cannot be sent at all. The message holds nobody's address
   */
  void send(Letter letter);
}
