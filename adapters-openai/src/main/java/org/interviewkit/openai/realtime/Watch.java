package org.interviewkit.openai.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sees what has taken too long. */
final class Watch {

  /** How long a goodbye waits for a connection. */
  static final Duration LAST_WORDS = Duration.ofSeconds(10);

  private final VoiceSettings.Limits limits;
  private final Answering answering;
  private final Mouth mouth;
  private final Ledger ledger;
  private Instant lastSign = Instant.MIN;

  Watch(VoiceSettings.Limits limits, Answering answering, Mouth mouth, Ledger ledger) {
    this.limits = limits;
    this.answering = answering;
    this.mouth = mouth;
    this.ledger = ledger;
  }

  /** The service has given a sign of life. */
  void sign(Instant now) {
    lastSign = now;
  }

  /** Whether the service owes an answer for too long. A request is confirmed at once; a model that thinks may then take its time. */
  boolean isSilent(Instant now) {
    Duration limit = limits.silence().multipliedBy(answering.isConfirmed() ? 3 : 1);
    return answering.underWaySince().filter(since -> isOver(since.isAfter(lastSign) ? since : lastSign, limit, now)).isPresent();
  }

  /** Items whose words will hardly come any more. */
  List<Ledger.Open> givenUp(Instant now) {
    return ledger.open(open -> isGivenUp(open, now));
  }

  /** Whether the interviewer neither speaks nor is about to. */
  boolean isQuiet() {
    return answering.isIdle() && !mouth.isSpeaking();
  }

  /** Whether everything that was said is settled. */
  boolean isSettled() {
    return isQuiet() && ledger.open(open -> true).isEmpty();
  }

  private boolean isGivenUp(Ledger.Open open, Instant now) {
    return switch (open.owner()) {
      case CANDIDATE -> isOver(open.since(), limits.transcription(), now);
      case INTERVIEWER -> isQuiet();
    };
  }

  private static boolean isOver(Instant since, Duration limit, Instant now) {
    return !now.isBefore(since.plus(limit));
  }
}
