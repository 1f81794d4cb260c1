package org.interviewkit.openai.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.interviewkit.contract.ChatSessionsContract.Trouble;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Asked;
import org.interviewkit.contract.StandInService.End;
import org.interviewkit.contract.StandInService.Told;
import org.interviewkit.contract.TranscriptionSessionsContract;
import org.interviewkit.domain.Language;
import org.interviewkit.openai.realtime.standin.Protocol;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TranscriptionSessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract, against a service that is played and holds requests and answers against OpenAI's own description. */
class OpenAiTranscriptionSessionsTest implements TranscriptionSessionsContract {

  private final AtomicInteger made = new AtomicInteger();
  private Optional<StandInService> service = Optional.empty();

  @AfterEach
  void close() {
    service.ifPresent(StandInService::close);
  }

  private OpenAiTranscriptionSessions against(Function<Asked, Told> script, String key, String model) {
    StandInService started = StandInService.answering(script);
    service = Optional.of(started);
    VoiceSettings usual = Room.settings(started.at("/v1"), VoiceSettings.Limits.DEFAULT, VoiceSettings.Turns.PAUSE);
    VoiceSettings settings = new VoiceSettings(usual.baseUrl(), Optional.of(key), new VoiceSettings.Models("gpt-realtime-2.1", model), "marin", usual.hearing(), usual.limits());
    return new OpenAiTranscriptionSessions(settings, Duration.ofSeconds(2));
  }

  @Override
  public TranscriptionSessions sessions() {
    return against(this::answer, KEY, "gpt-transcribe");
  }

  @Override
  public TranscriptionSessions sessionsIn(Trouble trouble) {
    OpenAiTranscriptionSessions sessions =
        against(asked -> answer(asked, trouble), trouble == Trouble.WRONG_KEY ? KEY + "x" : KEY, trouble == Trouble.UNKNOWN ? "unknown" : "gpt-transcribe");
    if (trouble == Trouble.UNREACHABLE) {
      service.ifPresent(StandInService::close);
    }
    return sessions;
  }

  private Told answer(Asked asked) {
    if (!asked.header("Authorization").equals("Bearer " + KEY)) {
      return Told.whole(401, "{\"error\":{\"message\":\"Incorrect API key provided: " + asked.header("Authorization") + "\"}}");
    }
    assertEquals("POST /v1/realtime/client_secrets", asked.method() + " " + asked.path());
    JsonNode request = Protocol.read(asked.body());
    assertEquals(Optional.empty(), Protocol.fault("closed", "RealtimeCreateClientSecretRequest", request));
    if (request.at("/session/audio/input/transcription/model").asText().equals("unknown")) {
      return Told.whole(400, "{}");
    }
    String answer =
        "{\"value\":\"ek_" + made.incrementAndGet() + "\",\"expires_at\":" + END.getEpochSecond()
            + ",\"session\":{\"type\":\"transcription\",\"id\":\"sess_1\",\"object\":\"realtime.transcription_session\"}}";
    assertEquals(Optional.empty(), Protocol.fault("open", "RealtimeCreateClientSecretResponse", Protocol.read(answer)));
    return Told.whole(200, answer);
  }

  private Told answer(Asked asked, Trouble trouble) {
    return switch (trouble) {
      case UNREACHABLE, WRONG_KEY, UNKNOWN -> answer(asked);
      case HUNG_UP -> new Told(200, "{", End.HANGS_UP);
      case SLOW -> new Told(200, "{", End.NEVER);
      case BUSY -> Told.whole(429, asked.body());
      case BROKEN -> Told.whole(503, asked.body());
      case GONE -> Told.whole(410, SECRET);
      case NONSENSE -> Told.whole(200, "<html>" + SECRET + "</html>");
      case HALF -> Told.whole(200, "{\"value\":\"" + SECRET + "\"}");
    };
  }

  @Test
  void aSecretIsForWritingDownAloneAndForAMinute() {
    TranscriptionSessions.Session session = sessions().open(Optional.of(Language.DE));
    JsonNode request = Protocol.read(service.orElseThrow().asked().get(0).body());
    assertEquals("transcription", request.at("/session/type").asText());
    assertEquals("{\"model\":\"gpt-transcribe\",\"language\":\"de\"}", request.at("/session/audio/input/transcription").toString());
    assertEquals("{\"anchor\":\"created_at\",\"seconds\":60}", request.get("expires_after").toString());
    URI calls = service.orElseThrow().at("/v1/realtime/calls");
    assertEquals(new TranscriptionSessions.Session("ek_1", END, "gpt-transcribe", calls), session);
  }

  @Test
  void whoNamesNoLanguageLeavesItToTheService() {
    sessions().open(Optional.empty());
    JsonNode request = Protocol.read(service.orElseThrow().asked().get(0).body());
    assertEquals("{\"model\":\"gpt-transcribe\"}", request.at("/session/audio/input/transcription").toString());
  }

  @Test
  void beginsASessionWithTheSecretAndTheDevicesDescription() {
    OpenAiTranscriptionSessions sessions = against(asked -> asked.path().endsWith("/calls") ? Told.whole(201, "v=0\r\nanswer") : answer(asked), KEY, "gpt-transcribe");
    assertEquals("v=0\r\nanswer", sessions.begin(sessions.open(Optional.empty()), "v=0\r\noffer"));
    Asked call = service.orElseThrow().asked().get(1);
    assertEquals("POST /v1/realtime/calls Bearer ek_1 application/sdp v=0\r\noffer", call.method() + " " + call.path() + " " + call.header("Authorization") + " " + call.header("Content-type") + " " + call.body());
  }

  @Test
  void saysWhatWentWrongWithTheDescriptionAndNoSecret() {
    OpenAiTranscriptionSessions refusing = against(asked -> asked.path().endsWith("/calls") ? Told.whole(400, SECRET) : answer(asked), KEY, "gpt-transcribe");
    PortException refused = assertThrows(PortException.class, () -> refusing.begin(refusing.open(Optional.empty()), "v=0"));
    assertEquals(PortException.Kind.REFUSED, refused.kind());
    assertFalse(refused.getMessage().contains(SECRET));
    OpenAiTranscriptionSessions odd = against(asked -> asked.path().endsWith("/calls") ? Told.whole(201, "<html>") : answer(asked), KEY, "gpt-transcribe");
    assertEquals(PortException.Kind.MALFORMED, assertThrows(PortException.class, () -> odd.begin(odd.open(Optional.empty()), "v=0")).kind());
  }
}
