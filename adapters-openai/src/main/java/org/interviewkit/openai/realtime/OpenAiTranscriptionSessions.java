package org.interviewkit.openai.realtime;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.interviewkit.domain.Language;
import org.interviewkit.openai.TimedCalls;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.interviewkit.port.TranscriptionSessions;

/** Sessions of OpenAI's Realtime interface that write down and do not answer. What the service says in plain words is never repeated in a failure. Safe for use by many threads. */
public final class OpenAiTranscriptionSessions implements TranscriptionSessions, AutoCloseable {

  /** A browser begins its session at once; the service takes 10 s at least. */
  private static final int LIFETIME_SECONDS = 60;

  /** The longest session description that is taken, in characters. */
  private static final int MOST_SDP = 100_000;

  private final TimedCalls calls;
  private final VoiceSettings settings;

  /** Sessions at the service of a voice; nothing is asked yet. */
  public OpenAiTranscriptionSessions(VoiceSettings settings, Duration timeout) {
    this.settings = settings;
    this.calls = new TimedCalls("OpenAI's Realtime interface", timeout);
  }

  @Override
  public Session open(Optional<Language> language) {
    HttpRequest.Builder request = HttpRequest.newBuilder(at("/realtime/client_secrets")).header("Content-Type", "application/json");
    settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    String body = ClientEvents.dictation(settings, language, LIFETIME_SECONDS);
    HttpResponse<String> response = calls.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    if (response.statusCode() != 200) {
      throw failed(response.statusCode());
    }
    Members made = Members.of(response.body().strip()).orElseThrow(() -> new PortException(Kind.MALFORMED, "what answered for OpenAI's Realtime interface is no JSON object"));
    Optional<String> secret = made.text("value").filter(value -> value.matches("[\\x21-\\x7e]{1,4000}"));
    OptionalLong end = made.number("expires_at");
    if (secret.isEmpty() || end.isEmpty()) {
      throw new PortException(Kind.MALFORMED, "OpenAI's Realtime interface made a secret without a value or an end");
    }
    return new Session(secret.get(), Instant.ofEpochSecond(end.getAsLong()), settings.models().transcription(), at("/realtime/calls"));
  }

  @Override
  public String begin(Session session, String offer) {
    HttpRequest request =
        HttpRequest.newBuilder(session.calls())
            .header("Content-Type", "application/sdp")
            .header("Authorization", "Bearer " + session.clientSecret())
            .POST(HttpRequest.BodyPublishers.ofString(offer))
            .build();
    HttpResponse<String> response = calls.send(request);
    if (response.statusCode() != 201 && response.statusCode() != 200) {
      throw failed(response.statusCode());
    }
    if (!response.body().startsWith("v=0") || response.body().length() > MOST_SDP) {
      throw new PortException(Kind.MALFORMED, "what answered for OpenAI's Realtime interface gave no session description");
    }
    return response.body();
  }

  @Override
  public void close() {
    calls.close();
  }

  private URI at(String path) {
    return URI.create(settings.baseUrl().toString().replaceFirst("/+$", "") + path);
  }

  private PortException failed(int status) {
    return switch (status) {
      case 401, 403 -> new PortException(Kind.REFUSED, "OpenAI's Realtime interface refuses the key: " + status);
      case 408, 409, 425, 429 -> new PortException(Kind.UNAVAILABLE, "OpenAI's Realtime interface has no room now: " + status);
      default ->
          new PortException(
              status >= 500 ? Kind.UNAVAILABLE : Kind.REFUSED, "OpenAI's Realtime interface makes no secret for the model " + settings.models().transcription() + ": " + status);
    };
  }
}
