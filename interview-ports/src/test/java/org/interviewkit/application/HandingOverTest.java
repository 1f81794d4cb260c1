package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.contract.Race;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.Announcement;
import org.interviewkit.domain.assistant.Author;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.HandOver;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.TeamMember;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.local.MemoryFeedbackEntries;
import org.interviewkit.local.MemoryJobs;
import org.interviewkit.local.MemoryLogEntries;
import org.interviewkit.local.MemoryMessenger;
import org.interviewkit.local.MemoryShelfDocuments;
import org.interviewkit.local.MemoryThreads;
import org.interviewkit.local.MemoryTickets;
import org.interviewkit.local.NoMail;
import org.interviewkit.local.assisting.LexicalPassages;
import org.interviewkit.local.assisting.LocalAnswerer;
import org.interviewkit.local.assisting.LocalClassifier;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.PortException;
import org.interviewkit.port.ThreadFilter;
import org.interviewkit.port.TicketFilter;
import org.junit.jupiter.api.Test;

/** A conversation in a person's hands, from asking for one to giving it back. */
final class HandingOverTest {

  private static final TeamMember ADA = AssistantFixtures.ada();
  private static final TeamMember BO = new TeamMember("bo", "Bo");

  private final MovableClock clock = new MovableClock();
  private final FrontDesk desk =
      new FrontDesk(new MemoryThreads(), new MemoryTickets(), new MemoryFeedbackEntries(), new MemoryLogEntries(), new MemoryShelfDocuments());
  private final AtomicReference<Runnable> whileThinking = new AtomicReference<>(() -> {});
  private Assistance assistance = newProcess();
  private final Chatting.Session session = assistance.chatting().open(Optional.empty(), Language.DE);
  private final ThreadId thread = session.thread();

  private Assistance newProcess() {
    LocalAnswerer answerer = new LocalAnswerer();
    Assistance.Minds minds =
        new Assistance.Minds(
            new LocalClassifier(),
            (question, language, passages) -> {
              whileThinking.get().run();
              return answerer.answer(question, language, passages);
            },
            new LexicalPassages());
    return new Assistance(desk, minds, ChatRules.DEFAULT, new Assistance.World(clock, UUID::randomUUID, new MemoryMessenger()), new Outbox(new MemoryJobs(), new NoMail()));
  }

  private HandingOver handing() {
    return assistance.handingOver();
  }

  private Chatting.Exchange say(String text) {
    clock.advance(Duration.ofSeconds(1));
    return assistance.chatting().say(thread, text, Optional.empty());
  }

  private List<Message> said() {
    return assistance.chatting().readAfter(thread, 0);
  }

  private List<Announcement> announced() {
    return said().stream().flatMap(message -> Stream.of(Announcement.values()).filter(one -> one.isSaidBy(message))).toList();
  }

  private List<LogEntry.Kind> logged() {
    return assistance.reporting().log(Optional.empty(), 100).stream().map(link -> link.entry().kind()).toList();
  }

  @Test
  void aVisitorWhoAsksIsAnnouncedOnceAndNotAnsweredAnyMore() {
    clock.advance(Duration.ofSeconds(1));
    ChatThread waiting = handing().ask(thread);
    assertEquals(HandOver.State.WAITING, waiting.state());
    assertEquals(waiting, handing().ask(thread));
    assertEquals(List.of(Announcement.ASKED), announced());
    Chatting.Exchange held = say("Was kostet der Versand?");
    assertEquals(new Chatting.Exchange(said().get(1), Optional.empty(), waiting.handOver()), held);
    assertEquals(2, said().size());
    assertEquals(List.of(LogEntry.Kind.MESSAGE_HELD, LogEntry.Kind.PERSON_ASKED, LogEntry.Kind.SESSION_OPENED), logged());
  }

  @Test
  void wordsDoWhatTheButtonDoes() {
    for (String words : List.of("Ich möchte mit einem Menschen sprechen.", "Can I talk to a human, please?")) {
      ThreadId other = assistance.chatting().open(Optional.empty(), Language.DE).thread();
      Chatting.Exchange exchange = assistance.chatting().say(other, words, Optional.of("m1"));
      assertEquals(Optional.of(HandOver.State.WAITING), exchange.handOver().map(HandOver::state));
      assertTrue(exchange.answer().orElseThrow().outcome().orElseThrow().routing().asksForPerson());
      assertEquals(exchange, assistance.chatting().say(other, words, Optional.of("m1")));
      handing().ask(other);
      assertEquals(2, assistance.chatting().readAfter(other, 0).size());
    }
  }

  @Test
  void aPersonTakesOverWritesAndGivesBack() {
    handing().ask(thread);
    say("Hallo?");
    ChatThread held = handing().takeOver(thread, ADA);
    assertEquals(held, handing().takeOver(thread, ADA));
    assertEquals(Optional.of(ADA), held.handOver().flatMap(HandOver::person));
    Message reply = handing().reply(thread, ADA, " Guten Tag, was kann ich tun? ", Optional.of("r1"));
    assertEquals(reply, handing().reply(thread, ADA, "Guten Tag, was kann ich tun?", Optional.of("r1")));
    assertEquals(Optional.of("Ada Weiß"), reply.name());
    assertEquals(Optional.empty(), say("Wo ist mein Paket?").answer());
    assertEquals(Optional.empty(), say("Nummer 123").answer());
    assertEquals(HandOver.State.NONE, handing().release(thread, ADA, false).state());
    handing().release(thread, ADA, false);
    assertEquals(List.of(Announcement.ASKED, Announcement.JOINED, Announcement.LEFT), announced());
    assertTrue(said().get(2).text().contains("Ada Weiß hat das Gespräch übernommen"), said().get(2).text());
    int before = said().size();
    Message answer = say("Danke").answer().orElseThrow();
    assertEquals(before + 2, answer.position());
    assertEquals(
        List.of(Author.ASSISTANT, Author.VISITOR, Author.ASSISTANT, Author.PERSON, Author.VISITOR, Author.VISITOR, Author.ASSISTANT, Author.VISITOR, Author.ASSISTANT),
        said().stream().map(Message::author).toList());
  }

  @Test
  void aMessageThatWasHeldStaysUnansweredHoweverOftenItIsSent() {
    handing().takeOver(thread, ADA);
    Message held = assistance.chatting().say(thread, "Was kostet der Versand?", Optional.of("m1")).question();
    assertEquals(held, assistance.chatting().say(thread, "Was kostet der Versand?", Optional.of("m1")).question());
    handing().release(thread, ADA, false);
    int before = said().size();
    Chatting.Exchange again = assistance.chatting().say(thread, "Was kostet der Versand?", Optional.of("m1"));
    assertEquals(new Chatting.Exchange(held, Optional.empty(), Optional.empty()), again);
    assertEquals(before, said().size());
  }

  @Test
  void onlyTheOneWhoHasItWritesAndGivesBack() {
    assertThrows(Conflict.class, () -> handing().reply(thread, ADA, "Hallo", Optional.empty()));
    handing().takeOver(thread, ADA);
    Conflict refused = assertThrows(Conflict.class, () -> handing().takeOver(thread, BO));
    assertTrue(refused.getMessage().endsWith("Ada Weiß has it"), refused.getMessage());
    assertThrows(Conflict.class, () -> handing().reply(thread, BO, "Hallo", Optional.empty()));
    assertThrows(Conflict.class, () -> handing().release(thread, BO, false));
    assertThrows(Conflict.class, () -> handing().withdraw(thread));
    assertThrows(InvalidInput.class, () -> handing().reply(thread, ADA, "x".repeat(8_001), Optional.empty()));
    assertThrows(InvalidInput.class, () -> handing().reply(thread, ADA, " ", Optional.empty()));
    assertEquals(1, said().size());
    assertEquals(HandOver.State.NONE, handing().release(thread, BO, true).state());
    assertThrows(NotFound.class, () -> handing().takeOver(AssistantFixtures.threadId("nobody"), ADA));
    assertThrows(NotFound.class, () -> handing().ask(AssistantFixtures.threadId("nobody")));
  }

  @Test
  void aMessageCanBeLeftWithoutTakingOver() {
    Message left = handing().leaveMessage(thread, ADA, "Ihr Paket ist unterwegs.", Optional.of("t1"));
    assertEquals(left, handing().leaveMessage(thread, ADA, "Ihr Paket ist unterwegs.", Optional.of("t1")));
    assertEquals(List.of(left), said());
    assertTrue(say("Hallo").answer().isPresent());
    assertThrows(NotFound.class, () -> handing().leaveMessage(AssistantFixtures.threadId("nobody"), ADA, "x", Optional.empty()));
  }

  @Test
  void ofTwoWhoTakeOverAtOnceOneDoes() throws Exception {
    for (int round = 0; round < 20; round++) {
      ThreadId contested = assistance.chatting().open(Optional.empty(), Language.EN).thread();
      Assistance otherProcess = newProcess();
      Race<ChatThread> race =
          Race.between(List.of(() -> handing().takeOver(contested, ADA), () -> otherProcess.handingOver().takeOver(contested, BO)));
      assertEquals(1, race.failures().size());
      List<Message> announcements = assistance.chatting().readAfter(contested, 0);
      assertEquals(1, announcements.size());
      assertTrue(announcements.get(0).text().startsWith(race.winner().handOver().flatMap(HandOver::person).orElseThrow().name()));
    }
  }

  @Test
  void messagesOfBothAtOnceAllFindAPlace() throws Exception {
    handing().takeOver(thread, ADA);
    Assistance otherProcess = newProcess();
    List<Callable<Message>> writers = new ArrayList<>();
    IntStream.range(0, 6).forEach(i -> writers.add(() -> assistance.chatting().say(thread, "Frage " + i, Optional.of("q" + i)).question()));
    IntStream.range(0, 6).forEach(i -> writers.add(() -> otherProcess.handingOver().reply(thread, ADA, "Antwort " + i, Optional.of("a" + i))));
    Race<Message> race = Race.between(writers);
    assertEquals(List.of(), race.failures());
    assertEquals(13, said().size());
    assertEquals(IntStream.rangeClosed(1, 13).boxed().toList(), said().stream().map(Message::position).toList());
  }

  @Test
  void anAnswerThatWasBeingThoughtOfIsNotGivenOnceAPersonIsThere() {
    whileThinking.set(() -> handing().takeOver(thread, ADA));
    Chatting.Exchange exchange = say("Was kostet der Versand?");
    assertEquals(Optional.empty(), exchange.answer());
    assertEquals(List.of(Author.VISITOR, Author.ASSISTANT), said().stream().map(Message::author).toList());
    assertEquals(List.of(Announcement.JOINED), announced());
  }

  @Test
  void aVisitorMayStopWaiting() {
    assertEquals(HandOver.State.NONE, handing().withdraw(thread).state());
    handing().ask(thread);
    assertEquals(HandOver.State.NONE, handing().withdraw(thread).state());
    handing().withdraw(thread);
    assertEquals(List.of(Announcement.ASKED, Announcement.WITHDRAWN), announced());
    assertTrue(say("Hallo").answer().isPresent());
  }

  @Test
  void whoWaitsInVainIsOfferedATicketOnce() {
    say("Meine Lieferung kam beschädigt bei mir an, was nun?");
    handing().ask(thread);
    say("Ich bin Sarah Weiß, sarah@example.org");
    clock.advance(Duration.ofSeconds(178));
    assertEquals(HandOver.State.WAITING, handing().look(thread).state());
    clock.advance(Duration.ofSeconds(1));
    assertEquals(HandOver.State.NONE, handing().look(thread).state());
    handing().look(thread);
    handing().endWaits();
    assertEquals(List.of(Announcement.ASKED, Announcement.NOBODY_FREE), announced());
    Message offer = said().get(said().size() - 1);
    assertTrue(offer.text().contains("niemand frei") && offer.text().contains("sarah@example.org"), offer.text());
    say("Ja");
    Ticket ticket = desk.tickets().list(TicketFilter.ALL, Optional.empty(), 10).get(0);
    assertEquals("Meine Lieferung kam beschädigt bei mir an, was nun?\n\nIch bin Sarah Weiß, sarah@example.org", ticket.content().message());
    assertEquals(Optional.of("sarah@example.org"), ticket.content().contact().email());
  }

  @Test
  void waitsEndWithoutAnybodyLooking() {
    handing().ask(thread);
    ThreadId held = assistance.chatting().open(Optional.empty(), Language.EN).thread();
    handing().takeOver(held, ADA);
    clock.advance(ChatRules.USUAL_WAIT);
    newProcess().handingOver().endWaits();
    assertEquals(HandOver.State.NONE, handing().look(thread).state());
    assertEquals(HandOver.State.PERSON, handing().look(held).state());
    assertEquals(List.of(Announcement.ASKED, Announcement.NOBODY_FREE), announced());
  }

  @Test
  void aMessageAfterTheWaitIsAnswered() {
    handing().ask(thread);
    clock.advance(ChatRules.USUAL_WAIT);
    Chatting.Exchange exchange = say("Hallo");
    assertEquals(Optional.empty(), exchange.handOver());
    assertEquals(List.of(Announcement.ASKED, Announcement.NOBODY_FREE), announced());
    assertTrue(exchange.answer().isPresent());
  }

  @Test
  void anAnnouncementThatWasLostIsMadeUpFor() {
    desk.threads().save(desk.threads().find(thread).orElseThrow().takenBy(ADA, clock.instant()));
    handing().takeOver(thread, ADA);
    assertEquals(List.of(Announcement.JOINED), announced());
  }

  @Test
  void announcementsSpeakTheLanguageOfTheConversation() {
    say("Could you please tell me who you are and what you can do for me?");
    handing().takeOver(thread, ADA);
    assertTrue(said().get(2).text().startsWith("Ada Weiß has taken over"), said().get(2).text());
  }

  @Test
  void staysInTheSameHandsWhenTheSecretIsRenewedInAnotherProcess() {
    handing().takeOver(thread, ADA);
    assistance = newProcess();
    Chatting.Session renewed = assistance.chatting().renew(session.clientSecret()).orElseThrow();
    assertEquals(HandOver.State.PERSON, handing().look(renewed.thread()).state());
    handing().reply(thread, ADA, "Noch da?", Optional.empty());
    assertEquals(2, said().size());
  }

  @Test
  void theTeamSeesWhoWaitsAndHearsOfEveryChange() {
    List<DeskEvent> heard = new ArrayList<>();
    assistance.news().watch(heard::add);
    assistance.news().watch(
        event -> {
          throw new PortException(PortException.Kind.UNAVAILABLE, "scripted");
        });
    handing().ask(thread);
    assertEquals(List.of(new DeskEvent.ThreadChanged(thread), new DeskEvent.ThreadChanged(thread)), heard);
    assertEquals(
        List.of(thread), handing().list(new ThreadFilter(Optional.of(HandOver.State.WAITING), ""), Optional.empty(), 10).stream().map(one -> one.thread().id()).toList());
    handing().takeOver(thread, ADA);
    handing().reply(thread, ADA, "Hallo", Optional.empty());
    assertEquals(5, heard.size());
    assertFalse(logged().contains(LogEntry.Kind.MESSAGE_ANSWERED));
  }
}
