package org.interviewkit.openai.chatkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.interviewkit.contract.ChatSessionsContract;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Asked;
import org.interviewkit.contract.StandInService.Told;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.port.ChatSessions;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiChatSessionsTest implements ChatSessionsContract {

  private static final Duration HOUR = Duration.ofHours(1);

  private Optional<StandInService> service = Optional.empty();

  @AfterEach
  void close() {
    service.ifPresent(StandInService::close);
  }

  private static Settings settings(URI base, String key, String workflow, Duration lifetime) {
    return new Settings(base, key, Optional.of("proj_1"), workflow, lifetime, Duration.ofSeconds(2));
  }

  private OpenAiChatSessions against(Function<Asked, Told> script, String key, String workflow, Duration lifetime) {
    StandInService started = StandInService.answering(script);
    service = Optional.of(started);
    return new OpenAiChatSessions(settings(started.at("/v1"), key, workflow, lifetime));
  }

  @Override
  public ChatSessions sessions() {
    return against(new ChatKitService()::answer, KEY, "wf_known", HOUR);
  }

  @Override
  public ChatSessions sessionsIn(Trouble trouble) {
    String key = trouble == Trouble.WRONG_KEY ? KEY + "x" : KEY;
    OpenAiChatSessions sessions = against(asked -> ChatKitService.answer(asked, trouble), key, trouble == Trouble.UNKNOWN ? "wf_other" : "wf_known", HOUR);
    if (trouble == Trouble.UNREACHABLE) {
      service.ifPresent(StandInService::close);
    }
    return sessions;
  }

  private Asked asked() {
    return service.orElseThrow().asked().get(0);
  }

  @ParameterizedTest
  @CsvSource({"PT1H,600", "PT10M,600", "PT5M,300"})
  void asksForNoLongerThanOpenAiAllows(Duration lifetime, int seconds) {
    against(new ChatKitService()::answer, KEY, "wf_known", lifetime).open(VISITOR);
    assertEquals(ChatKitService.tree("{\"anchor\":\"created_at\",\"seconds\":" + seconds + "}"), ChatKitService.tree(asked().body()).get("expires_after"));
  }

  @Test
  void namesTheVisitorTheWorkflowAndTheProject() {
    ChatSessions.Session session = sessions().open(VISITOR);
    JsonNode request = ChatKitService.tree(asked().body());
    assertEquals("cksess_1", session.id());
    assertEquals(VISITOR.toString(), request.get("user").asText());
    assertEquals("wf_known", request.at("/workflow/id").asText());
    assertEquals("proj_1", asked().header("Openai-project"));
  }

  @Test
  void saysWhatTheOperatorHasToLookAt() {
    PortException key = assertThrows(PortException.class, () -> sessionsIn(Trouble.WRONG_KEY).open(VISITOR));
    assertEquals("OpenAI's ChatKit refuses the key, or the project it is for: 401 invalid_api_key", key.getMessage());
    PortException gone = assertThrows(PortException.class, () -> sessionsIn(Trouble.GONE).open(VISITOR));
    assertEquals("OpenAI's ChatKit does not open the workflow wf_known: 410 gone. Workflows come from Agent Builder, which OpenAI ends on 2026-11-30", gone.getMessage());
    PortException late = assertThrows(PortException.class, () -> sessionsIn(Trouble.SLOW).open(VISITOR));
    assertEquals("OpenAI's ChatKit did not answer in time", late.getMessage());
  }

  @Test
  void looksAtTheStartWhetherItWorks() {
    OpenAiChatSessions good = (OpenAiChatSessions) sessions();
    assertDoesNotThrow(good::check);
    assertEquals("00000000-0000-0000-0000-000000000000", ChatKitService.tree(asked().body()).get("user").asText());
    assertThrows(PortException.class, ((OpenAiChatSessions) sessionsIn(Trouble.UNKNOWN))::check);
  }

  @Test
  void printsNoKeyAndTakesNoHeaderInAnId() {
    URI base = URI.create("https://api.openai.com/v1");
    assertFalse(settings(base, KEY, "wf_1", HOUR).toString().contains(KEY));
    assertThrows(InvalidInput.class, () -> settings(base, KEY, "wf 1\nX: y", HOUR));
    assertFalse(assertThrows(InvalidInput.class, () -> settings(base, KEY + "\n", "wf_1", HOUR)).getMessage().contains(KEY));
  }
}
