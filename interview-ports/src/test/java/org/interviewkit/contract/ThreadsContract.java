package org.interviewkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.HandOver;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.port.ThreadFilter;
import org.interviewkit.port.ThreadSummary;
import org.interviewkit.port.Threads;
import org.junit.jupiter.api.Test;

/** What every keeper of conversations does. */
public interface ThreadsContract {

  /** The keeper under test: empty before each test, the same one within a test. */
  Threads threads();

  /** A conversation comes back as it was kept. */
  @Test
  default void givesAConversationBackAsItWasKept() {
    for (ChatThread thread : List.of(AssistantFixtures.thread("one"), AssistantFixtures.longestThread(), AssistantFixtures.heldThread(), AssistantFixtures.thread("two").askingForPerson(Texts.NOW))) {
      assertEquals(thread, threads().add(thread.atVersion(7)));
      assertEquals(Optional.of(thread), threads().find(thread.id()));
    }
    assertEquals(Optional.empty(), threads().find(AssistantFixtures.threadId("nobody")));
  }

  /** A save replaces everything but the messages, and is counted. */
  @Test
  default void replacesAConversationAndKeepsItsMessages() {
    ChatThread kept = threads().add(AssistantFixtures.thread("one"));
    threads().append(kept.id(), AssistantFixtures.asked(1, "Hallo"));
    ChatThread saved = threads().save(kept.drafting(Optional.of(AssistantFixtures.longestDraft())));
    assertEquals(kept.drafting(Optional.of(AssistantFixtures.longestDraft())).atVersion(1), saved);
    assertEquals(Optional.of(saved), threads().find(kept.id()));
    assertEquals(kept.atVersion(2), threads().save(saved.drafting(Optional.empty())));
    assertEquals(List.of(AssistantFixtures.asked(1, "Hallo")), threads().readAfter(kept.id(), 0));
  }

  /** Taken, stale and unknown conversations are refused and change nothing. */
  @Test
  default void refusesWhatIsTakenStaleOrUnknown() {
    ChatThread thread = AssistantFixtures.thread("one");
    assertThrows(NotFound.class, () -> threads().save(thread));
    threads().add(thread);
    assertThrows(Conflict.class, () -> threads().add(thread));
    ChatThread saved = threads().save(thread);
    assertThrows(Conflict.class, () -> threads().save(thread.drafting(Optional.of(AssistantFixtures.longestDraft()))));
    assertEquals(Optional.of(saved), threads().find(thread.id()));
  }

  /** Of two saves at once one wins. */
  @Test
  default void letsExactlyOneOfTwoSavesWin() throws Exception {
    ChatThread kept = threads().add(AssistantFixtures.thread("one"));
    for (int round = 0; round < 10; round++) {
      ChatThread base = kept;
      Race<ChatThread> race = Race.between(List.of(() -> threads().save(base), () -> threads().save(base.drafting(Optional.of(AssistantFixtures.longestDraft())))));
      assertInstanceOf(Conflict.class, race.failures().get(0));
      kept = race.winner();
      assertEquals(Optional.of(kept), threads().find(kept.id()));
    }
  }

  /** Messages come back as they were appended, in order, from a position on. */
  @Test
  default void givesMessagesBackInOrder() {
    ThreadId one = AssistantFixtures.threadId("one");
    List<Message> messages = new ArrayList<>(AssistantFixtures.messages(6));
    messages.add(AssistantFixtures.asked(7, Texts.ofLength(Message.MAX_VISITOR)));
    messages.add(AssistantFixtures.answered(8, Texts.ofLength(Message.MAX)));
    messages.add(AssistantFixtures.replied(9, Texts.ofLength(Message.MAX)));
    assertEquals(List.of(), threads().readAfter(one, 0));
    messages.forEach(message -> threads().append(one, message));
    assertEquals(messages, threads().readAfter(one, 0));
    assertEquals(messages.subList(5, 9), threads().readAfter(one, 5));
    assertEquals(List.of(), threads().readAfter(one, 9));
    assertEquals(List.of(), threads().readAfter(AssistantFixtures.threadId("other"), 0));
  }

  /** The same message again changes nothing; another one in its place, or one after a gap, is a conflict. */
  @Test
  default void takesAMessageOnceAndLeavesNoGap() {
    ThreadId one = AssistantFixtures.threadId("one");
    Message first = AssistantFixtures.asked(1, "Hallo");
    assertThrows(Conflict.class, () -> threads().append(one, AssistantFixtures.answered(2, "x")));
    threads().append(one, first);
    threads().append(one, first);
    assertThrows(Conflict.class, () -> threads().append(one, AssistantFixtures.asked(1, "Anders")));
    assertThrows(Conflict.class, () -> threads().append(one, AssistantFixtures.asked(3, "Später")));
    assertEquals(List.of(first), threads().readAfter(one, 0));
  }

  /** Of two messages for one place one wins. */
  @Test
  default void letsExactlyOneOfTwoMessagesHaveAPlace() throws Exception {
    ThreadId one = AssistantFixtures.threadId("one");
    List<Message> won = new ArrayList<>();
    for (int position = 1; position <= 10; position++) {
      Message asked = AssistantFixtures.asked(position, "a");
      Message answered = AssistantFixtures.answered(position, "b");
      Race<Message> race = Race.between(List.of(appending(one, asked), appending(one, answered)));
      assertInstanceOf(Conflict.class, race.failures().get(0));
      won.add(race.winner());
      assertEquals(won, threads().readAfter(one, 0));
    }
  }

  /** Messages that arrive in many conversations at once are kept, and the ones that cannot be hurt no other. */
  @Test
  default void keepsMessagesOfManyConversationsAtOnce() throws Exception {
    List<Callable<Message>> calls = new ArrayList<>();
    List<Optional<Message>> expected = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      ThreadId thread = threads().add(AssistantFixtures.thread("thread " + i)).id();
      threads().append(thread, AssistantFixtures.asked(1, "Hallo"));
      // one after the other: the next one, one after a gap, the same once more, another one in its place
      Message message =
          switch (i % 4) {
            case 0 -> AssistantFixtures.answered(2, "Guten Tag " + i);
            case 1 -> AssistantFixtures.answered(3, "Guten Tag " + i);
            case 2 -> AssistantFixtures.asked(1, "Hallo");
            default -> AssistantFixtures.asked(1, "Anders " + i);
          };
      calls.add(appending(thread, message));
      expected.add(i % 2 == 0 ? Optional.of(message) : Optional.empty());
    }
    Race<Message> race = Race.between(calls);
    assertEquals(expected, race.results());
    race.failures().forEach(failure -> assertInstanceOf(Conflict.class, failure));
    for (int i = 0; i < 80; i++) {
      List<Message> said = threads().readAfter(AssistantFixtures.threadId("thread " + i), 0);
      assertEquals(i % 4 == 0 ? List.of(AssistantFixtures.asked(1, "Hallo"), expected.get(i).orElseThrow()) : List.of(AssistantFixtures.asked(1, "Hallo")), said);
    }
  }

  /** Lists show the conversation as it stands and what was said last, newest activity first. */
  @Test
  default void listsConversationsByTheirNewestActivity() {
    threads().add(AssistantFixtures.thread("silent"));
    ChatThread busy = threads().add(AssistantFixtures.thread("busy"));
    ChatThread held = threads().add(AssistantFixtures.heldThread());
    assertEquals(List.of(), threads().list(ThreadFilter.ALL, Optional.empty(), 10));
    threads().append(held.id(), AssistantFixtures.asked(1, "Hallo"));
    threads().append(busy.id(), AssistantFixtures.asked(1, "Was kostet der Versand?"));
    threads().append(busy.id(), AssistantFixtures.answered(2, Texts.ofLength(Message.MAX)));
    ThreadSummary first = threads().list(ThreadFilter.ALL, Optional.empty(), 1).get(0);
    assertEquals(ThreadSummary.of(busy).with(AssistantFixtures.asked(1, "Was kostet der Versand?")).with(AssistantFixtures.answered(2, Texts.ofLength(Message.MAX))), first);
    ThreadSummary second = ThreadSummary.of(threads().save(held.givenBack())).with(AssistantFixtures.asked(1, "Hallo"));
    assertEquals(List.of(second), threads().list(ThreadFilter.ALL, Optional.of(first.cursor()), 10));
    assertEquals(List.of(), threads().list(ThreadFilter.ALL, Optional.of(second.cursor()), 10));
    assertThrows(InvalidInput.class, () -> threads().list(ThreadFilter.ALL, Optional.empty(), 201));
  }

  /** Pages of conversations of the same instant leave nothing out and repeat nothing. */
  @Test
  default void pagesThroughConversationsOfOneInstant() {
    for (int i = 0; i < 7; i++) {
      threads().append(threads().add(AssistantFixtures.thread("thread " + i)).id(), AssistantFixtures.asked(1, "Hallo"));
    }
    List<ThreadSummary> all = threads().list(ThreadFilter.ALL, Optional.empty(), 200);
    List<ThreadSummary> paged = new ArrayList<>();
    List<ThreadSummary> page = threads().list(ThreadFilter.ALL, Optional.empty(), 3);
    while (!page.isEmpty()) {
      paged.addAll(page);
      page = threads().list(ThreadFilter.ALL, Optional.of(page.get(page.size() - 1).cursor()), 3);
    }
    assertEquals(all, paged);
    assertEquals(7, all.size());
  }

  /** Conversations are found by whose they are and by what was said in them, literally and in any capitals. */
  @Test
  default void findsConversationsByStateAndText() {
    ThreadId plain = threads().add(AssistantFixtures.thread("plain")).id();
    ThreadId waiting = threads().add(AssistantFixtures.thread("waiting").askingForPerson(Texts.NOW)).id();
    ThreadId held = threads().add(AssistantFixtures.heldThread()).id();
    threads().append(plain, AssistantFixtures.asked(1, "Die Straße ist 100% gesperrt!"));
    threads().append(plain, AssistantFixtures.answered(2, "Wirklich?"));
    threads().append(waiting, AssistantFixtures.asked(1, Texts.TRICKY));
    threads().append(held, AssistantFixtures.asked(1, "Anfang. " + "ß".repeat(1_500) + " Ende."));
    assertEquals(List.of(plain), found(new ThreadFilter(Optional.of(HandOver.State.NONE), "")));
    assertEquals(List.of(waiting), found(new ThreadFilter(Optional.of(HandOver.State.WAITING), "")));
    assertEquals(List.of(held), found(new ThreadFilter(Optional.of(HandOver.State.PERSON), "")));
    assertEquals(List.of(plain), found(new ThreadFilter(Optional.empty(), "STRASSE IST 100%")));
    assertEquals(List.of(), found(new ThreadFilter(Optional.of(HandOver.State.WAITING), "strasse")));
    assertEquals(List.of(), found(new ThreadFilter(Optional.empty(), "10_% gesperrt")));
    assertEquals(List.of(waiting), found(new ThreadFilter(Optional.empty(), "zoë ångström 👩🏽‍💻")));
    assertEquals(List.of(held), found(new ThreadFilter(Optional.empty(), " ende.")));
    assertEquals(List.of(), found(new ThreadFilter(Optional.empty(), "anfang.")));
    threads().save(threads().find(waiting).orElseThrow().givenBack());
    assertEquals(List.of(), found(new ThreadFilter(Optional.of(HandOver.State.WAITING), "")));
  }

  private List<ThreadId> found(ThreadFilter filter) {
    return threads().list(filter, Optional.empty(), 10).stream().map(entry -> entry.thread().id()).toList();
  }

  private Callable<Message> appending(ThreadId thread, Message message) {
    return () -> {
      threads().append(thread, message);
      return message;
    };
  }
}
