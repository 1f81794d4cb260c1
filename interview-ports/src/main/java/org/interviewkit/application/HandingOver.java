package org.interviewkit.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.Announcement;
import org.interviewkit.domain.assistant.Author;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.HandOver;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.TeamMember;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.TicketDraft;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.ThreadFilter;
import org.interviewkit.port.ThreadSummary;
import org.interviewkit.port.Threads;

/**
 * Handing a conversation over to a person of the team and back. Every step is kept before it is announced, is announced once, and may be repeated; of two who do the same
 * at once one does it. While somebody waits or a person has the conversation the assistant says nothing but these announcements.
 */
public final class HandingOver {

  private static final int PAGE = 200;

  private final StoredThreads threads;
  private final Threads lists;
  private final AssistantLog log;
  private final ChatRules rules;
  private final Announcements announcements;

  HandingOver(StoredThreads threads, Threads lists, AssistantLog log, ChatRules rules) {
    this.threads = threads;
    this.lists = lists;
    this.log = log;
    this.rules = rules;
    this.announcements = new Announcements(threads, log, rules);
  }

  /**
   * A visitor asks for a person. When one was asked for already or is there, nothing changes.
   *
   * @throws org.interviewkit.domain.NotFound if there is no such conversation
   */
  public ChatThread ask(ThreadId id) {
    ChatThread asked = begin(id);
    asked.handOver().filter(held -> held.person().isEmpty()).ifPresent(held -> announcements.once(id, Announcement.ASKED, held.since()));
    return asked;
  }

  /** The conversation waits for a person from now on; whoever calls this says so. */
  ChatThread begin(ThreadId id) {
    StoredThreads.Change change = threads.change(id, thread -> thread.askingForPerson(log.now()));
    if (change.isMine()) {
      log.note(Kind.PERSON_ASKED, Optional.of(id), "the assistant is silent for up to " + rules.patience().toSeconds() + " s until a person comes");
    }
    return change.after();
  }

  /**
   * A visitor does not want to wait any longer. When nobody waits, nothing changes.
   *
   * @throws org.interviewkit.domain.Conflict if a person has the conversation: it is for that person to give it back
   */
  public ChatThread withdraw(ThreadId id) {
    StoredThreads.Change change = threads.change(id, thread -> thread.requireNotHeld().givenBack());
    if (change.isMine()) {
      log.note(Kind.PERSON_WITHDRAWN, Optional.of(id), "the visitor does not want to wait");
      announcements.now(id, Announcement.WITHDRAWN);
    }
    return change.after();
  }

  /**
   * The conversation as it stands; a wait that took too long is ended first.
   *
   * @throws org.interviewkit.domain.NotFound if there is no such conversation
   */
  public ChatThread look(ThreadId id) {
    ChatThread thread = threads.require(id);
    return isOverdue(thread) ? giveUp(id) : thread;
  }

  /**
   * A person takes a conversation over, whether it was asked for or not.
   *
   * @throws org.interviewkit.domain.Conflict if another person has it; the message names who
   * @throws org.interviewkit.domain.NotFound if there is no such conversation
   */
  public ChatThread takeOver(ThreadId id, TeamMember person) {
    StoredThreads.Change change = threads.change(id, thread -> thread.takenBy(person, log.now()));
    if (change.isMine()) {
      log.note(Kind.PERSON_JOINED, Optional.of(id), change.before().handOver().isPresent() ? "the visitor had asked for a person" : "nobody had asked for a person");
    }
    change.after().handOver().ifPresent(held -> announcements.once(id, Announcement.JOINED, held.since()));
    return change.after();
  }

  /**
   * The assistant answers again, from the next message on. When it does already, nothing changes.
   *
   * @param anyway also when somebody else has it
   * @throws org.interviewkit.domain.Conflict if somebody else has it, and {@code anyway} is not said
   */
  public ChatThread release(ThreadId id, TeamMember person, boolean anyway) {
    StoredThreads.Change change =
        threads.change(
            id,
            thread -> {
              boolean others = thread.state() == HandOver.State.PERSON && !anyway;
              return (others ? thread.requireHeldBy(person) : thread).givenBack();
            });
    if (change.isMine()) {
      log.note(Kind.PERSON_LEFT, Optional.of(id), "the assistant answers again");
      announcements.now(id, Announcement.LEFT);
    }
    return change.after();
  }

  /**
   * A person writes to the visitor. The same again, by its client id, is the same message.
   *
   * @param text 1–{@value Message#MAX} characters
   * @param clientId the sender's own name for it, at most 64 characters, or empty
   * @throws org.interviewkit.domain.Conflict unless this person has the conversation; nothing is kept
   * @throws org.interviewkit.domain.InvalidInput if the text cannot be accepted; nothing is kept
   */
  public Message reply(ThreadId id, TeamMember person, String text, Optional<String> clientId) {
    return written(id, person, text, clientId, thread -> thread.requireHeldBy(person));
  }

  /**
   * A person leaves the visitor a message without taking the conversation over, for example the answer to a ticket. The same again, by its client id, is the same message.
   *
   * @param text 1–{@value Message#MAX} characters
   * @param clientId the sender's own name for it, at most 64 characters, or empty
   * @throws org.interviewkit.domain.NotFound if there is no such conversation
   * @throws org.interviewkit.domain.InvalidInput if the text cannot be accepted; nothing is kept
   */
  public Message leaveMessage(ThreadId id, TeamMember person, String text, Optional<String> clientId) {
    return written(id, person, text, clientId, thread -> {});
  }

  private Message written(ThreadId id, TeamMember person, String text, Optional<String> clientId, Consumer<ChatThread> allowing) {
    String cleaned = VisitorText.needed("text", text, Message.MAX);
    clientId.ifPresent(name -> Require.text("clientId", name, 64));
    List<Message> read = threads.read(id);
    Optional<Message> known = sent(read, clientId);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<Message> kept =
        threads.append(
            id,
            read,
            said -> {
              allowing.accept(threads.require(id));
              return sent(said, clientId).isPresent() ? Optional.empty() : Optional.of(Message.ofPerson(said.size() + 1, log.now(), person, cleaned, clientId));
            });
    kept.ifPresent(message -> log.note(Kind.PERSON_REPLIED, Optional.of(id), "message " + message.position()));
    return kept.or(() -> sent(threads.read(id), clientId)).orElseThrow();
  }

  /** One page, newest activity first; see {@link Threads#list}. */
  public List<ThreadSummary> list(ThreadFilter filter, Optional<Cursor> after, int limit) {
    return lists.list(filter, after, limit);
  }

  /** Ends every wait that took too long. */
  public void endWaits() {
    ThreadFilter waiting = new ThreadFilter(Optional.of(HandOver.State.WAITING), "");
    Optional<Cursor> after = Optional.empty();
    List<ThreadSummary> page;
    do {
      page = lists.list(waiting, after, PAGE);
      page.stream().map(ThreadSummary::thread).filter(this::isOverdue).forEach(thread -> giveUp(thread.id()));
      after = page.isEmpty() ? Optional.empty() : Optional.of(page.get(page.size() - 1).cursor());
    } while (page.size() == PAGE);
  }

  private ChatThread giveUp(ThreadId id) {
    List<Message> said = threads.read(id);
    StoredThreads.Change change = threads.change(id, thread -> isOverdue(thread) ? thread.drafting(Optional.of(draft(thread, said))).givenBack() : thread);
    if (change.isMine()) {
      log.note(Kind.NOBODY_FREE, Optional.of(id), "waited " + rules.patience().toSeconds() + " s; a ticket is offered");
      announcements.offering(id, change.after().draft().orElseThrow());
    }
    return change.after();
  }

  private boolean isOverdue(ChatThread thread) {
    return thread.handOver().filter(held -> held.isOverdue(log.now(), rules.patience())).isPresent();
  }

  /** What waits already, or what the visitor wrote since the question before a person was asked for. */
  private TicketDraft draft(ChatThread thread, List<Message> said) {
    Language language = announcements.language(thread, said);
    return thread.draft().orElseGet(() -> MissedVisit.of(thread, said).draft(language, rules));
  }

  private static Optional<Message> sent(List<Message> said, Optional<String> clientId) {
    return clientId.flatMap(name -> said.stream().filter(message -> message.isSent(Author.PERSON, name)).findFirst());
  }
}
