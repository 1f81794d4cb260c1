package org.interviewkit.liberty.rest;

import java.io.IOException;

/** A body that is larger than its address takes; reading stops at the limit. */
public final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  /** Names the limit in bytes. */
  public BodyTooLarge(long limit) {
    super("the body has more than " + limit + " bytes: allowed " + limit);
  }
}
