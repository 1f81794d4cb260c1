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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.recording.HeardPart;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.openai.TimedCalls;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Transcriber;

/** Speech written down by a service that speaks OpenAI's interface. What the service says in plain words is never repeated in a failure. Safe for use by many threads. */
public final class OpenAiTranscriber implements Transcriber, AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A whole file may take so much longer than a piece of speech. */
  private static final int LONGER = 3;

  private final TimedCalls calls;
  private final TimedCalls longCalls;
  private final Settings settings;

  /** A transcriber; nothing is asked yet. */
  public OpenAiTranscriber(Settings settings) {
    this.settings = settings;
    this.calls = new TimedCalls("the service of transcription", settings.timeout());
    this.longCalls = new TimedCalls("the service of transcription", settings.timeout().multipliedBy(LONGER));
  }

  @Override
  public Heard hear(Speech speech) {
    JsonNode answer = ask(calls, settings.model(), new Form(fields(settings.model(), speech.language(), false), speech.samples()), speech.samples() * 2, speech.sound());
    return new Heard(text(answer), settings.model(), tokens(answer));
  }

  /** A model that tells voices apart is asked where there are several. Where the service has none any more, or it takes the file for wrong, the other one writes one text. */
  @Override
  public HeardFile hear(SoundFile file) {
    if (!file.single() && settings.diarization().isPresent()) {
      try {
        return apart(file, settings.diarization().get());
      } catch (PortException e) {
        if (e.kind() != Kind.REFUSED) {
          throw e;
        }
      }
    }
    JsonNode answer = ask(file, settings.model(), false);
    return new HeardFile(List.of(new HeardPart(Optional.empty(), text(answer))), settings.model(), tokens(answer));
  }

  private HeardFile apart(SoundFile file, String model) {
    JsonNode answer = ask(file, model, true);
    List<HeardPart> parts = new ArrayList<>();
    for (JsonNode segment : answer.path("segments")) {
      String voice = segment.path("speaker").asText("").strip();
      if (voice.isEmpty() || voice.length() > 200 || !segment.path("text").isTextual()) {
        throw malformed();
      }
      parts.add(new HeardPart(Optional.of(voice), segment.get("text").asText().strip()));
    }
    return new HeardFile(parts.isEmpty() ? List.of(new HeardPart(Optional.empty(), text(answer))) : parts, model, tokens(answer));
  }

  private JsonNode ask(SoundFile file, String model, boolean apart) {
    return ask(longCalls, model, new Form(fields(model, file.language(), apart), file.format(), file.bytes()), file.bytes(), file.sound());
  }

  private JsonNode ask(TimedCalls by, String model, Form form, long bytes, Sound sound) {
    Queue<InputStream> opened = new ConcurrentLinkedQueue<>();
    try {
      HttpResponse<String> response = by.send(request(form, bytes, sound, opened));
      if (response.statusCode() != 200) {
        throw failed(response.statusCode(), model);
      }
      return tree(response.body());
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
    longCalls.close();
  }

  /** Voices are told apart in files of more than half a minute only where the service may cut them where it wants. */
  private static Map<String, String> fields(String model, Language language, boolean apart) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("model", model);
    fields.put("language", language.tag());
    fields.put("response_format", apart ? "diarized_json" : "json");
    if (apart) {
      fields.put("chunking_strategy", "auto");
    }
    return fields;
  }

  private HttpRequest request(Form form, long bytes, Sound sound, Queue<InputStream> opened) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.baseUrl().toString().replaceFirst("/+$", "") + "/audio/transcriptions")).header("Content-Type", form.type());
    settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    return request
        .POST(
            form.body(
                () -> {
                  InputStream stream = new Exactly(sound.open(), bytes);
                  opened.add(stream);
                  return stream;
                }))
        .build();
  }

  private static PortException failed(int status, String model) {
    return switch (status) {
      case 401, 403 -> new PortException(Kind.REFUSED, "the service of transcription refuses the key: " + status);
      case 404 -> new PortException(Kind.REFUSED, "the service of transcription does not have the model " + model + ": " + status);
      case 400, 413, 415, 422 -> new PortException(Kind.REFUSED, "the service of transcription takes the model " + model + " or the sound for wrong: " + status);
      case 408, 409, 425, 429 -> new PortException(Kind.UNAVAILABLE, "the service of transcription has no room now: " + status);
      default -> new PortException(status >= 500 ? Kind.UNAVAILABLE : Kind.REFUSED, "the service of transcription answered with an error: " + status);
    };
  }

  private static String text(JsonNode answer) {
    if (!answer.path("text").isTextual()) {
      throw malformed();
    }
    return answer.get("text").asText().strip();
  }

  private static Reasoner.Tokens tokens(JsonNode answer) {
    JsonNode usage = answer.path("usage");
    return new Reasoner.Tokens(Math.max(0, usage.path("input_tokens").asLong(0)), Math.max(0, usage.path("output_tokens").asLong(0)));
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
