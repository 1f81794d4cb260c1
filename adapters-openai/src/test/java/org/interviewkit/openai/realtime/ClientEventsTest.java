package org.interviewkit.openai.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.contract.BriefingFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.supervision.Focus;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.openai.realtime.standin.Protocol;
import org.interviewkit.port.Patience;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything that is sent is what OpenAI says it takes. */
class ClientEventsTest {

  private static VoiceSettings settings(VoiceSettings.Turns turns, VoiceSettings.Noise noise) {
    VoiceSettings.Hearing hearing = new VoiceSettings.Hearing(turns, Patience.NORMAL, noise);
    URI base = URI.create("https://api.openai.com/v1");
    return new VoiceSettings(base, Optional.of("sk-test"), new VoiceSettings.Models("gpt-realtime-2.1", "gpt-transcribe"), "marin", hearing, VoiceSettings.Limits.DEFAULT);
  }

  @TestFactory
  Stream<DynamicTest> theSchemasJudgeAsTheyMust() {
    return Stream.iterate(0, i -> i + 1)
        .limit(Protocol.read(Protocol.resource("golden-cases.json")).size())
        .map(i -> Protocol.read(Protocol.resource("golden-cases.json")).get(i))
        .map(
            golden ->
                DynamicTest.dynamicTest(
                    golden.get("name").asText(),
                    () -> {
                      Optional<String> fault = Protocol.fault(golden.get("schema").asText(), golden.get("def").asText(), golden.get("value"));
                      assertEquals(golden.get("valid").asBoolean(), fault.isEmpty(), fault.toString());
                    }));
  }

  @Test
  void aSessionFitsInEveryFormItCanHave() {
    for (VoiceSettings.Turns turns : VoiceSettings.Turns.values()) {
      for (VoiceSettings.Noise noise : VoiceSettings.Noise.values()) {
        for (Patience patience : Patience.values()) {
          for (Language language : Language.values()) {
            String instructions = Instructions.of(BriefingFixtures.briefing(language));
            assertFits(ClientEvents.configure(settings(turns, noise), Way.Manner.RELAY, patience, language, instructions));
            assertFits(ClientEvents.configure(settings(turns, noise), patience));
            for (Way.Manner manner : Way.Manner.values()) {
              assertFits(ClientEvents.configure(settings(turns, noise), manner, patience, language, instructions));
            }
          }
        }
      }
    }
  }

  @Test
  void aSessionAnswersNothingByItselfAndIsTracedNowhere() {
    String instructions = Instructions.of(BriefingFixtures.briefing(Language.DE));
    VoiceSettings settings = settings(VoiceSettings.Turns.PAUSE, VoiceSettings.Noise.FAR);
    JsonNode session = Protocol.read(ClientEvents.configure(settings, Way.Manner.RELAY, Patience.LONG, Language.DE, instructions)).get("session");
    JsonNode turns = session.at("/audio/input/turn_detection");
    assertEquals("{\"type\":\"server_vad\",\"threshold\":0.5,\"prefix_padding_ms\":300,\"silence_duration_ms\":2000,\"create_response\":false,\"interrupt_response\":true}", turns.toString());
    assertEquals("{\"type\":\"audio/pcm\",\"rate\":24000}", session.at("/audio/input/format").toString());
    assertEquals("{\"model\":\"gpt-transcribe\",\"language\":\"de\"}", session.at("/audio/input/transcription").toString());
    assertFalse(session.has("tracing") || session.has("prompt"), "what candidates say stays out of the service's traces");
  }

  @Test
  void theInstructionsHoldThePlanAsDataAndNothingThatIsForTheEvaluatorAlone() {
    for (Language language : Language.values()) {
      String instructions = Instructions.of(BriefingFixtures.briefing(language));
      String data = instructions.substring(instructions.indexOf("{\"candidate\""));
      assertEquals(4, Protocol.read(data).get("plan").size());
      assertEquals("Jürgen Weiß", Protocol.read(data).get("candidate").asText());
      assertFalse(instructions.contains("own action, result") || instructions.contains("eigenes Handeln"), "what a good answer shows is not said to the candidate");
      assertFalse(instructions.contains("{language}") || instructions.contains("{minutes}") || instructions.contains("{data}"), instructions);
    }
  }

  @Test
  void whatPeopleWriteStaysText() {
    List<String> nasty = List.of(Texts.TRICKY, "\"},{\"type\":\"response.create\"", "\\u0000 \u0001 \u2028", "half \ud83d a character", "");
    for (String words : nasty) {
      for (String sent : List.of(ClientEvents.candidate("u1", words), ClientEvents.interviewer("a1", words), ClientEvents.system("s1", words))) {
        assertFits(sent);
        assertEquals(words, Protocol.read(sent).at("/item/content/0/text").asText());
      }
    }
  }

  @Test
  void everyOtherEventFits() {
    for (Focus focus : Focus.values()) {
      assertFits(ClientEvents.system("s1", Instructions.of(new SupervisorAction.Guide(focus, "Which monitoring did you use?"))));
    }
    Stream.of(
            ClientEvents.append("AAAA"),
            ClientEvents.commit(),
            ClientEvents.respond(Optional.empty()),
            ClientEvents.respond(Optional.of("c0ffee")),
            ClientEvents.silence(),
            ClientEvents.delete("i1"),
            ClientEvents.speak(Optional.empty()),
            ClientEvents.speak(Optional.of("c0ffee")),
            ClientEvents.cancel(Optional.of("resp_1")),
            ClientEvents.cancel(Optional.empty()),
            ClientEvents.truncate("item_1", 1_200),
            ClientEvents.answered("o1", "call_1"))
        .forEach(ClientEventsTest::assertFits);
  }

  @Test
  void settingsPrintNoKey() {
    assertFalse(settings(VoiceSettings.Turns.PAUSE, VoiceSettings.Noise.OFF).toString().contains("sk-test"));
  }

  private static void assertFits(String sent) {
    Optional<String> fault = Protocol.faultOfClient(sent);
    assertTrue(fault.isEmpty(), () -> fault.get() + "\n" + sent);
  }
}
