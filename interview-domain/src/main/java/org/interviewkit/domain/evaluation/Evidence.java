package org.interviewkit.domain.evaluation;

import java.util.Optional;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;

/**
 * Words of the candidate, found verbatim in the transcript.
 *
 * @param position the turn they stand in
 * @param start index of the first character within the turn's content, in UTF-16 units from 0
 * @param end index after the last character
 * @param text the words
 */
public record Evidence(int position, int start, int end, String text) {

  /** The shortest quotation that can carry a score, in characters: shorter ones are found anywhere. */
  public static final int MIN_LENGTH = 8;

  /** Finds a quotation in the candidate's turn it names; empty when it does not stand there word for word, is not the candidate's, or is too short. */
  public static Optional<Evidence> find(Quote quote, Transcript transcript) {
    String words = quote.text() == null ? "" : quote.text().strip();
    if (words.length() < MIN_LENGTH) {
      return Optional.empty();
    }
    return transcript
        .at(quote.position())
        .filter(turn -> turn.speaker() == Speaker.USER)
        .flatMap(
            turn -> {
              int start = turn.content().indexOf(words);
              return start < 0 ? Optional.empty() : Optional.of(new Evidence(quote.position(), start, start + words.length(), words));
            });
  }
}
