package org.interviewkit.local.interviewer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;

/**
 * What the interviewer says next.
 *
 * @param text the words; what leads up to a question and the question itself stand in paragraphs of their own
 * @param prompt what it asks for
 */
record Reply(String text, Prompt prompt) {

  static Reply about(Move move, Optional<String> questionId, List<String> lead, String ask) {
    String before = lead.stream().filter(Objects::nonNull).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    return new Reply(Stream.of(before, ask).filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n")), new Prompt(move, questionId));
  }

  boolean isGoodbye() {
    return prompt.move() == Move.CLOSING;
  }
}
