package org.interviewkit.openai.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.interviewkit.contract.EncodedSpeech;
import org.interviewkit.contract.TranscriberContract;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.recording.HeardPart;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.openai.realtime.standin.DiarizedText;
import org.interviewkit.openai.realtime.standin.SpokenForm;
import org.interviewkit.openai.transcription.TranscriptionService.Told;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Reasoner;
import org.interviewkit.port.Transcriber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiTranscriberTest implements TranscriberContract {

  private final List<TranscriptionService> services = new ArrayList<>();

  @AfterEach
  void close() {
    services.forEach(TranscriptionService::close);
  }

  private OpenAiTranscriber against(Function<SpokenForm, Told> script) {
    TranscriptionService service = new TranscriptionService(script);
    services.add(service);
    return new OpenAiTranscriber(new Settings(service.at(), Optional.of(TranscriptionService.KEY), "gpt-transcribe", Duration.ofSeconds(5)));
  }

  private OpenAiTranscriber apartAgainst(Function<SpokenForm, Told> script) {
    TranscriptionService service = new TranscriptionService(script);
    services.add(service);
    return new OpenAiTranscriber(new Settings(service.at(), Optional.of(TranscriptionService.KEY), "gpt-transcribe", Optional.of("apart-1"), Duration.ofSeconds(5)));
  }

  private static Told understood(SpokenForm form) {
    String words = form.whole() ? EncodedSpeech.parts(form.sound(), true).get(0).text() : EncodedSpeech.words(form.sound());
    ObjectNode answer = form.apart() ? DiarizedText.of("A: Who are you?\nB: A baker.") : JsonNodeFactory.instance.objectNode().put("text", words);
    answer.putObject("usage").put("type", "tokens").put("input_tokens", 14).put("output_tokens", 45).put("total_tokens", 59);
    return new Told(200, answer.toString());
  }

  @Override
  public Transcriber transcriber() {
    return against(OpenAiTranscriberTest::understood);
  }

  @Override
  public Transcriber brokenTranscriber() {
    return against(form -> new Told(500, "{\"error\":{\"message\":\"Zwiebelkuchen\"}}"));
  }

  @Test
  void asksForTheModelInTheLanguageAndCountsWhatItCost() {
    Transcriber.Heard heard = against(OpenAiTranscriberTest::understood).hear(EncodedSpeech.of("I bake.", Language.EN));
    assertEquals(new Transcriber.Heard("I bake.", "gpt-transcribe", new Reasoner.Tokens(14, 45)), heard);
    assertEquals("gpt-transcribe en", services.get(0).asked.get(0).fields().get("model") + " " + services.get(0).asked.get(0).fields().get("language"));
  }

  @Test
  void tellsTheVoicesOfAFileApart() {
    Transcriber.HeardFile heard = apartAgainst(OpenAiTranscriberTest::understood).hear(EncodedSpeech.file(Language.EN, false, "A: x"));
    List<HeardPart> parts = List.of(new HeardPart(Optional.of("A"), "Who are you?"), new HeardPart(Optional.of("B"), "A baker."));
    assertEquals(new Transcriber.HeardFile(parts, "apart-1", new Reasoner.Tokens(14, 45)), heard);
  }

  /** The model that tells voices apart has an end: then the other one writes one text. One voice is never told apart. */
  @ParameterizedTest
  @ValueSource(ints = {400, 404})
  void hearsOneTextWhereNothingTellsVoicesApart(int status) {
    OpenAiTranscriber transcriber = apartAgainst(form -> form.apart() ? new Told(status, "{}") : understood(form));
    Transcriber.HeardFile heard = transcriber.hear(EncodedSpeech.file(Language.EN, false, "A: Who are you?", "B: A baker."));
    assertEquals(new Transcriber.HeardFile(List.of(new HeardPart(Optional.empty(), "Who are you? A baker.")), "gpt-transcribe", new Reasoner.Tokens(14, 45)), heard);
    transcriber.hear(EncodedSpeech.file(Language.EN, true, "A: x"));
    assertEquals(List.of(true, false, false), services.get(0).asked.stream().map(SpokenForm::apart).toList());
  }

  @Test
  void doesNotTakeAServiceThatIsAwayForOneThatTellsNothingApart() {
    OpenAiTranscriber transcriber = apartAgainst(form -> form.apart() ? new Told(503, "{}") : understood(form));
    assertEquals(PortException.Kind.UNAVAILABLE, assertThrows(PortException.class, () -> transcriber.hear(EncodedSpeech.file(Language.EN, false, "A: x"))).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"segments\":[{\"text\":\"x\"}],\"text\":\"x\"}", "{\"segments\":[{\"speaker\":\"A\",\"text\":7}]}", "{\"segments\":[]}"})
  void takesNothingForVoicesThatAreNone(String body) {
    OpenAiTranscriber transcriber = apartAgainst(form -> new Told(200, body));
    assertEquals(PortException.Kind.MALFORMED, assertThrows(PortException.class, () -> transcriber.hear(EncodedSpeech.file(Language.EN, false, "A: x"))).kind());
  }

  @Test
  void doesWithoutFiguresThatAreNotSaid() {
    OpenAiTranscriber transcriber = against(form -> new Told(200, "{\"text\":\"\",\"usage\":{\"type\":\"duration\",\"seconds\":4}}"));
    assertEquals(new Transcriber.Heard("", "gpt-transcribe", new Reasoner.Tokens(0, 0)), transcriber.hear(EncodedSpeech.of("x", Language.DE)));
  }

  /** Sound that no test could hold twice: it is made while it is sent, never ahead of it by much, and what was opened is closed. */
  @Test
  void readsTheSoundWhileItIsSentAndClosesIt() {
    AtomicLong read = new AtomicLong();
    AtomicInteger open = new AtomicInteger();
    long samples = Recording.samples(Transcriber.LONGEST);
    Transcriber.Sound endless =
        () -> {
          open.incrementAndGet();
          return new InputStream() {
            @Override
            public int read() {
              read.incrementAndGet();
              return 0;
            }

            @Override
            public int read(byte[] into, int from, int most) {
              assertTrue(most <= 65_536, most + " bytes at once");
              read.addAndGet(most);
              return most;
            }

            @Override
            public void close() {
              open.decrementAndGet();
            }
          };
        };
    against(OpenAiTranscriberTest::understood).hear(new Transcriber.Speech(samples, Language.EN, endless));
    assertEquals(samples * 2, read.get());
    assertTrue(open.get() <= 0, "left open");
    assertEquals(samples * 2, services.get(0).asked.get(0).sound().length);
  }

  @Test
  void takesSoundThatCannotBeReadForAFailureThatMayPass() {
    Transcriber.Sound broken =
        () ->
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("Zwiebelkuchen");
              }
            };
    OpenAiTranscriber transcriber = new OpenAiTranscriber(new Settings(URI.create("http://127.0.0.1:1/v1"), Optional.empty(), "m", Duration.ofSeconds(5)));
    PortException failure = assertThrows(PortException.class, () -> transcriber.hear(new Transcriber.Speech(24_000, Language.EN, broken)));
    assertEquals(PortException.Kind.UNAVAILABLE, failure.kind());
    assertFalse(failure.getMessage().contains("Zwiebelkuchen"));
  }

  @ParameterizedTest
  @CsvSource({"401,REFUSED", "404,REFUSED", "400,REFUSED", "413,REFUSED", "429,UNAVAILABLE", "503,UNAVAILABLE"})
  void saysWhatKindOfFailureItIs(int status, PortException.Kind kind) {
    OpenAiTranscriber transcriber = against(form -> new Told(status, "{\"error\":{\"message\":\"" + TranscriptionService.KEY + "\"}}"));
    PortException failure = assertThrows(PortException.class, () -> transcriber.hear(EncodedSpeech.of("x", Language.DE)));
    assertEquals(kind, failure.kind());
    assertFalse(failure.getMessage().contains(TranscriptionService.KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"text\":null}", "{\"text\":[\"x\"]}"})
  void takesNothingForTextThatIsNone(String body) {
    OpenAiTranscriber transcriber = against(form -> new Told(200, body));
    assertEquals(PortException.Kind.MALFORMED, assertThrows(PortException.class, () -> transcriber.hear(EncodedSpeech.of("x", Language.DE))).kind());
  }

  @Test
  void waitsNoLongerThanItMay() {
    CountDownLatch over = new CountDownLatch(1);
    TranscriptionService slow =
        new TranscriptionService(
            form -> {
              try {
                over.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return understood(form);
            });
    try (slow; OpenAiTranscriber transcriber = new OpenAiTranscriber(new Settings(slow.at(), Optional.empty(), "m", Duration.ofSeconds(1)))) {
      byte[] sound = new byte[48_000];
      PortException failure = assertThrows(PortException.class, () -> transcriber.hear(new Transcriber.Speech(24_000, Language.EN, () -> new ByteArrayInputStream(sound))));
      assertEquals("the service of transcription did not answer in time", failure.getMessage());
      over.countDown();
    }
  }

  @Test
  void printsNoKey() {
    URI base = URI.create("https://api.openai.com/v1");
    assertFalse(new Settings(base, Optional.of(TranscriptionService.KEY), "m", Duration.ofSeconds(5)).toString().contains(TranscriptionService.KEY));
    assertTrue(assertThrows(InvalidInput.class, () -> new Settings(base, Optional.of("a\n"), "m", Duration.ofSeconds(5))).getMessage().contains("visible ASCII"));
    assertThrows(InvalidInput.class, () -> new Settings(base, Optional.empty(), "m", Duration.ofMinutes(6)));
  }
}
