package org.interviewkit.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.assistant.Boundary;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Citation;
import org.interviewkit.domain.assistant.Contact;
import org.interviewkit.domain.assistant.Delivery;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.domain.assistant.Grant;
import org.interviewkit.domain.assistant.Handling;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Outcome;
import org.interviewkit.domain.assistant.Routing;
import org.interviewkit.domain.assistant.TeamMember;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketContent;
import org.interviewkit.domain.assistant.TicketDraft;
import org.interviewkit.domain.assistant.TicketFamily;
import org.interviewkit.domain.assistant.TicketMerge;
import org.interviewkit.domain.assistant.TicketNote;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketOpening;
import org.interviewkit.domain.assistant.TicketReply;
import org.interviewkit.domain.assistant.TicketStatus;
import org.interviewkit.domain.assistant.Topic;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.Passage;
import org.interviewkit.domain.document.ShelfDocument;

/** What the website assistant keeps, in the situations tests need. */
public final class AssistantFixtures {

  private AssistantFixtures() {}

  /** A conversation's id that follows from a name. */
  public static ThreadId threadId(String name) {
    return new ThreadId(Texts.uuid("thread " + name));
  }

  /** A conversation with one grant and no draft. */
  public static ChatThread thread(String name) {
    Grant grant = new Grant("a".repeat(64), Texts.NOW.plusSeconds(3_600));
    return ChatThread.opened(threadId(name), Texts.uuid("visitor"), Language.DE, grant, Texts.NOW);
  }

  /** A conversation with every bound reached. */
  public static ChatThread longestThread() {
    List<Grant> grants = Stream.iterate(1, i -> i + 1).limit(ChatThread.MOST_GRANTS).map(i -> new Grant(("" + i).repeat(64), Texts.NOW.plusNanos(i * 1_000L))).toList();
    return new ChatThread(threadId("longest"), Texts.uuid("other visitor"), Language.EN, grants, Optional.of(longestDraft()), Texts.NOW, 0, Optional.empty());
  }

  /** Somebody of the team. */
  public static TeamMember ada() {
    return new TeamMember("ada", "Ada Weiß");
  }

  /** A conversation in the hands of somebody whose names are as long as they may be. */
  public static ChatThread heldThread() {
    TeamMember longest = new TeamMember(Texts.ofLength(TeamMember.MAX_NAME), Texts.ofLength(TeamMember.MAX_NAME));
    return thread("held").takenBy(longest, Texts.NOW.plusSeconds(5));
  }

  /** What somebody of the team wrote. */
  public static Message replied(int position, String text) {
    return Message.ofPerson(position, Texts.NOW.plusSeconds(position), ada(), text, Optional.of("reply-" + position));
  }

  /** A draft with every bound reached. */
  public static TicketDraft longestDraft() {
    return new TicketDraft(longestContact(), false, Texts.ofLength(TicketContent.MAX_CATEGORY), Texts.ofLength(TicketContent.MAX_MESSAGE));
  }

  /** What a visitor wrote. */
  public static Message asked(int position, String text) {
    return Message.ofVisitor(position, Texts.NOW.plusSeconds(position), text, Optional.of("client-" + position));
  }

  /** What the assistant answered, with a source, a draft and a ticket. */
  public static Message answered(int position, String text) {
    Routing routing = new Routing(Intent.UNSAFE, "tax", "binding tax advice is asked for", Language.DE, Topic.OTHER, Optional.of(Boundary.TAX));
    Citation citation = new Citation(new DocumentId(Texts.uuid("shelf")), "Häufige Fragen", 17, Texts.TRICKY);
    return Message.ofAssistant(
        position, Texts.NOW.plusSeconds(position), text, new Outcome(routing, true, List.of(citation), Optional.of(longestDraft()), Optional.of(new TicketNumber(73))));
  }

  /** So many messages, in turns. */
  public static List<Message> messages(int count) {
    return Stream.iterate(1, i -> i + 1).limit(count).map(i -> i % 2 == 1 ? asked(i, "Frage " + i) : answered(i, "Antwort " + i)).toList();
  }

  /** Somebody with an address and a number. */
  public static Contact sarah() {
    return new Contact("Sarah Weiß", Optional.of("sarah@example.org"), Optional.of("+49 170 1234567"), "");
  }

  /** A contact with every bound reached. */
  public static Contact longestContact() {
    return new Contact(
        Texts.ofLength(Contact.MAX_NAME), Optional.of("ü".repeat(126) + "@" + "日".repeat(127)), Optional.of("+49 (0)30/1234567-89"), Texts.ofLength(Contact.MAX_OTHER));
  }

  /** What a ticket says. */
  public static TicketContent content(String category, String message) {
    return new TicketContent(sarah(), true, category, message, "widget");
  }

  /** A ticket's content with every bound reached. */
  public static TicketContent longestContent() {
    return new TicketContent(
        longestContact(), true, Texts.ofLength(TicketContent.MAX_CATEGORY), Texts.ofLength(TicketContent.MAX_MESSAGE), Texts.ofLength(80));
  }

  /** An anonymous opinion. */
  public static TicketContent anonymous() {
    return new TicketContent(Contact.ANONYMOUS, false, "Feedback", "Zu allgemein.", "");
  }

  /** A ticket that came from a conversation. */
  public static Ticket ticket() {
    return Ticket.opened(new TicketNumber(73), content("Technisches Problem", "Die Anmeldung geht nicht."), beside(threadId("one")));
  }

  /** A ticket the team has worked on, in every way. */
  public static Ticket workedOnTicket() {
    Ticket taken = new TicketMerge(new TicketNumber(72), new TicketNumber(73), "ada", Texts.NOW).taken(opened(73, 5));
    return taken
        .ownedBy(Optional.of("bo"), "ada", Texts.NOW.plusSeconds(1))
        .dueAt(Optional.of(Texts.NOW.plusSeconds(7_200)), "bo", Texts.NOW.plusSeconds(2))
        .under("Sonstiges", "bo", Texts.NOW.plusSeconds(3))
        .noting(new TicketNote(Texts.NOW.plusSeconds(4), "bo", "Ruft morgen zurück."))
        .replying(new TicketReply(Texts.NOW.plusSeconds(5), ada(), "Guten Tag!", Optional.of("client-1"), true, Delivery.QUEUED))
        .delivering(1, Delivery.delayed("the mail server does not answer"))
        .to(TicketStatus.DONE, "bo", Texts.NOW.plusSeconds(6));
  }

  /** A ticket with every bound of the team's work reached. */
  public static Ticket longestWorkedOnTicket(Ticket opened) {
    String by = Texts.ofLength(100);
    Ticket ticket = opened.ownedBy(Optional.of(Texts.ofLength(Handling.MAX_OWNER)), by, Texts.NOW).dueAt(Optional.of(opened.createdAt().plus(Ticket.LATEST)), by, Texts.NOW);
    for (int i = 0; i < Handling.MOST_NOTES; i++) {
      ticket = ticket.noting(new TicketNote(Texts.NOW, by, Texts.ofLength(TicketNote.MAX)));
    }
    for (int i = 1; i <= Handling.MOST_REPLIES; i++) {
      ticket = ticket.replying(new TicketReply(Texts.NOW, new TeamMember(by, by), Texts.ofLength(TicketReply.MAX), Optional.of("c" + i), false, Delivery.QUEUED));
      ticket = ticket.delivering(i, Delivery.failed(Texts.ofLength(Delivery.MAX_TROUBLE)));
    }
    for (int i = 1; i <= TicketFamily.MOST; i++) {
      ticket = new TicketMerge(new TicketNumber(900_000 + i), ticket.number(), by, Texts.NOW).taken(ticket);
    }
    return ticket;
  }

  /** A ticket that the message of a conversation opened, due after a day. */
  public static Ticket opened(long number, int message) {
    TicketOpening how = new TicketOpening(Optional.of(threadId("one")), Optional.of(message), Texts.NOW, Optional.of(Texts.NOW.plusSeconds(86_400)));
    return Ticket.opened(new TicketNumber(number), content("Technisches Problem", "Die Anmeldung geht nicht."), how);
  }

  /** Beside a conversation, by none of its messages. */
  public static TicketOpening beside(ThreadId thread) {
    return new TicketOpening(Optional.of(thread), Optional.empty(), Texts.NOW, Optional.empty());
  }

  /** Feedback whose id follows from a name. */
  public static Feedback feedback(String name, String category, Instant at) {
    return new Feedback(
        Texts.uuid("feedback " + name), Feedback.Kind.PUBLIC_FEEDBACK, "demo", "Q?", "A", category, Texts.TRICKY.strip(), Optional.empty(), at);
  }

  /** Feedback with every bound reached. */
  public static Feedback longestFeedback() {
    return new Feedback(
        Texts.uuid("longest feedback"),
        Feedback.Kind.ADMIN_FEEDBACK,
        Texts.ofLength(100),
        Texts.ofLength(Feedback.MAX_TEXT),
        Texts.ofLength(Message.MAX),
        Texts.ofLength(TicketContent.MAX_CATEGORY),
        Texts.ofLength(Feedback.MAX_TEXT),
        Optional.of(5),
        Texts.NOW);
  }

  /** A log entry whose id follows from a name. */
  public static LogEntry entry(String name, LogEntry.Kind kind, Optional<Intent> intent, Instant at) {
    return new LogEntry(Texts.uuid("entry " + name), at, kind, Optional.of(threadId("one")), intent, "because of " + name);
  }

  /** A document of the shelf whose id follows from its title. */
  public static ShelfDocument shelved(String title, String text) {
    return new ShelfDocument(new DocumentId(Texts.uuid("shelf " + title)), title, text, Texts.NOW);
  }

  /** What a small company has on its shelf, in German. */
  public static ShelfDocument company() {
    return shelved(
        "Häufige Fragen",
        """
        Öffnungszeiten
        Wir sind montags bis freitags von 9 bis 17 Uhr für Sie da. An Feiertagen bleibt das Büro geschlossen.

        Versand
        Der Versand kostet 4,90 Euro. Ab 50 Euro Bestellwert liefern wir innerhalb Deutschlands kostenlos. Die Lieferung dauert zwei bis drei Werktage.

        Rückgabe
        Sie können Ware innerhalb von 30 Tagen zurückgeben. Das Rücksendeetikett liegt dem Paket bei.
        """);
  }

  /** What a developer has on the shelf, in English. */
  public static ShelfDocument profile() {
    return shelved(
        "Profile",
        """
        Experience
        Since 2019 she has built interview software in Java and Kotlin. Before that she worked for a bank in Hamburg.

        Education
        She studied computer science in Cologne and finished with a master's degree.
        """);
  }

  /** The passages of both. */
  public static List<Passage> passages() {
    return Stream.of(company(), profile()).flatMap(document -> document.passages().stream()).toList();
  }
}
