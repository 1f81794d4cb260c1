package org.interviewkit.local.text;

import java.util.Set;
import org.interviewkit.domain.Wording;

/**
 * Something a job may ask for, as the taxonomy knows it.
 *
 * @param id short name, unique in the taxonomy
 * @param kind what sort of skill it is, which decides how it is asked about
 * @param families the position families it speaks for; may be empty
 * @param name what people call it
 */
public record Skill(String id, Kind kind, Set<String> families, Wording name) {

  /** What sort of skill it is. */
  public enum Kind {
    /** A tool, a product, a programming language. */
    TOOL,
    /** A way of working or a field of knowledge. */
    FIELD,
    /** Something done with one's hands or in daily practice. */
    PRACTICE,
    /** What a whole position is about. */
    TRADE,
    /** A licence or a certificate. */
    LICENCE,
    /** A language people speak. */
    LANGUAGE,
    /** A way of dealing with people and work. */
    CONDUCT
  }
}
