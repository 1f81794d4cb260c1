package org.interviewkit.openai.realtime;

import java.time.Duration;
import java.time.Instant;
import org.interviewkit.port.ConversationEvent;

/** Whether the candidate is there, speaks, or has been silent for long. */
final class Presence {

  private static final int MOST_PROMPTS = 3;
  private static final Duration MICROPHONE_FADES = Duration.ofSeconds(2);

  private final Stage stage;
  private Instant quietSince = Instant.MIN;
  private Instant lastVoice = Instant.MIN;
  private int prompts;
  private boolean listening;
  private boolean speaking;

  Presence(Stage stage) {
    this.stage = stage;
  }

  void comes(Instant now) {
    listening = true;
    quietSince = now;
    prompts = 0;
  }

  void goes() {
    listening = false;
  }

  void voiced(Instant now) {
    lastVoice = now;
  }

  boolean isSpeaking() {
    return speaking;
  }

  /** Says whether the candidate speaks, if that is news. */
  void speaks(boolean active, Instant now) {
    quietSince = now;
    prompts = active ? 0 : prompts;
    if (speaking != active) {
      speaking = active;
      stage.tell(new ConversationEvent.CandidateSpeaks(active));
    }
  }

  /** Something happened. */
  void stir(Instant now) {
    quietSince = now;
  }

  void prompted() {
    prompts++;
  }

  /** Whether a candidate with an open microphone has said nothing for some time, and has not been asked too often. */
  boolean isIdle(boolean onCall, Instant interviewerQuietSince, Duration limit, Instant now) {
    Instant since = interviewerQuietSince.isAfter(quietSince) ? interviewerQuietSince : quietSince;
    boolean microphone = onCall || lastVoice.isAfter(Instant.MIN) && now.isBefore(lastVoice.plus(MICROPHONE_FADES));
    return listening && !speaking && microphone && prompts < MOST_PROMPTS && !now.isBefore(since.plus(limit));
  }
}
