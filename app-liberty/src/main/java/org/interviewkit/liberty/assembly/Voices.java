package org.interviewkit.liberty.assembly;

import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.liberty.metrics.VoiceCount;
import org.interviewkit.openai.realtime.OpenAiConversations;
import org.interviewkit.openai.realtime.OpenAiTranscriptionSessions;
import org.interviewkit.openai.realtime.VoiceFigures;
import org.interviewkit.openai.realtime.VoiceSettings;
import org.interviewkit.port.Patience;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TranscriptionSessions;

/** Reads what a voice must be told, makes the one that was chosen, and looks at the start whether it can be used. */
final class Voices {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");

  private static final Duration OPENING = Duration.ofSeconds(10);

  private Voices() {}

  /**
   * Reads the settings of the chosen voice; empty when interviews are written.
   *
   * @throws WrongConfiguration if a value is missing or cannot be used; the message holds no key
   */
  static Optional<VoiceSettings> read(Choice.ConversationKind chosen, Choice.RoomKind room, Keys.Source source) {
    boolean direct = room == Choice.RoomKind.WEBRTC;
    if (direct && chosen != Choice.ConversationKind.OPENAI) {
      throw new WrongConfiguration(Keys.ROOM.key() + "=webrtc needs " + Keys.CONVERSATION.key() + "=openai");
    }
    return switch (chosen) {
      case LOCAL, CASCADE -> Optional.empty();
      case OPENAI -> Optional.of(openai(direct, source));
    };
  }

  /**
   * The chosen voice; empty when interviews are written.
   *
   * @throws WrongConfiguration if the service refuses the key or the model. A service that does not answer now is no reason not to start: it is asked again for each interview
   */
  static Optional<OpenAiConversations> chosen(Settings settings, Clock clock) {
    return settings.voice().map(voice -> checked(voice, clock));
  }

  /** What writes down a microphone at the service of the chosen voice, not guarded yet; empty when interviews are written. */
  static Optional<TranscriptionSessions> dictation(Settings settings) {
    return settings.voice().map(voice -> new OpenAiTranscriptionSessions(voice, OPENING));
  }

  /** What spoken interviews have come to. */
  static VoiceCount counted(OpenAiConversations voices) {
    VoiceFigures figures = voices.figures();
    Map<String, Long> events = figures.events().entrySet().stream().collect(Collectors.toMap(each -> each.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    return new VoiceCount(voices.count(), events, figures.bytesHeard(), figures.bytesSpoken());
  }

  private static OpenAiConversations checked(VoiceSettings voice, Clock clock) {
    WebSocketContainer container = ContainerProvider.getWebSocketContainer();
    OpenAiConversations made = new OpenAiConversations(voice, () -> container, clock);
    try {
      made.check();
      made.warnings(LocalDate.now(clock)).forEach(warning -> LOG.log(System.Logger.Level.WARNING, "interview.conversation=openai: {0}", warning));
    } catch (PortException e) {
      if (e.kind() == PortException.Kind.REFUSED) {
        made.close();
        throw new WrongConfiguration("interview.conversation=openai: " + e.getMessage());
      }
      LOG.log(System.Logger.Level.WARNING, "interview.conversation=openai: {0}; it is asked again for each interview", e.getMessage());
    }
    return made;
  }

  private static VoiceSettings openai(boolean direct, Keys.Source source) {
    URI base = Settings.value(Keys.OPENAI_BASE_URL, source, Settings::webAddress);
    Optional<String> key = Keys.OPENAI_KEY.in(source).map(String::strip);
    if (key.isEmpty() && base.equals(org.interviewkit.openai.Settings.OPENAI)) {
      throw new WrongConfiguration(Keys.OPENAI_KEY.key() + " is not set: " + Keys.CONVERSATION.key() + "=openai needs a key");
    }
    VoiceSettings.Limits usual = VoiceSettings.Limits.DEFAULT;
    Duration idle = Settings.value(Keys.VOICE_IDLE, source, Duration::parse);
    try {
      VoiceSettings.Hearing hearing =
          new VoiceSettings.Hearing(
              choice(VoiceSettings.Turns.class, Keys.VOICE_TURNS, source), choice(Patience.class, Keys.VOICE_PATIENCE, source), choice(VoiceSettings.Noise.class,
                  Keys.VOICE_NOISE, source));
      VoiceSettings.Models models = new VoiceSettings.Models(text(Keys.VOICE_MODEL, source), text(Keys.VOICE_TRANSCRIPTION_MODEL, source));
      VoiceSettings.Limits limits = new VoiceSettings.Limits(usual.silence(), usual.transcription(), idle, usual.session());
      return new VoiceSettings(base, key, models, text(Keys.VOICE_NAME, source), hearing, limits, direct);
    } catch (InvalidInput e) {
      throw new WrongConfiguration("interview.openai.voice: " + e.getMessage());
    }
  }

  private static <E extends Enum<E>> E choice(Class<E> family, Keys key, Keys.Source source) {
    return Choice.of(family, key.key(), text(key, source));
  }

  private static String text(Keys key, Keys.Source source) {
    return key.in(source).orElse(key.fallback()).strip();
  }
}
