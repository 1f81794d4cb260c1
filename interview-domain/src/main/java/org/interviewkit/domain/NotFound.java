package org.interviewkit.domain;

/** There is no such thing, or none that this caller may know of: both look alike on purpose. Nothing was changed. */
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Names what was looked for.
   *
   * @param kind what it would be, for example {@code interview}
   * @param id the identifier as it was asked for
   */
  public NotFound(String kind, Object id) {
    super("no " + kind + " " + id);
  }
}
