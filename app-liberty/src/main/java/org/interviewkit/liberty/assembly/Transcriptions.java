package org.interviewkit.liberty.assembly;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.openai.transcription.OpenAiTranscriber;
import org.interviewkit.openai.transcription.Settings;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Transcriber;

/** Makes what hears recordings once more, if it was chosen, and looks at the start whether it can be used. */
final class Transcriptions {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");

  /** For four minutes of speech. Below the guard's limit, so that a failure says what it is. */
  private static final Duration TIMEOUT = Duration.ofSeconds(110);

  private Transcriptions() {}

  /**
   * Reads the settings of the chosen one.
   *
   * @param recording whether there are recordings
   * @throws WrongConfiguration if a value is missing or cannot be used, or nothing is recorded; the message holds no key
   */
  static Optional<Settings> read(Choice.TranscriptionKind chosen, boolean recording, Keys.Source source) {
    return switch (chosen) {
      case NONE -> Optional.empty();
      case OPENAI -> {
        if (!recording) {
          throw new WrongConfiguration(Keys.TRANSCRIPTION.key() + "=openai needs " + Keys.RECORDING.key() + "=on or " + Keys.SESSION_AUDIO.key() + "=on: what is not recorded cannot be heard again");
        }
        yield Optional.of(openai(source));
      }
    };
  }

  private static Settings openai(Keys.Source source) {
    URI base = org.interviewkit.liberty.assembly.Settings.value(Keys.OPENAI_BASE_URL, source, org.interviewkit.liberty.assembly.Settings::webAddress);
    Optional<String> key = Keys.OPENAI_KEY.in(source).map(String::strip);
    if (key.isEmpty() && base.equals(org.interviewkit.openai.Settings.OPENAI)) {
      throw new WrongConfiguration(Keys.OPENAI_KEY.key() + " is not set: " + Keys.TRANSCRIPTION.key() + "=openai needs a key");
    }
    try {
      String model = org.interviewkit.liberty.assembly.Settings.value(Keys.OPENAI_TRANSCRIPTION_MODEL, source, text -> text);
      String apart = org.interviewkit.liberty.assembly.Settings.value(Keys.OPENAI_DIARIZATION_MODEL, source, text -> text);
      return new Settings(base, key, model, Optional.of(apart).filter(name -> !name.equals("none")), TIMEOUT);
    } catch (InvalidInput e) {
      throw new WrongConfiguration("interview.openai." + e.field() + ": " + e.getMessage());
    }
  }

  /**
   * The transcriber, not guarded yet.
   *
   * @throws WrongConfiguration if the service refuses the key or the model. If it does not answer now, recordings wait
   */
  static Transcriber checked(Settings settings) {
    OpenAiTranscriber transcriber = new OpenAiTranscriber(settings);
    try {
      transcriber.check();
    } catch (PortException e) {
      if (e.kind() == PortException.Kind.REFUSED) {
        transcriber.close();
        throw new WrongConfiguration(Keys.TRANSCRIPTION.key() + "=openai: " + e.getMessage());
      }
      LOG.log(System.Logger.Level.WARNING, "{0}=openai: {1}; recordings wait until it answers", Keys.TRANSCRIPTION.key(), e.getMessage());
    }
    return transcriber;
  }
}
