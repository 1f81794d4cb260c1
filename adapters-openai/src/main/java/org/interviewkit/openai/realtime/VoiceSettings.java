package org.interviewkit.openai.realtime;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;
import org.interviewkit.port.Patience;

/**
 * What {@link OpenAiConversations} must be told.
 *
 * @param baseUrl where the service is, up to and with its version, for example {@code https://api.openai.com/v1}
 * @param key the key, or empty for a service that needs none
 * @param models which model does what
 * @param voice the interviewer's voice, as the service names it
 * @param hearing how candidates are listened to
 * @param limits when something has taken too long
 * @param direct whether sound goes between the candidate's device and the service, by WebRTC, rather than through us
 */
public record VoiceSettings(URI baseUrl, Optional<String> key, Models models, String voice, Hearing hearing, Limits limits, boolean direct) {

  /** Sound through us. */
  public VoiceSettings(URI baseUrl, Optional<String> key, Models models, String voice, Hearing hearing, Limits limits) {
    this(baseUrl, key, models, voice, hearing, limits, false);
  }

  /** Checks every bound. */
  public VoiceSettings {
    if (baseUrl.getHost() == null || !String.valueOf(baseUrl.getScheme()).matches("https?")) {
      throw new InvalidInput("baseUrl", "an address such as https://api.openai.com/v1 is needed");
    }
    key.ifPresent(
        secret -> {
          if (!secret.matches("[\\x21-\\x7e]{1,500}")) {
            throw new InvalidInput("key", "a key of 1–500 visible ASCII characters is needed");
          }
        });
    Require.text("voice", voice, 100);
    if (direct && hearing.turns() == Turns.BUTTON) {
      throw new InvalidInput("turns", "turns button: allowed are pause, meaning where sound goes past this server");
    }
  }

  /**
   * Which model does what.
   *
   * @param speech speaks with candidates
   * @param transcription writes down what they say
   */
  public record Models(String speech, String transcription) {

    /** Checks lengths. */
    public Models {
      Require.text("model", speech, 200);
      Require.text("transcription.model", transcription, 200);
    }
  }

  /**
   * How candidates are listened to.
   *
   * @param turns what ends a turn
   * @param patience of those who choose none
   * @param noise what is done about noise
   */
  public record Hearing(Turns turns, Patience patience, Noise noise) {}

  /** What ends a candidate's turn. */
  public enum Turns {
    /** A pause. */
    PAUSE,
    /** A pause after what sounds like the end of a thought. */
    MEANING,
    /** The candidate's saying so. */
    BUTTON
  }

  /** What is done about noise around the candidate. */
  public enum Noise {
    /** For headsets. */
    NEAR,
    /** For a computer's own microphone. */
    FAR,
    /** Nothing. */
    OFF
  }

  /**
   * When something has taken too long.
   *
   * @param silence no sign of an answer that was asked for: the connection is given up, {@code PT1S}–{@code PT1M}
   * @param transcription no words of a turn that was spoken: they are given up, {@code PT1S}–{@code PT2M}
   * @param idle nobody says anything: the interviewer asks whether more time is needed, {@code PT5S}–{@code PT5M}
   * @param session life of a connection after which another one takes its place, between two turns, {@code PT1M}–{@code PT55M}; the service ends it after an hour
   */
  public record Limits(Duration silence, Duration transcription, Duration idle, Duration session) {

    /** 5 s, 15 s, 25 s, 50 min. */
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(25), Duration.ofMinutes(50));

    /** Checks every bound. */
    public Limits {
      between("silence", silence, Duration.ofSeconds(1), Duration.ofMinutes(1));
      between("transcription", transcription, Duration.ofSeconds(1), Duration.ofMinutes(2));
      between("idle", idle, Duration.ofSeconds(5), Duration.ofMinutes(5));
      between("session", session, Duration.ofMinutes(1), Duration.ofMinutes(55));
    }

    private static void between(String field, Duration value, Duration min, Duration max) {
      if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
        throw new InvalidInput(field, field + " " + value + ": allowed " + min + "–" + max);
      }
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "VoiceSettings[baseUrl=" + baseUrl + ", key=" + (key.isPresent() ? "***"
        : "none") + ", models=" + models + ", voice=" + voice + ", hearing=" + hearing + ", limits=" + limits + ", direct=" + direct + "]";
  }
}
