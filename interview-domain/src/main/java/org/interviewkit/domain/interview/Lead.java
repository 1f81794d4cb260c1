package org.interviewkit.domain.interview;

import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.DocumentKind;

/**
 * The person who leads an interview in place of the AI.
 *
 * @param by username of the person
 * @param byName the person's name as it is to be shown
 * @param saved whether the interview stands among the saved ones
 * @param sound what was recorded of it; empty when nothing was, or nothing is kept any more
 * @param jobDescription the file with the job description that was handed in last; empty when none was
 * @param cv the file with the CV that was handed in last; empty when none was
 */
public record Lead(String by, String byName, boolean saved, Optional<Sound> sound, Optional<Paper> jobDescription, Optional<Paper> cv) {

  /** A person whose interview was given nothing yet. */
  public Lead(String by, String byName, boolean saved) {
    this(by, byName, saved, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Checks every bound. */
  public Lead {
    Require.text("by", by, 100);
    Require.text("byName", byName, 200);
  }

  /** The file of a kind that was handed in last, or empty. */
  public Optional<Paper> paper(DocumentKind kind) {
    return switch (kind) {
      case JOB_DESCRIPTION -> jobDescription;
      case CV -> cv;
      case SOUND, RECORDING -> Optional.empty();
    };
  }

  Lead with(Optional<Sound> recorded) {
    return new Lead(by, byName, saved, recorded, jobDescription, cv);
  }

  Lead with(DocumentKind kind, Optional<Paper> paper) {
    return switch (kind) {
      case JOB_DESCRIPTION -> new Lead(by, byName, saved, sound, paper, cv);
      case CV -> new Lead(by, byName, saved, sound, jobDescription, paper);
      case SOUND, RECORDING -> throw new InvalidInput("kind", "a " + kind + " is not handed in to be read");
    };
  }

  Lead marked(boolean kept) {
    return new Lead(by, byName, kept, sound, jobDescription, cv);
  }
}
