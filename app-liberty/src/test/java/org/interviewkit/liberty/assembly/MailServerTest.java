package org.interviewkit.liberty.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.mail.Encryption;
import org.interviewkit.mail.Sender;
import org.junit.jupiter.api.Test;

class MailServerTest {

  private static final Map<String, String> SMTP =
      Map.of("interview.mail", "smtp", "interview.mail.host", "mail.example.org", "interview.mail.from", "Bäckerei Müller <info@example.org>");

  private static Settings read(Map<String, String> values) {
    return Settings.read(key -> Optional.ofNullable(values.get(key)));
  }

  private static Map<String, String> with(String... keysAndValues) {
    Map<String, String> values = new HashMap<>(SMTP);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return values;
  }

  private static String refusal(Map<String, String> values) {
    return assertThrows(WrongConfiguration.class, () -> read(values)).getMessage();
  }

  @Test
  void isNoneUnlessItWasChosen() {
    assertEquals(Optional.empty(), read(Map.of("interview.mail.host", "!", "interview.mail.starttls", "maybe")).mail());
  }

  @Test
  void readsWhatTheMailServerMustBeTold() {
    Sender from = Sender.of("Bäckerei Müller <info@example.org>");
    assertEquals(
        Optional.of(new org.interviewkit.mail.Settings("mail.example.org", 587, from, Optional.empty(), Encryption.REQUIRED, Optional.empty(), Duration.ofSeconds(15))),
        read(SMTP).mail());
    Map<String, String> all =
        with(
            "interview.mail.port", "465", "interview.mail.starttls", "implicit", "interview.mail.user", "info", "interview.mail.password", "geheim",
            "interview.mail.certificates", "/etc/ca.pem");
    assertEquals(
        Optional.of(
            new org.interviewkit.mail.Settings(
                "mail.example.org",
                465,
                from,
                Optional.of(new org.interviewkit.mail.Settings.Login("info", "geheim")),
                Encryption.IMPLICIT,
                Optional.of(Path.of("/etc/ca.pem")),
                Duration.ofSeconds(15))),
        read(all).mail());
    assertFalse(read(all).toString().contains("geheim"));
  }

  @Test
  void namesWhatIsMissingOrWrong() {
    assertEquals("interview.mail=pigeon: allowed are none, smtp", refusal(Map.of("interview.mail", "pigeon")));
    assertEquals("interview.mail.host is not set: interview.mail=smtp needs it", refusal(Map.of("interview.mail", "smtp")));
    assertEquals("interview.mail.from is not set: interview.mail=smtp needs it", refusal(with("interview.mail.from", " ")));
    assertEquals("interview.mail.password is not set: interview.mail=smtp needs it", refusal(with("interview.mail.user", "info")));
    assertEquals("interview.mail.starttls=maybe: allowed are required, implicit, off", refusal(with("interview.mail.starttls", "maybe")));
    assertEquals("interview.mail.port: port 0: allowed 1–65535", refusal(with("interview.mail.port", "0")));
    assertEquals(
        "interview.mail.from: an address such as info@example.org or Example <info@example.org> is needed", refusal(with("interview.mail.from", "Bäckerei")));
    assertEquals(
        "interview.mail.starttls: a password is sent without encryption to this machine only, not to 192.0.2.1",
        refusal(with("interview.mail.host", "192.0.2.1", "interview.mail.starttls", "off", "interview.mail.user", "a", "interview.mail.password", "b")));
  }
}
