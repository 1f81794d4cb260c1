package org.interviewkit.domain.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContactReadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mein Name ist Sarah Weiß, bitte melden. | Sarah Weiß",
        "Ich heiße Dr. Eva van der Meer und bin unzufrieden. | Dr. Eva van der Meer",
        "my name is John O'Neill. Call me. | John O'Neill",
        "I'm Anna-Lena Schmidt, anna@example.org | Anna-Lena Schmidt",
        "Name: Jürgen Groß | Jürgen Groß",
        "Sarah Klein, sarah@example.org | Sarah Klein",
        "Daniel: 0170 1234567 | Daniel"
      })
  void findsANameThatIsAnnounced(String text, String name) {
    assertEquals(Optional.of(name), ContactReading.of(text).name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ich bin unzufrieden", "I am not happy with this", "Das Problem besteht weiterhin. Schreiben Sie an x@example.org", "hallo", "Ich bin seit Tagen offline"})
  void makesUpNoName(String text) {
    assertEquals(Optional.empty(), ContactReading.of(text).name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tel. 0170 1234567 | 0170 1234567",
        "+49 (0)30/1234567-89 abends | +49 (0)30/1234567-89",
        "0049 30 901820. | 0049 30 901820",
        "sarah@example.org,0301234567 | 0301234567"
      })
  void findsANumber(String text, String number) {
    assertEquals(Optional.of(number), ContactReading.of(text).phone());
  }

  @ParameterizedTest
  @ValueSource(strings = {"am 21.11.2026 um 9:30", "Bestellung 4711", "Rechnung A0123456789", "3 Tage", "user012345678@example.org", "100 000 Euro"})
  void takesNoDateOrOrderForANumber(String text) {
    assertEquals(Optional.empty(), ContactReading.of(text).phone());
  }

  @Test
  void findsAnAddressWithoutTheFullStopBehindIt() {
    assertEquals(Optional.of("sarah.weiss+web@mail.example.org"), ContactReading.of("Bitte an sarah.weiss+web@mail.example.org.").email());
    assertEquals(Optional.empty(), ContactReading.of("@home und a@b").email());
  }

  @Test
  void findsNothingInNothing() {
    assertTrue(ContactReading.of("").isEmpty());
  }

  @Test
  void readsHostileTextsQuickly() {
    for (String piece : new String[] {"0", "a@", "A ", "0 ", "Name: ", "(-", "a.a@a.", "Ich bin A"}) {
      assertTimeout(Duration.ofSeconds(2), () -> ContactReading.of(piece.repeat(4_000 / piece.length())), piece);
    }
  }

  @Test
  void takesALineApart() {
    assertEquals(new Contact("S", Optional.of("s@example.org"), Optional.of("0170 1234567"), ""), Contact.of("S", "s@example.org, 0170 1234567"));
    assertEquals(new Contact("S", Optional.empty(), Optional.empty(), "Signal: sarah.42"), Contact.of("S", "Signal: sarah.42"));
    assertEquals("s@example.org, 0170 1234567", Contact.of("S", "s@example.org, 0170 1234567").line());
  }
}
