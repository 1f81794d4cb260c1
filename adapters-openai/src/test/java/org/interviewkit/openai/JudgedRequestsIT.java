package org.interviewkit.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.interviewkit.contract.EncodedSpeech;
import org.interviewkit.contract.ForeignServer;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Asked;
import org.interviewkit.contract.StandInService.Told;
import org.interviewkit.domain.Language;
import org.interviewkit.openai.chatkit.OpenAiChatSessions;
import org.interviewkit.openai.embedding.OpenAiEmbedder;
import org.interviewkit.openai.transcription.OpenAiTranscriber;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every request the adapters make, before a judge that others wrote: Prism, which knows OpenAI's own description of its interface. What it answers are examples, in which an
 * adapter may find no sense; whether it refuses is what counts. Needs Node and npm.
 */
class JudgedRequestsIT {

  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static ForeignServer judge;

  private final List<String> verdicts = new CopyOnWriteArrayList<>();
  private final StandInService service = StandInService.answering(this::judged);

  @BeforeAll
  static void start() {
    judge = ForeignServer.start("judge.mjs", Map.of());
  }

  @AfterAll
  static void stop() {
    judge.close();
  }

  @AfterEach
  void close() {
    service.close();
  }

  private Told judged(Asked asked) {
    HttpResponse<String> verdict = judge(asked, asked.body(), true);
    verdicts.add(asked.method() + " " + asked.path() + " " + verdict.statusCode() + (verdict.statusCode() < 400 ? "" : " " + verdict.body()));
    return Told.whole(verdict.statusCode(), verdict.body());
  }

  private static HttpResponse<String> judge(Asked asked, String body, boolean authorized) {
    HttpRequest.Builder request = HttpRequest.newBuilder(judge.at(asked.path().substring("/v1".length()))).method(asked.method(), BodyPublishers.ofString(body));
    List<String> passedOn = new ArrayList<>(List.of("Content-type", "Openai-beta", "Openai-project"));
    if (authorized) {
      passedOn.add("Authorization");
    }
    passedOn.stream().filter(name -> !asked.header(name).isEmpty()).forEach(name -> request.header(name, asked.header(name)));
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("the judge is gone", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private OpenAiReasoner reasoner(Dialect dialect) {
    URI base = service.at("/v1");
    return new OpenAiReasoner(new Settings(base, Optional.of(ReasonerContract.KEY), new Settings.Models("a", "b"), dialect, Duration.ofSeconds(30), Optional.empty()));
  }

  private OpenAiChatSessions sessions(Duration lifetime) {
    return new OpenAiChatSessions(
        new org.interviewkit.openai.chatkit.Settings(service.at("/v1"), ReasonerContract.KEY, Optional.of("proj_1"), "wf_1", lifetime, Duration.ofSeconds(30)));
  }

  /** An answer that is an example need not make sense. */
  private static void answersAnything(Runnable call) {
    try {
      call.run();
    } catch (PortException e) {
      assertEquals(PortException.Kind.MALFORMED, e.kind(), e::getMessage);
    }
  }

  /** The same request is refused without its key, and without each of the members it must have. */
  private void assertThatTheJudgeCanRefuse(String... needed) {
    Asked asked = service.asked().get(0);
    assertEquals(401, judge(asked, asked.body(), false).statusCode());
    for (String member : needed) {
      ObjectNode broken = OpenAiService.tree(asked.body()).deepCopy();
      broken.remove(member);
      assertEquals(422, judge(asked, broken.toString(), true).statusCode(), "without " + member);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
  void aTaskIsAskedAsTheInterfaceSays(Dialect dialect) {
    answersAnything(() -> reasoner(dialect).answer(ReasonerContract.echo("Grüße")));
    boolean responding = dialect == Dialect.RESPONSES;
    assertEquals(List.of(responding ? "POST /v1/responses 200" : "POST /v1/chat/completions 200"), verdicts);
    assertThatTheJudgeCanRefuse(responding ? new String[] {} : new String[] {"model", "messages"});
    ObjectNode wrong = OpenAiService.tree(service.asked().get(0).body()).deepCopy();
    wrong.put(responding ? "instructions" : "response_format", 7);
    assertEquals(422, judge(service.asked().get(0), wrong.toString(), true).statusCode());
  }

  @Test
  void modelsAreListedAsTheInterfaceSays() {
    answersAnything(() -> reasoner(Dialect.RESPONSES).check(LocalDate.of(2026, 11, 21)));
    assertEquals("GET /v1/models 200", verdicts.get(0));
    assertThatTheJudgeCanRefuse();
  }

  @Test
  void textsAreEmbeddedAsTheInterfaceSays() {
    org.interviewkit.openai.embedding.Settings settings =
        new org.interviewkit.openai.embedding.Settings(service.at("/v1"), Optional.of(ReasonerContract.KEY), "text-embedding-3-small", Duration.ofSeconds(30));
    answersAnything(() -> new OpenAiEmbedder(settings).embed(List.of("Grüße", "日本語")));
    assertEquals(List.of("POST /v1/embeddings 200"), verdicts);
    assertThatTheJudgeCanRefuse("model", "input");
  }

  @Test
  void speechIsSentAsTheInterfaceSays() {
    org.interviewkit.openai.transcription.Settings settings =
        new org.interviewkit.openai.transcription.Settings(service.at("/v1"), Optional.of(ReasonerContract.KEY), "gpt-transcribe", Duration.ofSeconds(30));
    answersAnything(() -> new OpenAiTranscriber(settings).hear(EncodedSpeech.of("Bake!", Language.DE)));
    assertEquals(List.of("POST /v1/audio/transcriptions 200"), verdicts);
    Asked asked = service.asked().get(0);
    assertEquals(401, judge(asked, asked.body(), false).statusCode());
    assertEquals(422, judge(asked, asked.body().replace("name=\"model\"", "name=\"modal\""), true).statusCode(), "without a model");
    assertEquals(422, judge(asked, asked.body().replace("name=\"response_format\"\r\n\r\njson", "name=\"response_format\"\r\n\r\nprose"), true).statusCode());
  }

  @Test
  void voicesAreToldApartAsTheInterfaceSays() {
    org.interviewkit.openai.transcription.Settings settings =
        new org.interviewkit.openai.transcription.Settings(
            service.at("/v1"), Optional.of(ReasonerContract.KEY), "gpt-transcribe", Optional.of("gpt-4o-transcribe-diarize"), Duration.ofSeconds(30));
    answersAnything(() -> new OpenAiTranscriber(settings).hear(EncodedSpeech.file(Language.DE, false, "A: Bake!")));
    assertEquals("POST /v1/audio/transcriptions 200", verdicts.get(0));
    Asked asked = service.asked().get(0);
    assertEquals(422, judge(asked, asked.body().replace("diarized_json", "apart_json"), true).statusCode());
    assertTrue(asked.body().contains("name=\"chunking_strategy\"\r\n\r\nauto\r\n"), "without it the service refuses what is longer than 30 s");
  }

  @Test
  void aSessionOfChatKitIsOpenedAsTheInterfaceSaysHoweverLongItIsWanted() {
    answersAnything(() -> sessions(Duration.ofHours(1)).open(new UUID(1, 2)));
    assertEquals(List.of("POST /v1/chatkit/sessions 200"), verdicts);
    assertThatTheJudgeCanRefuse("user", "workflow");
    ObjectNode anHour = OpenAiService.tree(service.asked().get(0).body()).deepCopy();
    ((ObjectNode) anHour.get("expires_after")).put("seconds", 3_600);
    assertEquals(422, judge(service.asked().get(0), anHour.toString(), true).statusCode());
  }
}
