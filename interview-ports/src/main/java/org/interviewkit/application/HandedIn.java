package org.interviewkit.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.interview.Asked;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.port.Transcripts;

/**
 * Keeps what the device of a person who leads hands in. Every wording is a turn of its own: the first one under the utterance's identifier, a correction under the identifier
 * and its revision. So what comes again is known again, by whichever server it is looked at, and nothing that was acknowledged is ever overwritten.
 */
final class HandedIn {

  private static final int ATTEMPTS = 5;

  private final Transcripts transcripts;
  private final Interview interview;
  private final Asked asked;
  private final Supplier<Instant> now;
  private Transcript transcript;

  HandedIn(Transcripts transcripts, Interview interview, Supplier<Instant> now) {
    this.transcripts = transcripts;
    this.interview = interview;
    this.asked = new Asked(interview.preparation().plan(), interview.engagement().language());
    this.now = now;
    this.transcript = transcripts.whole(interview.id());
  }

  Transcript transcript() {
    return transcript;
  }

  /** What becomes of an utterance, without keeping it; empty when it is new. */
  Optional<Leading.Heard> known(Utterance utterance) {
    List<Turn> wordings = wordings(utterance);
    if (wordings.isEmpty()) {
      return Optional.empty();
    }
    Turn first = wordings.get(0);
    if (first.speaker() != utterance.speaker()) {
      throw new Conflict("utterance " + utterance.id() + " was said by somebody else before: give it another id");
    }
    Turn last = wordings.get(wordings.size() - 1);
    if (utterance.revision().isEmpty()) {
      return last.content().equals(utterance.words()) ? heard(utterance, first, Leading.Outcome.KNOWN) : Optional.empty();
    }
    int revision = utterance.revision().get();
    Optional<Turn> same = wordings.stream().filter(turn -> revision(turn) == revision).findFirst();
    if (same.filter(turn -> !turn.content().equals(utterance.words())).isPresent()) {
      throw new Conflict("utterance " + utterance.id() + " revision " + revision + " was kept with other words: a correction needs a higher revision");
    }
    if (same.isPresent()) {
      return heard(utterance, first, Leading.Outcome.KNOWN);
    }
    return revision < revision(last) ? heard(utterance, first, Leading.Outcome.SUPERSEDED) : Optional.empty();
  }

  /** Keeps an utterance that is not known yet; whoever keeps another one at the same moment does not matter. */
  Leading.Heard keep(Utterance utterance) {
    for (int attempt = 1; ; attempt++) {
      Optional<Leading.Heard> known = known(utterance);
      if (known.isPresent()) {
        return known.get();
      }
      Turn turn = next(utterance);
      try {
        transcripts.append(interview.id(), turn);
        transcript = transcript.with(turn);
        return new Leading.Heard(utterance.id(), turn.position(), turn.isCorrection() ? Leading.Outcome.CORRECTED : Leading.Outcome.KEPT);
      } catch (Conflict overtaken) {
        if (attempt == ATTEMPTS) {
          throw overtaken;
        }
        transcript = transcripts.whole(interview.id());
      }
    }
  }

  private Turn next(Utterance utterance) {
    List<Turn> wordings = wordings(utterance);
    int position = transcript.nextPosition();
    if (wordings.isEmpty()) {
      String id = utterance.revision().filter(number -> number > 0).map(number -> clientId(utterance.id(), number)).orElse(utterance.id());
      return new Turn(position, now.get(), utterance.speaker(), TurnType.SUPPLIED, utterance.words(), prompt(utterance), Optional.of(id));
    }
    int revision = utterance.revision().orElseGet(() -> revision(wordings.get(wordings.size() - 1)) + 1);
    return new Turn(
        position,
        now.get(),
        utterance.speaker(),
        TurnType.SUPPLIED,
        utterance.words(),
        Optional.empty(),
        Optional.of(clientId(utterance.id(), revision)),
        Optional.of(wordings.get(0).position()));
  }

  private Optional<Prompt> prompt(Utterance utterance) {
    if (utterance.speaker() != Speaker.PERSON) {
      return Optional.empty();
    }
    return utterance.questionId().flatMap(question -> asked.named(question, transcript)).or(() -> asked.in(utterance.words(), transcript));
  }

  /** All wordings of an utterance, oldest first. */
  private List<Turn> wordings(Utterance utterance) {
    List<Turn> wordings = new ArrayList<>();
    for (Turn turn : transcript.turns()) {
      if (turn.clientId().filter(id -> id.equals(utterance.id()) || id.startsWith(utterance.id() + "~")).isPresent()) {
        wordings.add(turn);
      }
    }
    return wordings;
  }

  /** A tilde stands in no identifier a device may give. */
  private static String clientId(String id, int revision) {
    return id + "~" + revision;
  }

  private static int revision(Turn turn) {
    String id = turn.clientId().orElse("");
    int tilde = id.lastIndexOf('~');
    return tilde < 0 ? 0 : Integer.parseInt(id.substring(tilde + 1));
  }

  private static Optional<Leading.Heard> heard(Utterance utterance, Turn first, Leading.Outcome outcome) {
    return Optional.of(new Leading.Heard(utterance.id(), first.position(), outcome));
  }
}
