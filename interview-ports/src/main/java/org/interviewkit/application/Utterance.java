package org.interviewkit.application;

import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;

/**
 * Something that was said in an interview a person leads, as that person's device hands it in.
 *
 * @param id the identifier the device gave it, 1–{@value #MAX_ID} letters, digits, dots, dashes, underscores and colons; the same one again is the same utterance
 * @param revision 0 for the first wording, one more for each correction; empty when the device does not count
 * @param speaker {@link Speaker#USER} for the candidate, {@link Speaker#PERSON} for whoever leads
 * @param words what was said, 1–{@value Turn#MAX_CONTENT} characters
 * @param questionId the question of the plan that is asked with it, where the device knows; or empty
 */
public record Utterance(String id, Optional<Integer> revision, Speaker speaker, String words, Optional<String> questionId) {

  /** The longest identifier, in characters: a UUID with something before it. */
  public static final int MAX_ID = 50;

  /** The most corrections of one utterance. */
  public static final int MAX_REVISION = 999;

  /** Checks every bound. */
  public Utterance {
    Require.text("id", id, MAX_ID);
    if (!id.matches("[A-Za-z0-9._:-]+")) {
      throw new InvalidInput("id", "id: allowed are letters, digits, dots, dashes, underscores and colons");
    }
    revision.ifPresent(number -> Require.between("revision", number, 0, MAX_REVISION));
    switch (speaker) {
      case USER, PERSON -> {}
      case ASSISTANT, SYSTEM -> throw new InvalidInput("speaker", "speaker: allowed are candidate and recruiter");
    }
    Require.text("text", words, Turn.MAX_CONTENT);
    questionId.ifPresent(question -> Require.text("questionId", question, 64));
  }
}
