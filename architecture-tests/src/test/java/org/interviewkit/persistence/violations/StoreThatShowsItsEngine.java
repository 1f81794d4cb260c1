package org.interviewkit.persistence.violations;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Wrong: whoever calls it must have the library, too. */
public final class StoreThatShowsItsEngine {

  /** Shows Jackson to its callers. */
  public ObjectMapper mapper() {
    return new ObjectMapper();
  }
}
