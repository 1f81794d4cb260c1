package org.interviewkit.liberty.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.interviewkit.liberty.process.RunningServer;
import org.interviewkit.openai.realtime.standin.Upstream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A candidate speaks in headless Chromium, through a microphone that plays synthesised speech, with a Realtime service that is played: {@code npm run e2e:voice} in {@code
 * src/main/web}. Its output goes to {@code target/e2e-voice.log}.
 */
class SpokenRoomIT {

  private static final String[] UNDERSTOOD = {
    "Our oven failed on Friday. I called the bakery next door, and we delivered on time.",
    "Sorry, which plan do you mean?",
    "I ask the others first, and then I make the plan.",
    "Yes, I am here again."
  };

  @TempDir Path data;

  /** Long enough to be interrupted. */
  private static Upstream upstream() {
    return Upstream.asking(
            "Tell me about a shift.",
            "Now I would like to hear in your own words, and with as many details as you like, how you plan the shifts of your people, how you write such a plan, who reads it, "
                + "and what you do when somebody calls in the morning and cannot come, as it happens to all of us now and then, and nobody else is free to come instead.",
            "How do you plan a shift?",
            "Whom did you last help?",
            "What was hard for you?")
        .understands(UNDERSTOOD)
        .hearsAgain(form -> "Our oven fell out on Friday.")
        .speakingSlowly();
  }

  @Test
  void aCandidateSpeaksInterruptsWritesLosesTheLineAndComesToTheEnd() throws Exception {
    try (Upstream upstream = upstream();
        RunningServer server =
            new RunningServer(
                    data,
                    Map.of(
                        "INTERVIEW_CONVERSATION", "openai",
                        "OPENAI_API_KEY", Upstream.KEY,
                        "OPENAI_BASE_URL", upstream.at().toString(),
                        "INTERVIEW_OPENAI_VOICE_PATIENCE", "short",
                        "INTERVIEW_RECORDING", "on",
                        "INTERVIEW_TRANSCRIPTION", "openai"))
                .start()) {
      String output = new BrowserRun("e2e:voice", Duration.ofMinutes(4)).against(server, Map.of("UNDERSTOOD", String.join("|", UNDERSTOOD)));
      assertTrue(output.contains("recording: the answer is like "), "the recording was not listened to:\n" + output);
      assertTrue(output.contains("barge-in: silent "), "the figure of the interruption is missing:\n" + output);
      assertTrue(
          upstream.sessions().stream().anyMatch(session -> !session.received("conversation.item.truncate").isEmpty()), "the service was not told how much was heard");
      assertFalse(server.console().contains("oven"), "the candidate's words show in the log");
    }
  }
}
