package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.contract.Race;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.Agent;
import org.interviewkit.domain.assistant.Answer;
import org.interviewkit.domain.assistant.Boundary;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.assistant.Contact;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Outcome;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketStatus;
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
import org.interviewkit.port.Answerer;
import org.interviewkit.port.FrontDesk;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TicketFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole conversations with the assistant, from the first word to the ticket. */
final class AssistanceTest {

  private final MovableClock clock = new MovableClock();
  private final FrontDesk desk =
      new FrontDesk(new MemoryThreads(), new MemoryTickets(), new MemoryFeedbackEntries(), new MemoryLogEntries(), new MemoryShelfDocuments());
  private Answerer answerer = new LocalAnswerer();
  private Assistance assistance = newProcess();
  private ThreadId thread = assistance.chatting().open(Optional.empty(), Language.DE).thread();

  private Assistance newProcess() {
    Assistance.Minds minds =
        new Assistance.Minds(new LocalClassifier(), (question, language, passages) -> answerer.answer(question, language, passages), new LexicalPassages());
    Assistance made = new Assistance(desk, minds, ChatRules.DEFAULT, new Assistance.World(clock, UUID::randomUUID, new MemoryMessenger()),
          new Outbox(new MemoryJobs(), new NoMail()));
    made.shelving().index();
    return made;
  }

  @BeforeEach
  void fillTheShelf() {
    assistance.shelving().add("Häufige Fragen", AssistantFixtures.company().text());
  }

  private Message say(String text) {
    return assistance.chatting().say(thread, text, Optional.empty()).answer().orElseThrow();
  }

  private static Outcome outcome(Message message) {
    return message.outcome().orElseThrow();
  }

  private Ticket onlyTicket() {
    List<Ticket> all = assistance.ticketing().list(TicketFilter.ALL, Optional.empty(), 10);
    assertEquals(1, all.size(), all.toString());
    return all.get(0);
  }

  private List<Ticket> tickets() {
    return assistance.ticketing().list(TicketFilter.ALL, Optional.empty(), 10);
  }

  @Test
  void answersFromTheShelfWithASource() {
    Message answer = say("Was kostet der Versand?");
    assertTrue(answer.text().contains("Der Versand kostet 4,90 Euro."), answer.text());
    assertEquals(Intent.KNOWLEDGE, outcome(answer).routing().intent());
    assertEquals(Agent.KNOWLEDGE, outcome(answer).routing().agent());
    assertFalse(outcome(answer).outOfScope());
    String text = assistance.shelving().all().get(0).text();
    outcome(answer).citations().forEach(citation -> assertTrue(text.startsWith(citation.quote(), citation.start()), citation.toString()));
    assertFalse(outcome(answer).citations().isEmpty());
  }

  @Test
  void saysThatItDoesNotKnowAndMarksIt() {
    Message answer = say("Wie heißt der Geschäftsführer mit Vornamen?");
    assertTrue(answer.text().startsWith("Das weiß ich leider nicht"), answer.text());
    assertTrue(outcome(answer).outOfScope());
    assertEquals(List.of(), outcome(answer).citations());
  }

  @Test
  void dropsACitationThatStandsNowhere() {
    answerer =
        (question, language, passages) ->
            Optional.of(
                new Answer(
                    "Alles ist umsonst.",
                    List.of(new Citation(passages.get(0).document(), "Häufige Fragen", 0, "Alles ist umsonst."))));
    Message answer = say("Was kostet der Versand?");
    assertTrue(answer.text().startsWith("Das weiß ich leider nicht"), answer.text());
    assertTrue(outcome(answer).outOfScope());
  }

  @Test
  void makesAComplaintATicketOnceTheVisitorHasConfirmedIt() {
    Message asked =
        say("Die Anmeldung funktioniert nicht und Ihre Antwort war unbrauchbar. Ich heiße Sarah Weiß, sarah@example.org, 0170 1234567.");
    assertEquals(Agent.TICKET_WIDGET, outcome(asked).routing().agent());
    assertTrue(outcome(asked).draft().isPresent());
    assertEquals(List.of(), tickets());
    Message opened = say("Ja, bitte!");
    Ticket ticket = onlyTicket();
    assertEquals(new Contact("Sarah Weiß", Optional.of("sarah@example.org"), Optional.of("0170 1234567"), ""), ticket.content().contact());
    assertEquals("Technisches Problem", ticket.content().category());
    assertTrue(ticket.content().wantsReply());
    assertEquals(TicketStatus.OPEN, ticket.status());
    assertEquals(Optional.of(thread), ticket.thread());
    assertEquals(Optional.of(ticket.number()), outcome(opened).ticket());
    assertTrue(opened.text().contains("#" + ticket.number()), opened.text());
    say("ja");
    assertEquals(1, tickets().size());
  }

  @Test
  void asksForAWayToReachTheVisitorAndTakesCorrections() {
    say("Ich möchte einen Termin vereinbaren.");
    Message still = say("ja");
    assertTrue(still.text().contains("Wie erreichen wir Sie?"), still.text());
    say("Daniel Krüger, daniel@example.org");
    Message corrected = say("Meine Adresse ist d.krueger@example.org");
    assertTrue(corrected.text().contains("d.krueger@example.org") && corrected.text().contains("Daniel Krüger"), corrected.text());
    say("stimmt so");
    assertEquals("Terminvereinbarung", onlyTicket().content().category());
    assertEquals(Optional.of("d.krueger@example.org"), onlyTicket().content().contact().email());
  }

  @Test
  void opensNothingThatTheVisitorDoesNotConfirm() {
    say("Ich beschwere mich: nichts geht. Erreichbar unter 030 1234567");
    Message waiting = say("Was kostet der Versand?");
    assertTrue(waiting.text().contains("4,90") && waiting.text().contains("noch nicht angelegt"), waiting.text());
    say("nein");
    say("ja");
    assertEquals(List.of(), tickets());
  }

  @Test
  void anUnresolvedFollowUpBecomesAnEscalationWithTheQuestionBefore() {
    say("Warum kommt meine Lieferung nicht an?");
    Message sorry = say("Das hat mir nicht geholfen, das Problem besteht weiterhin. Daniel, daniel@example.org");
    assertEquals(Intent.ESCALATION, outcome(sorry).routing().intent());
    assertEquals(Agent.ESCALATION, outcome(sorry).routing().agent());
    assertEquals("unresolved", outcome(sorry).routing().rule());
    say("Ja");
    assertTrue(onlyTicket().content().message().contains("> Warum kommt meine Lieferung nicht an?"), onlyTicket().content().message());
  }

  @Test
  void anonymousFeedbackIsKeptWithoutAName() {
    Message thanks = say("Anonymes Feedback: Die Antwort war mir zu allgemein, ich wünsche mir mehr Fokus auf konkrete Technologien.");
    assertEquals(Intent.FEEDBACK, outcome(thanks).routing().intent());
    assertEquals("Feedback", onlyTicket().content().category());
    assertTrue(onlyTicket().content().contact().isAnonymous());
    assertFalse(onlyTicket().content().wantsReply());
  }

  @Test
  void aVisitorMayStayUnknown() {
    say("Ich beschwere mich über die Wartezeit. Mein Name ist Eva Kurz.");
    say("anonym");
    say("ja");
    assertTrue(onlyTicket().content().contact().isAnonymous());
  }

  @Test
  void declinesTaxAndLegalAdviceAndNamesWhoCanHelp() {
    Message tax = say("Kann ich mein Arbeitszimmer von der Steuer absetzen?");
    assertEquals(Optional.of(Boundary.TAX), outcome(tax).routing().boundary());
    assertTrue(tax.text().contains("Steuerberater") && tax.text().contains("Gern helfe ich anders"), tax.text());
    Message legal = say("Can I sue the company, and is this contract legally binding for me?");
    assertEquals(Optional.of(Boundary.LEGAL), outcome(legal).routing().boundary());
    assertTrue(legal.text().contains("a lawyer") && legal.text().contains("glad to help"), legal.text());
  }

  @Test
  void saysWhatHasNothingToDoWithTheSiteAsData() {
    Message answer = say("Wie wird das Wetter morgen?");
    assertEquals(Intent.OUT_OF_SCOPE, outcome(answer).routing().intent());
    assertTrue(outcome(answer).outOfScope());
  }

  @Test
  void answersInEnglishOnAGermanPage() {
    Message hello = say("Could you please tell me who you are and what you can do for me?");
    assertEquals(Language.EN, outcome(hello).routing().language());
    say("I want to complain about the delivery, it has not arrived. My name is John Doe, john@example.org");
    assertTrue(say("yes").text().contains("ticket #1"));
  }

  @Test
  void keepsTheConversationWhenTheSecretIsRenewed() {
    Chatting.Session first = assistance.chatting().open(Optional.of(Texts.uuid("v")), Language.DE);
    assistance.chatting().say(first.thread(), "Hallo", Optional.empty());
    clock.advance(Duration.ofMinutes(59));
    assertEquals(Optional.of(first.thread()), assistance.chatting().admit(first.clientSecret()));
    clock.advance(Duration.ofMinutes(2));
    assertEquals(Optional.empty(), assistance.chatting().admit(first.clientSecret()));
    assistance = newProcess();
    Chatting.Session second = assistance.chatting().renew(first.clientSecret()).orElseThrow();
    assertEquals(first.thread(), second.thread());
    assertNotEquals(first.clientSecret(), second.clientSecret());
    assertEquals(2, assistance.chatting().readAfter(assistance.chatting().admit(second.clientSecret()).orElseThrow(), 0).size());
    clock.advance(Duration.ofMinutes(121));
    assertEquals(Optional.empty(), assistance.chatting().renew(second.clientSecret()));
  }

  @Test
  void letsNobodyInWithAMadeUpSecret() {
    String good = assistance.chatting().open(Optional.empty(), Language.DE).clientSecret();
    String otherEnd = good.substring(0, good.length() - 4) + (good.endsWith("AAAA") ? "BBBB" : "AAAA");
    for (String secret : List.of("", "ik_", "x", otherEnd, thread.toString(), good + "A", "ik_" + "!".repeat(54))) {
      assertEquals(Optional.empty(), assistance.chatting().admit(secret), secret);
      assertEquals(Optional.empty(), assistance.chatting().renew(secret), secret);
    }
  }

  @Test
  void renewsForSeveralPagesAtOnce() throws Exception {
    String secret = assistance.chatting().open(Optional.empty(), Language.DE).clientSecret();
    Race<Chatting.Session> race = Race.between(List.of(() -> assistance.chatting().renew(secret).orElseThrow(), () -> assistance.chatting().renew(secret).orElseThrow()));
    assertEquals(List.of(), race.failures());
    race.results().forEach(session -> assertTrue(assistance.chatting().admit(session.orElseThrow().clientSecret()).isPresent()));
  }

  @Test
  void takesAMessageOnceHoweverOftenItIsSent() {
    Chatting.Exchange first = assistance.chatting().say(thread, "Mein Feedback: zu lang.", Optional.of("m1"));
    assertEquals(first, assistance.chatting().say(thread, "Mein Feedback: zu lang.", Optional.of("m1")));
    assertEquals(2, assistance.chatting().readAfter(thread, 0).size());
    assertEquals(1, tickets().size());
  }

  @Test
  void answersAMessageThatWasKeptWhileTheAnswererWasAway() {
    answerer =
        (question, language, passages) -> {
          throw new PortException(PortException.Kind.UNAVAILABLE, "scripted");
        };
    assertThrows(PortException.class, () -> assistance.chatting().say(thread, "Was kostet der Versand?", Optional.of("m1")));
    assertEquals(1, assistance.chatting().readAfter(thread, 0).size());
    answerer = new LocalAnswerer();
    assertTrue(assistance.chatting().say(thread, "Was kostet der Versand?", Optional.of("m1")).answer().orElseThrow().text().contains("4,90"));
    assertEquals(2, assistance.chatting().readAfter(thread, 0).size());
  }

  @Test
  void refusesWhatIsTooLongAndNamesTheLimit() {
    InvalidInput refused = assertThrows(InvalidInput.class, () -> say("a".repeat(4_001)));
    assertEquals("text has 4001 characters: allowed 4000", refused.getMessage());
    assertThrows(InvalidInput.class, () -> say(" \u0000\u200b "));
    assertEquals(List.of(), assistance.chatting().readAfter(thread, 0));
    assertThrows(NotFound.class, () -> assistance.chatting().say(AssistantFixtures.threadId("nobody"), "Hallo", Optional.empty()));
  }

  @Test
  void keepsMarkupAsTextAndDropsWhatNobodySees() {
    assistance.chatting().say(thread, "<script>alert(1)</script>\u0007 =cmd()", Optional.empty());
    assertEquals("<script>alert(1)</script> =cmd()", assistance.chatting().readAfter(thread, 0).get(0).text());
  }

  @Test
  void answersManyVisitorsAtOnceWithoutMixingThem() throws Exception {
    List<ThreadId> threads = Stream.generate(() -> assistance.chatting().open(Optional.empty(), Language.DE).thread()).limit(16).toList();
    Race<Boolean> race =
        Race.between(
            threads.stream()
                .<java.util.concurrent.Callable<Boolean>>map(
                    id ->
                        () -> {
                          assistance.chatting().say(id, "Mein Feedback: " + id, Optional.empty());
                          return true;
                        })
                .toList());
    assertEquals(List.of(), race.failures());
    for (ThreadId id : threads) {
      assertEquals("Mein Feedback: " + id, assistance.chatting().readAfter(id, 0).get(0).text());
    }
  }

  @Test
  void oneConversationsMessagesWaitForEachOther() throws Exception {
    Race<Message> race = Race.between(List.of(() -> say("Hallo"), () -> say("Danke"), () -> say("Was kostet der Versand?"), () -> say("Hi")));
    assertEquals(List.of(), race.failures());
    List<Message> said = assistance.chatting().readAfter(thread, 0);
    assertEquals(8, said.size());
    for (int i = 0; i < 8; i++) {
      assertEquals(i % 2 == 1, said.get(i).outcome().isPresent());
    }
  }

  @Test
  void showsHowATextWouldBeCitedAndKeepsNothing() {
    var before = assistance.shelving().all();
    var preview = assistance.shelving().preview(" Versand \n und Preise ", "Der Versand kostet 4,90 Euro.");
    assertEquals(List.of("Der Versand kostet 4,90 Euro."), preview.passages().stream().map(passage -> passage.text()).toList());
    assertEquals("Versand und Preise", preview.title());
    assertEquals(before, assistance.shelving().all());
    assertThrows(InvalidInput.class, () -> assistance.shelving().preview(" ", "Text"));
  }

  @Test
  void answersFromATextThatWasReplacedAndLetsNobodyOverwriteUnseen() {
    var before = assistance.shelving().all().get(0);
    clock.advance(Duration.ofMinutes(1));
    var after = assistance.shelving().replace(before.id(), "Preise", "Der Versand kostet 5,90 Euro.", before.addedAt());
    assertEquals(List.of(after), assistance.shelving().all());
    assertEquals(before.addedAt().plus(Duration.ofMinutes(1)), after.addedAt());
    assertTrue(say("Was kostet der Versand?").text().contains("5,90"));
    assertThrows(Conflict.class, () -> assistance.shelving().replace(before.id(), "Preise", "Alles ist kostenlos.", before.addedAt()));
    assertThrows(InvalidInput.class, () -> assistance.shelving().replace(before.id(), "Preise", " ", after.addedAt()));
    assertThrows(NotFound.class, () -> assistance.shelving().replace(AssistantFixtures.profile().id(), "Preise", "Text", after.addedAt()));
    assertEquals(List.of(after), assistance.shelving().all());
  }

  @Test
  void forgetsWhatIsTakenFromTheShelf() {
    assistance.shelving().remove(assistance.shelving().all().get(0).id());
    assertTrue(outcome(say("Was kostet der Versand?")).outOfScope());
    assertThrows(NotFound.class, () -> assistance.shelving().remove(AssistantFixtures.company().id()));
  }

  @Test
  void aTicketFromOutsideIsCheckedAndMoved() {
    Ticketing.Raised raised =
        new Ticketing.Raised(
            Optional.of(" Sarah "),
            Optional.of("sarah@example.org / 0170 1234567"),
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.of("technisches problem"),
            "Hilfe!",
            Optional.empty(),
            Optional.empty());
    Ticket ticket = assistance.ticketing().raise(raised);
    assertEquals(new Contact("Sarah", Optional.of("sarah@example.org"), Optional.of("0170 1234567"), ""), ticket.content().contact());
    assertEquals("Technisches Problem", ticket.content().category());
    Ticket done = assistance.ticketing().move(ticket.number(), TicketStatus.DONE, "ada");
    assertEquals(done, assistance.ticketing().move(ticket.number(), TicketStatus.DONE, "bo"));
    assertEquals(List.of(new Ticket.Change(done.history().get(0).at(), "ada", TicketStatus.DONE)), done.history());
    assertEquals(TicketStatus.OPEN, assistance.ticketing().move(ticket.number(), TicketStatus.OPEN, "ada").status());
    assertThrows(NotFound.class, () -> assistance.ticketing().move(new TicketNumber(99), TicketStatus.DONE, "ada"));
    InvalidInput category =
        assertThrows(
            InvalidInput.class,
            () ->
                assistance
                    .ticketing()
                    .raise(
                        new Ticketing.Raised(
                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.of("Pizza"), "x", Optional.empty(), Optional.empty())));
    assertEquals("category is not accepted: allowed are Terminvereinbarung, Technisches Problem, Feedback, Sonstiges", category.getMessage());
  }

  @Test
  void logsWhatItDidWithoutAnybodysWords() {
    say("Ich heiße Geheimrat Zwiebel, das funktioniert nicht, geheim@example.org");
    say("ja");
    List<LogEntry> log = assistance.reporting().log(Optional.empty(), 100).stream().map(LogLink::entry).toList();
    assertTrue(log.stream().map(LogEntry::kind).toList().containsAll(List.of(LogEntry.Kind.SESSION_OPENED, LogEntry.Kind.MESSAGE_ANSWERED, LogEntry.Kind.TICKET_OPENED)));
    assertFalse(log.toString().contains("Zwiebel") || log.toString().contains("example.org"), log.toString());
    assertEquals(2L, assistance.reporting().figures().intents().get(Intent.TICKET));
  }

  @Test
  void clampsTheLifetime() {
    assertEquals(Duration.ofSeconds(300), new ChatRules(Duration.ofSeconds(1), List.of("x"), "").lifetime());
    assertEquals(Duration.ofSeconds(301), new ChatRules(Duration.ofSeconds(301), List.of("x"), "").lifetime());
    assertEquals(Duration.ofDays(1), new ChatRules(Duration.ofDays(9), List.of("x"), "").lifetime());
  }
}
