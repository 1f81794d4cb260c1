package org.interviewkit.domain.transcript;

import java.time.Instant;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * One finished utterance of an interview. Never changed once stored.
 *
 * @param position its number in the interview, from 1, without gaps: positions order turns, clocks do not
 * @param at when it was stored, with microseconds at most
 * @param speaker who said it
 * @param type how it came to be
 * @param content the words, 1 to {@value #MAX_CONTENT} characters, exactly as they were given
 * @param prompt what an interviewer's turn asks for, also a person's who leads the interview; empty for all others, and for interviewers that cannot say
 * @param clientId the identifier the sender's device gave the message, at most {@value #MAX_CLIENT_ID} characters: the same identifier of the same speaker again is the same turn
 * @param corrects the position of an earlier turn of the same speaker that this one puts right, because it was misheard; both stay in the transcript. Only of the candidate,
 *     or of a person who leads the interview; empty for all others
 */
public record Turn(
    int position, Instant at, Speaker speaker, TurnType type, String content, Optional<Prompt> prompt, Optional<String> clientId, Optional<Integer> corrects) {

  /** The longest turn, in characters: about ten minutes of fast speech. */
  public static final int MAX_CONTENT = 8_000;

  /** The longest client identifier, in characters: room for a UUID and a prefix. */
  public static final int MAX_CLIENT_ID = 64;

  /** Checks every bound. */
  public Turn {
    Require.between("position", position, 1, Integer.MAX_VALUE);
    Require.present("at", at);
    Require.present("speaker", speaker);
    Require.present("type", type);
    Require.text("content", content, MAX_CONTENT);
    clientId.ifPresent(id -> Require.text("clientId", id, MAX_CLIENT_ID));
    corrects.ifPresent(
        wrong -> {
          Require.between("corrects", wrong, 1, position - 1);
          if (speaker != Speaker.USER && speaker != Speaker.PERSON) {
            throw new InvalidInput("corrects", "only the candidate, or a person who leads the interview, corrects a turn");
          }
        });
  }

  /** A turn that corrects none. */
  public Turn(int position, Instant at, Speaker speaker, TurnType type, String content, Optional<Prompt> prompt, Optional<String> clientId) {
    this(position, at, speaker, type, content, prompt, clientId, Optional.empty());
  }

  /** Whether this says what an earlier turn should have been. */
  public boolean isCorrection() {
    return corrects.isPresent();
  }
}
