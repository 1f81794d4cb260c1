package org.interviewkit.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.interviewkit.domain.InvalidInput;
import org.junit.jupiter.api.Test;

final class SettingsTest {

  private static final List<Secret> SECRETS = List.of(Secret.of(Base64.getEncoder().encodeToString(new byte[24])));

  private static String field(String url, List<Secret> secrets, Settings.Reach reach, Duration timeout) {
    return assertThrows(InvalidInput.class, () -> new Settings(URI.create(url), secrets, reach, timeout)).field();
  }

  @Test
  void refusesWhatCannotBeToldSafelyAndNamesTheField() {
    Duration soon = Duration.ofSeconds(5);
    assertEquals("url", field("http://hr.example.org/", SECRETS, Settings.Reach.INTERNET, soon));
    assertEquals("url", field("ftp://hr.example.org/", SECRETS, Settings.Reach.ANYWHERE, soon));
    assertEquals("url", field("https://a:b@hr.example.org/", SECRETS, Settings.Reach.INTERNET, soon));
    assertEquals("url", field("hr.example.org", SECRETS, Settings.Reach.INTERNET, soon));
    assertEquals("secret", field("https://hr.example.org/", List.of(), Settings.Reach.INTERNET, soon));
    assertEquals("timeout", field("https://hr.example.org/", SECRETS, Settings.Reach.INTERNET, Duration.ZERO));
  }

  @Test
  void refusesAWeakSecretAndRepeatsNone() {
    for (String weak : List.of("", "geheim", Base64.getEncoder().encodeToString(new byte[23]), "whsec_" + Base64.getEncoder().encodeToString(new byte[65]))) {
      InvalidInput refused = assertThrows(InvalidInput.class, () -> Secret.of(weak), weak);
      assertFalse(!weak.isEmpty() && refused.getMessage().contains(weak), refused.getMessage());
    }
    assertEquals("[***]", SECRETS.toString());
    assertEquals(SECRETS.get(0), Secret.of("whsec_" + Base64.getEncoder().encodeToString(new byte[24])));
  }
}
