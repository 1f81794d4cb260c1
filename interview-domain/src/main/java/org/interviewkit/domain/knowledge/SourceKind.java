package org.interviewkit.domain.knowledge;

import org.interviewkit.domain.Wording;

/** What a source of an interview is. */
public enum SourceKind {
  /** What the role asks for. */
  JOB_DESCRIPTION(new Wording("Stellenbeschreibung", "Job description")),
  /** What the candidate wrote. */
  CV(new Wording("Lebenslauf", "CV")),
  /** What the candidate said. */
  TRANSCRIPT(new Wording("Gespräch", "Conversation"));

  private final Wording title;

  SourceKind(Wording title) {
    this.title = title;
  }

  /** What it is called. */
  public Wording title() {
    return title;
  }
}
