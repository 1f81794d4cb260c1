package org.interviewkit.openai.transcription;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Require;

/**
 * What {@link OpenAiTranscriber} must be told.
 *
 * @param baseUrl where the service is, up to and with its version
 * @param key the key, or empty for a service that needs none
 * @param model the model, for example {@code gpt-transcribe}
 * @param diarization the model that tells the voices of a file apart, for example {@code gpt-4o-transcribe-diarize}; empty when none is asked
 * @param timeout how long one answer may take, {@code PT1S}–{@code PT5M}; for a whole file three times as long
 */
public record Settings(URI baseUrl, Optional<String> key, String model, Optional<String> diarization, Duration timeout) {

  /** Settings without a model that tells voices apart. */
  public Settings(URI baseUrl, Optional<String> key, String model, Duration timeout) {
    this(baseUrl, key, model, Optional.empty(), timeout);
  }

  /** Checks every bound. */
  public Settings {
    if (baseUrl.getHost() == null || !String.valueOf(baseUrl.getScheme()).matches("https?")) {
      throw new InvalidInput("base.url", "an address such as https://api.openai.com/v1 is needed");
    }
    key.ifPresent(
        secret -> {
          if (!secret.matches("[\\x21-\\x7e]{1,500}")) {
            throw new InvalidInput("api.key", "a key of 1–500 visible ASCII characters is needed");
          }
        });
    Require.text("transcription.model", model, 200);
    diarization.ifPresent(name -> Require.text("diarization.model", name, 200));
    if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(Duration.ofMinutes(5)) > 0) {
      throw new InvalidInput("timeout", "timeout " + timeout + ": allowed PT1S–PT5M");
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "Settings[baseUrl=" + baseUrl + ", key=" + (key.isPresent() ? "***" : "none") + ", model=" + model + ", diarization=" + diarization.orElse("none") + ", timeout=" + timeout + "]";
  }
}
