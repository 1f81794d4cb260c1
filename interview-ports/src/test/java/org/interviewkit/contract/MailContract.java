package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.port.Letter;
import org.interviewkit.port.Mail;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;

/** What everything does that sends e-mail, or says that it cannot. */
public interface MailContract {

  /** The adapter under test. */
  Mail mail();

  /** What its server holds, as a reader sees it, in the order of its coming; the text's lines ended by {@code \n}. */
  List<Letter> received();

  /** A letter. */
  static Letter letter(String id, String name, String subject, String text) {
    return new Letter(id, "sarah@example.org", name, "Ticket #73", subject, text);
  }

  /** A letter arrives as it was sent, or nothing does and everybody is told. */
  @Test
  default void sendsALetterAsItIsOrSaysThatItCannot() {
    Letter plain = letter("ticket-73-1", "Sarah", "Your request", "Hello,\n\nthank you.");
    if (mail().canSend()) {
      mail().send(plain);
      assertEquals(List.of(plain), received());
    } else {
      assertEquals(PortException.Kind.REFUSED, assertThrows(PortException.class, () -> mail().send(plain)).kind());
      assertEquals(List.of(), received());
    }
  }

  /** Umlauts, emojis, quotes, long lines and long subjects, in every part. */
  @Test
  default void sendsTextsThatMailersLikeToGetWrong() {
    List<Letter> letters =
        List.of(
            letter(
                "ticket-73-1",
                "Müller, Jürgen \"Jo\" <x@evil.example>",
                "Größe & Preis: 5 € – „Ja“ =?utf-8?q?x?=",
                "Grüße aus Köln\n.\n..\nFrom here\n\n日本語 👩🏽‍💻"),
            letter("ticket-73-2", "", "ä".repeat(200), ("Ein sehr langer Satz ohne Umbruch, ".repeat(100) + "Ende").strip()),
            letter("ticket-73-3", "O'Brien (Dr.)", "a ".repeat(99) + "b", "x".repeat(9_998) + "\n" + "y"),
            letter("a.B-3", "=?utf-8?q?=0D=0ABcc:_x?=", "To: other@example.org", "Bcc: other@example.org\n\n=20"));
    if (mail().canSend()) {
      letters.forEach(mail()::send);
      assertEquals(letters.stream().map(MailContract::whole).toList(), received().stream().map(MailContract::whole).toList());
    } else {
      letters.forEach(letter -> assertThrows(PortException.class, () -> mail().send(letter)));
    }
  }

  /** Many at once do not mix. */
  @Test
  default void sendsManyAtOnce() throws Exception {
    List<Callable<Boolean>> calls = IntStream.range(0, 8).mapToObj(i -> (Callable<Boolean>) () -> sent("ticket-" + i)).toList();
    Race<Boolean> race = Race.between(calls);
    assertEquals(mail().canSend() ? 0 : 8, race.failures().size());
    assertEquals(mail().canSend() ? 8 : 0, received().stream().distinct().count());
  }

  /** Nothing that could end a line of the head becomes a letter. */
  @Test
  default void takesNoLetterWhoseHeadHasAnotherLine() {
    for (String evil : List.of("x\r\nBcc: other@example.org", "x\nBcc: y", "x\ry", "x\u2028y", "x\u0000y", "x\u0085y")) {
      assertEquals("name", assertThrows(InvalidInput.class, () -> letter("a", evil, "s", "t")).field());
      assertEquals("subject", assertThrows(InvalidInput.class, () -> letter("a", "n", evil, "t")).field());
      assertEquals("answersTo", assertThrows(InvalidInput.class, () -> new Letter("a", "a@example.org", "n", evil, "s", "t")).field());
      assertEquals("recipient", assertThrows(InvalidInput.class, () -> new Letter("a", evil + "@example.org", "n", "", "s", "t")).field());
    }
    assertThrows(InvalidInput.class, () -> letter("<a@b>", "n", "s", "t"));
    assertThrows(InvalidInput.class, () -> new Letter("a", "a@example.org, b@example.org", "n", "", "s", "t"));
  }

  private boolean sent(String id) {
    mail().send(letter(id, "Sarah", "Subject of " + id, "Text of " + id));
    return true;
  }

  private static String whole(Letter letter) {
    return String.join("|", letter.id(), letter.recipient(), letter.name(), letter.answersTo(), letter.subject(), letter.text());
  }
}
