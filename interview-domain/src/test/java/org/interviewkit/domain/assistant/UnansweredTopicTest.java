package org.interviewkit.domain.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.interviewkit.domain.assistant.UnansweredTopic.Asked;
import org.junit.jupiter.api.Test;

final class UnansweredTopicTest {

  private final List<Asked> messages = new ArrayList<>();

  private Asked ask(int thread, String text) {
    Asked asked = new Asked(new ThreadId(new UUID(0, thread)), 1, text);
    messages.add(asked);
    return asked;
  }

  private List<UnansweredTopic> topics() {
    return UnansweredTopic.of(messages, 10);
  }

  @Test
  void groupsMessagesByWhatTheyHaveInCommon() {
    Asked first = ask(1, "Liefern Sie auch in die Schweiz?");
    Asked second = ask(2, "Was kostet eine Lieferung in die Schweiz?");
    ask(3, "Haben Sie Parkplätze vor dem Haus?");
    Asked third = ask(4, "Schweiz?");
    ask(5, "Gibt es einen Parkplatz mit Ladesäule?");
    Asked fourth = ask(6, "ob sie in die SCHWEIZ liefern");
    assertEquals(
        List.of(new UnansweredTopic(List.of("Schweiz", "Liefern"), 4, List.of(first, second, third))),
        topics().stream().limit(1).toList());
    assertEquals(fourth, messages.get(5));
  }

  @Test
  void findsTheSameInPluralAndSingular() {
    ask(1, "Do you have any discounts for students?");
    ask(2, "Is there a discount for a student?");
    assertEquals(List.of(List.of("discount", "student")), topics().stream().map(UnansweredTopic::words).toList());
  }

  @Test
  void saysNothingOfWhatOnlyOneConversationIsAbout() {
    ask(1, "Wo ist mein Paket?");
    ask(1, "Mein Paket! Wo ist mein Paket?");
    ask(2, "Wer gewinnt die Wahl?");
    assertEquals(List.of(), topics());
    assertEquals(List.of(), UnansweredTopic.of(List.of(), 10));
  }

  @Test
  void takesNoAddressNumberOrLinkForATopic() {
    ask(1, "Gutschein: schreiben Sie an anna.weiss@example.org oder 0170-1234567, siehe https://shop.example.org/gutschein, Konto DE12ABC");
    ask(2, "Gutschein an anna.weiss@example.org, 0170-1234567, www.example.org, DE12ABC");
    List<UnansweredTopic> found = topics();
    assertEquals(List.of(List.of("Gutschein")), found.stream().map(UnansweredTopic::words).toList());
    assertFalse(found.get(0).words().toString().matches("(?i).*(anna|weiss|example|shop|abc|[0-9]).*"));
  }

  @Test
  void isFoundWhateverElseVisitorsRepeat() {
    int thread = 0;
    for (String one : List.of("a-", "A", ".", "a.", "x/", "ge", "e\u0301", "\u00A0", "😀", "://", "-")) {
      for (int i = 0; i < 100; i++) {
        ask(++thread, one.repeat(Message.MAX_VISITOR / one.length()));
      }
    }
    ask(++thread, "Parkplatz?");
    ask(++thread, "Habt ihr einen Parkplatz?");
    assertTrue(assertTimeoutPreemptively(Duration.ofSeconds(30), this::topics).stream().anyMatch(topic -> topic.words().equals(List.of("Parkplatz"))));
  }

  @Test
  void givesTheLargestGroupsFirstAndNoMoreThanWanted() {
    for (int topic = 0; topic < 26; topic++) {
      String word = "" + (char) ('a' + topic) + "bcdf";
      for (int i = 0; i < 2 + topic % 5; i++) {
        ask(topic * 10 + i, word);
      }
    }
    List<UnansweredTopic> found = topics();
    assertEquals(10, found.size());
    assertEquals(List.of(6, 6, 6, 6, 6, 5, 5, 5, 5, 5), found.stream().map(UnansweredTopic::messages).toList());
  }
}
