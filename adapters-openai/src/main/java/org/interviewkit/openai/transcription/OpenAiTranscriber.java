package org.interviewkit.openai.transcription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.openai.TimedCalls;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Transcriber;

/** Speech written down by a service that speaks OpenAI's interface. What the service says in plain words is never repeated in a failure. Safe for use by many threads. */
public final class OpenAiTranscriber implements Transcriber, AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TimedCalls calls;
  private final Settings settings;

  /** A transcriber; nothing is asked yet. */
  public OpenAiTranscriber(Settings settings) {
    this.settings = settings;
    this.calls = new TimedCalls("the service of transcription", settings.timeout());
  }

  @Override
  public Heard hear(Speech speech) {
    Queue<InputStream> opened = new ConcurrentLinkedQueue<>();
    try {
      HttpResponse<String> response = calls.send(request(speech, opened));
      if (response.statusCode() != 200) {
        throw failed(response.statusCode());
      }
      return heard(response.body());
    } finally {
      opened.forEach(OpenAiTranscriber::close);
    }
  }

  /**
   * Looks whether the service takes the key and has the model, with half a second of silence.
   *
   * @throws PortException as {@link #hear} does
   */
  public void check() {
    int samples = Recording.RATE / 2;
    hear(new Speech(samples, Language.EN, () -> new ByteArrayInputStream(new byte[samples * 2])));
  }

  @Override
  public void close() {
    calls.close();
  }

  private HttpRequest request(Speech speech, Queue<InputStream> opened) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("model", settings.model());
    fields.put("language", speech.language().tag());
    fields.put("response_format", "json");
    Form form = new Form(fields, speech.samples());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.baseUrl().toString().replaceFirst("/+$", "") + "/audio/transcriptions")).header("Content-Type", form.type());
    settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    return request
        .POST(
            form.body(
                () -> {
                  InputStream sound = new Exactly(speech.sound().open(), speech.samples() * 2);
                  opened.add(sound);
                  return sound;
                }))
        .build();
  }

  private PortException failed(int status) {
    return switch (status) {
      case 401, 403 -> new PortException(Kind.REFUSED, "the service of transcription refuses the key: " + status);
      case 404 -> new PortException(Kind.REFUSED, "the service of transcription does not have the model " + settings.model() + ": " + status);
      case 400, 413, 415, 422 -> new PortException(Kind.REFUSED, "the service of transcription takes the model " + settings.model() + " or the sound for wrong: " + status);
      case 408, 409, 425, 429 -> new PortException(Kind.UNAVAILABLE, "the service of transcription has no room now: " + status);
      default -> new PortException(status >= 500 ? Kind.UNAVAILABLE : Kind.REFUSED, "the service of transcription answered with an error: " + status);
    };
  }

  private Heard heard(String body) {
    JsonNode answer = tree(body);
    if (!answer.path("text").isTextual()) {
      throw malformed();
    }
    JsonNode usage = answer.path("usage");
    Reasoner.Tokens tokens = new Reasoner.Tokens(Math.max(0, usage.path("input_tokens").asLong(0)), Math.max(0, usage.path("output_tokens").asLong(0)));
    return new Heard(answer.get("text").asText().strip(), settings.model(), tokens);
  }

  private static JsonNode tree(String body) {
    try {
      JsonNode tree = JSON.readTree(body);
      return tree == null ? JSON.nullNode() : tree;
    } catch (JsonProcessingException e) {
      throw malformed();
    }
  }

  private static PortException malformed() {
    return new PortException(Kind.MALFORMED, "the service of transcription gave no text");
  }

  private static void close(InputStream sound) {
    try {
      sound.close();
    } catch (IOException e) {
      // it was only read: nothing is lost
    }
  }
}
