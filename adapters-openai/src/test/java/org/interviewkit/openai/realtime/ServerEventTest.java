package org.interviewkit.openai.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.interviewkit.port.Reasoner;
import org.junit.jupiter.api.Test;

/** What the service says is read as it is meant, and nothing it can say does any harm. */
class ServerEventTest {

  @Test
  void readsWhatAConversationNeeds() {
    assertRead(
        "{\"type\":\"response.output_audio.delta\",\"event_id\":\"e\",\"response_id\":\"r\",\"item_id\":\"i\",\"output_index\":0,\"content_index\":0,\"delta\":\"AAEC/+8=\"}",
        new ServerEvent.Voice("r", "i", "AAEC/+8="));
    assertRead(
        "{ \"event_id\" : \"e\" , \"item\":{\"id\":\"i\",\"type\":\"message\",\"role\":\"user\",\"content\":[{\"type\":\"input_audio\",\"transcript\":null}]},\n \"type\":\"conversation.item.added\",\"previous_item_id\":null}",
        new ServerEvent.ItemAdded("i", "user", "input_audio", Optional.empty()));
    assertRead("{\"type\":\"input_audio_buffer.committed\",\"previous_item_id\":\"p\",\"item_id\":\"i\"}", new ServerEvent.Committed("i", Optional.of("p")));
    assertRead(
        "{\"type\":\"conversation.item.input_audio_transcription.completed\",\"item_id\":\"i\",\"content_index\":0,\"transcript\":\"Sch\\u00f6n \\\"hier\\\"\\n\",\"usage\":{\"type\":\"duration\",\"seconds\":2}}",
        new ServerEvent.Understood("i", "Schön \"hier\"\n"));
    assertRead(
        "{\"type\":\"response.done\",\"response\":{\"id\":\"r\",\"status\":\"cancelled\",\"status_details\":{\"type\":\"cancelled\",\"reason\":\"turn_detected\"},\"output\":[{\"id\":\"i\",\"type\":\"message\","
            + "\"role\":\"assistant\",\"content\":[]},null,3,{\"id\":\"f\",\"type\":\"function_call\",\"name\":\"finish_interview\",\"call_id\":\"c\",\"arguments\":\"{}\"}]}}",
        new ServerEvent.ResponseDone(
            "r", "cancelled", "turn_detected", List.of(new ServerEvent.Output("i", "assistant", "", ""), new ServerEvent.Output("f", "function_call", "finish_interview", "c"))));
    assertRead(
        "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"code\":null,\"message\":\"m\"}}", new ServerEvent.Failure("", "invalid_request_error"));
    assertRead("{\"type\":\"session.created\",\"session\":{\"id\":\"s\",\"expires_at\":1790003600,\"tools\":[]}}", new ServerEvent.SessionCreated(1_790_003_600));
    assertRead(
        "{\"type\":\"response.done\",\"response\":{\"id\":\"r\",\"status\":\"completed\",\"output\":[],\"usage\":{\"input_tokens\":40,\"output_tokens\":14,\"total_tokens\":54}}}",
        new ServerEvent.ResponseDone("r", "completed", "", List.of(), new Reasoner.Tokens(40, 14)));
    assertRead(
        "{\"type\":\"conversation.item.input_audio_transcription.completed\",\"item_id\":\"i\",\"transcript\":\"x\",\"usage\":{\"type\":\"tokens\",\"input_tokens\":-3,\"output_tokens\":2}}",
        new ServerEvent.Understood("i", "x", new Reasoner.Tokens(0, 2)));
    assertRead("{\"type\":\"response.done\",\"response\":{\"id\":\"r\",\"status\":null,\"output\":null,\"usage\":null}}", new ServerEvent.ResponseDone("r", "", "", List.of()));
  }

  @Test
  void aMessageThatWasCutOffAnywhereIsNoMessage() {
    String whole = "{\"type\":\"response.done\",\"response\":{\"id\":\"r\",\"output\":[{\"id\":\"\\\"i\",\"n\":[1,2.5,true]}],\"status\":\"completed\"}}";
    assertInstanceOf(ServerEvent.ResponseDone.class, ServerEvent.read(whole));
    for (int end = 0; end < whole.length(); end++) {
      assertEquals(new ServerEvent.Other(""), ServerEvent.read(whole.substring(0, end)), whole.substring(0, end));
    }
    assertEquals(new ServerEvent.Other(""), ServerEvent.read(whole + "}"));
  }

  @Test
  void nonsenseIsPassedOver() {
    List<String> nonsense =
        List.of(
            "null", "[]", "\"\"", "{}", "{\"type\":null}", "{\"type\":7}", "{\"type\":\"\\uZZZZ\"}", "{\"type\":\"error\",\"error\":[]}", "{\"type\":\"\\u12\"}",
            "{\"type\":\"response.output_audio.delta\",\"item_id\":null,\"delta\":\"AAAA\"}", "{\"type\":\"something.new\",\"item_id\":\"i\"}",
            "{\"a\":".repeat(50_000), "{\"type\":\"x\",\"deep\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}");
    nonsense.forEach(message -> assertInstanceOf(ServerEvent.Other.class, ServerEvent.read(message)));
  }

  @Test
  void soundThatCouldNotBePutIntoAMessageAsItIsIsNoSound() {
    for (String audio : List.of("AA\\nAA", "AA\\u0000", "AA\\\"AA", "AA\\\\AA", "AA AA", "AA\\ud800", "A\u00c4AA")) {
      String message = "{\"type\":\"response.output_audio.delta\",\"response_id\":\"r\",\"item_id\":\"i\",\"delta\":\"" + audio + "\"}";
      assertEquals(new ServerEvent.Other("response.output_audio.delta"), ServerEvent.read(message), audio);
    }
    assertRead("{\"type\":\"response.output_audio.delta\",\"response_id\":\"r\",\"item_id\":\"i\",\"delta\":\"AA+/AA==\"}", new ServerEvent.Voice("r", "i", "AA+/AA=="));
  }

  @Test
  void theLastOfTwoMembersOfOneNameCounts() {
    assertRead("{\"type\":\"a\",\"item_id\":\"i\",\"type\":\"response.output_audio.done\"}", new ServerEvent.VoiceDone("i"));
  }

  private static void assertRead(String message, ServerEvent wanted) {
    assertEquals(wanted, ServerEvent.read(message));
  }
}
