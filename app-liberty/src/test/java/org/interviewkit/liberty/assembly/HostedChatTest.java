package org.interviewkit.liberty.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.contract.ReasonerContract;
import org.interviewkit.contract.StandInService;
import org.interviewkit.contract.StandInService.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostedChatTest {

  private static final String KEY = ReasonerContract.KEY;

  private static Map<String, String> seeds() {
    return new HashMap<>(Map.of("interview.chat", "chatkit", "OPENAI_API_KEY", KEY, "OPENAI_PROJECT_ID", "proj_1", "OPENAI_WORKFLOW_ID", "wf_1"));
  }

  private static HostedChat read(Map<String, String> values) {
    return Settings.read(key -> Optional.ofNullable(values.get(key))).chat().hosted();
  }

  private static String refusal(Map<String, String> values) {
    return assertThrows(WrongConfiguration.class, () -> read(values)).getMessage();
  }

  private static HostedChat at(StandInService service) {
    Map<String, String> values = seeds();
    values.put("OPENAI_BASE_URL", service.at("/v1").toString());
    return read(values);
  }

  @Test
  void takesTheOlderSystemsNames() {
    Map<String, String> values = seeds();
    values.put("CHATKIT_SESSION_TTL_SECONDS", "400");
    values.put("DOMAIN_PUBLIC_KEY", "domain_pk_1");
    org.interviewkit.openai.chatkit.Settings wanted =
        new org.interviewkit.openai.chatkit.Settings(
            URI.create("https://api.openai.com/v1"), KEY, Optional.of("proj_1"), "wf_1", Duration.ofSeconds(400), Duration.ofSeconds(10));
    assertEquals(new HostedChat(Optional.of(wanted), Optional.of("domain_pk_1")), read(values));
    values.put("OPENAI_DOMAIN_PUBLIC_KEY", "domain_pk_2");
    assertEquals(Optional.of("domain_pk_2"), read(values).domainKey());
  }

  @ParameterizedTest
  @CsvSource({"3600,600", "10,300", "300,300", "599,599"})
  void keepsTheLifetimeBetweenItsLeastAndWhatOpenAiAllows(String set, long asked) {
    Map<String, String> values = seeds();
    values.put("CHATKIT_SESSION_TTL_SECONDS", set);
    assertEquals(asked, read(values).openai().orElseThrow().lifetime().toSeconds());
  }

  @Test
  void namesWhatIsMissingOrWrong() {
    Map<String, String> values = seeds();
    values.remove("OPENAI_WORKFLOW_ID");
    assertEquals("interview.openai.workflow is not set: interview.chat=chatkit needs the id of a workflow", refusal(values));
    values.put("OPENAI_WORKFLOW_ID", "not an id");
    assertEquals("interview.openai.workflow: the id of a workflow has 1–200 letters, digits, dashes and underscores", refusal(values));
    values.remove("OPENAI_API_KEY");
    values.put("OPENAI_WORKFLOW_ID", "wf_1");
    assertEquals("interview.openai.api.key is not set: interview.chat=chatkit needs a key", refusal(values));
    values.put("OPENAI_API_KEY", KEY + " 2");
    assertFalse(refusal(values).contains(KEY));
  }

  @Test
  void isNobodysBusinessWhenOurOwnAssistantAnswers() {
    assertEquals(new HostedChat(Optional.empty(), Optional.empty()), read(Map.of("OPENAI_WORKFLOW_ID", "not an id")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "401|interview.chat=chatkit: OpenAI's ChatKit refuses the key, or the project it is for: 401",
        "404|interview.chat=chatkit: OpenAI's ChatKit does not open the workflow wf_1: 404. Workflows come from Agent Builder, which OpenAI ends on 2026-11-30"
      })
  void doesNotStartWithAKeyOrAWorkflowThatIsRefused(int status, String line) {
    try (StandInService service = StandInService.answering(asked -> Told.whole(status, "{\"error\":{\"message\":\"" + KEY + "\"}}"))) {
      assertEquals(line, assertThrows(WrongConfiguration.class, at(service)::sessions).getMessage());
    }
  }

  @Test
  void startsAllTheSameWhenOpenAiIsDown() {
    try (StandInService service = StandInService.answering(asked -> Told.whole(503, ""))) {
      assertTrue(at(service).sessions().isPresent());
      assertEquals(1, service.asked().size());
    }
  }
}
