package org.interviewkit.liberty.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.webhook.Secret;
import org.interviewkit.webhook.Settings.Reach;
import org.junit.jupiter.api.Test;

class EventReceiverTest {

  private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString("just-for-this-test-run!!".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  private static final Map<String, String> WEBHOOK =
      Map.of("interview.events", "webhook", "interview.webhook.url", "https://hr.example.org/hooks", "interview.webhook.secret", SECRET);

  private static Settings read(Map<String, String> values) {
    return Settings.read(key -> Optional.ofNullable(values.get(key)));
  }

  private static String refusal(String key, String value) {
    Map<String, String> values = new HashMap<>(WEBHOOK);
    values.put(key, value);
    return assertThrows(WrongConfiguration.class, () -> read(values)).getMessage();
  }

  @Test
  void isNobodyUnlessItWasChosen() {
    assertEquals(Optional.empty(), read(Map.of("interview.webhook.url", "!")).events());
  }

  @Test
  void readsWhoIsTold() {
    assertEquals(
        Optional.of(new org.interviewkit.webhook.Settings(URI.create("https://hr.example.org/hooks"), List.of(Secret.of(SECRET)), Reach.INTERNET, Duration.ofSeconds(20))),
        read(WEBHOOK).events());
    Map<String, String> inside = new HashMap<>(WEBHOOK);
    inside.putAll(Map.of("interview.webhook.url", "http://127.0.0.1:9/", "interview.webhook.reach", "anywhere", "interview.webhook.secret", SECRET + ", " + SECRET));
    assertEquals(2, read(inside).events().orElseThrow().secrets().size());
    assertFalse(read(WEBHOOK).events().toString().contains(SECRET));
  }

  @Test
  void namesWhatIsMissingOrWrong() {
    assertEquals("interview.events=pigeon: allowed are none, webhook", refusal("interview.events", "pigeon"));
    assertEquals("interview.webhook.url is not set: interview.events=webhook needs it", refusal("interview.webhook.url", " "));
    assertEquals("interview.webhook.secret is not set: interview.events=webhook needs it", refusal("interview.webhook.secret", ""));
    assertEquals(
        "interview.webhook.secret: whsec_ and 24–64 bytes in base64 are needed; openssl rand -base64 32 makes such bytes", refusal("interview.webhook.secret", "geheim"));
    assertEquals("interview.webhook.url: https is needed, unless private addresses may be told", refusal("interview.webhook.url", "http://hr.example.org"));
    assertEquals("interview.webhook.reach=far: allowed are internet, anywhere", refusal("interview.webhook.reach", "far"));
  }
}
