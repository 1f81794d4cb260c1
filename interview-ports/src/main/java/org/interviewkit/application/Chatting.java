package org.interviewkit.application;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.Announcement;
import org.interviewkit.domain.assistant.Author;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Grant;
import org.interviewkit.domain.assistant.HandOver;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Outcome;
import org.interviewkit.domain.assistant.Routing;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.port.Inquiry;
import org.interviewkit.port.Threads;

/** Visitors' conversations with the assistant. Messages of one conversation wait for each other, those of different ones do not. */
public final class Chatting {

  private static final int CONTEXT = 20;

  private final SecureRandom random = new SecureRandom();
  private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(4_096).toArray(ReentrantLock[]::new);
  private final Talk talk;
  private final Workflow workflow;
  private final AssistantLog log;
  private final ChatRules rules;

  Chatting(Talk talk, Workflow workflow, AssistantLog log, ChatRules rules) {
    this.talk = talk;
    this.workflow = workflow;
    this.log = log;
    this.rules = rules;
  }

  /**
   * The right to take part for a while.
   *
   * @param clientSecret what to show; a secret
   * @param expiresAt until when
   * @param thread in which conversation
   */
  public record Session(String clientSecret, Instant expiresAt, ThreadId thread) {

    @Override
    public String toString() {
      return "Session[" + thread + ", " + expiresAt + "]";
    }
  }

  /**
   * A visitor's message and what became of it.
   *
   * @param answer what was answered; empty when the message was kept for a person
   * @param handOver whose the conversation is now; empty while the assistant answers
   */
  public record Exchange(Message question, Optional<Message> answer, Optional<HandOver> handOver) {}

  /** Conversations as they are stored, and who has them. */
  record Talk(Threads threads, StoredThreads stored, HandingOver handingOver) {}

  /**
   * Opens a conversation.
   *
   * @param visitor a pseudonym the browser keeps, or empty for a new one
   */
  public Session open(Optional<UUID> visitor, Language language) {
    ThreadId id = new ThreadId(log.id());
    ClientSecret secret = ClientSecret.fresh(id, random);
    Grant grant = grant(secret);
    talk.threads().add(ChatThread.opened(id, visitor.orElseGet(log::id), language, grant, log.now()));
    log.note(Kind.SESSION_OPENED, Optional.of(id), "for " + rules.lifetime().toSeconds() + " s");
    return new Session(secret.value(), grant.expiresAt(), id);
  }

  /** Exchanges a secret for a new one into the same conversation; empty when it is unknown or ended longer ago than it was good. The old one stays good until its end. */
  public Optional<Session> renew(String clientSecret) {
    Optional<ChatThread> found = ClientSecret.read(clientSecret).flatMap(shown -> talk.threads().find(shown.thread()).filter(thread -> renews(thread, shown)));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ClientSecret secret = ClientSecret.fresh(found.get().id(), random);
    Grant grant = grant(secret);
    talk.stored().change(secret.thread(), thread -> thread.granting(grant));
    log.note(Kind.SESSION_RENEWED, Optional.of(secret.thread()), "for " + rules.lifetime().toSeconds() + " s");
    return Optional.of(new Session(secret.value(), grant.expiresAt(), secret.thread()));
  }

  /** The conversation a secret is good for now, or empty. */
  public Optional<ThreadId> admit(String clientSecret) {
    return ClientSecret.read(clientSecret)
        .flatMap(shown -> talk.threads().find(shown.thread()).filter(thread -> thread.admits(shown.hash(), log.now())))
        .map(ChatThread::id);
  }

  /** The messages after a position; see {@link Threads#readAfter}. */
  public List<Message> readAfter(ThreadId thread, int position) {
    return talk.threads().readAfter(thread, position);
  }

  /**
   * Answers a visitor's message. A message that was answered already, by its client id, is answered the same again and kept once; one that was kept without an answer,
   * because something was not available, is answered now while it is the last. While the visitor waits for a person or a person has the conversation, the message is kept
   * and not answered, then and later.
   *
   * @param clientId the sender's own name for the message, or empty
   * @throws org.interviewkit.domain.InvalidInput if the message cannot be accepted; nothing is kept
   * @throws NotFound if there is no such conversation
   */
  public Exchange say(ThreadId id, String raw, Optional<String> clientId) {
    String text = VisitorText.needed("text", raw, Message.MAX_VISITOR);
    clientId.ifPresent(name -> Require.text("clientId", name, 64));
    ReentrantLock lock = locks[Math.floorMod(id.hashCode(), locks.length)];
    lock.lock();
    try {
      ChatThread seen = talk.handingOver().look(id);
      List<Message> said = talk.stored().read(id);
      Optional<Message> known = sent(said, clientId);
      if (known.isPresent() && said.size() > known.get().position()) {
        return new Exchange(known.get(), answerTo(known.get(), said), talk.stored().require(id).handOver());
      }
      Message question = known.or(() -> asked(id, said, text, clientId)).or(() -> sent(talk.stored().read(id), clientId)).orElseThrow();
      // whose the conversation is may have changed before the question was kept; that a person came is looked at once more behind the answer
      ChatThread thread = seen.handOver().isPresent() ? talk.stored().require(id) : seen;
      return answered(thread, question, question.position() == said.size() + 1 ? said : talk.stored().read(id).subList(0, question.position() - 1));
    } finally {
      lock.unlock();
    }
  }

  private Optional<Message> asked(ThreadId id, List<Message> read, String text, Optional<String> clientId) {
    return talk.stored()
        .append(
            id, read, said -> sent(said, clientId).isPresent() ? Optional.empty() : Optional.of(Message.ofVisitor(said.size() + 1, log.now(), text, clientId)));
  }

  private Exchange answered(ChatThread thread, Message question, List<Message> before) {
    ThreadId id = thread.id();
    if (thread.handOver().isPresent()) {
      return held(thread, question);
    }
    List<Message> context = before.subList(Math.max(0, before.size() - CONTEXT), before.size());
    Workflow.Step step = workflow.next(thread, question.position(), new Inquiry(question.text(), thread.language(), context));
    ChatThread now = talk.stored().require(id);
    if (now.handOver().isPresent() && step.outcome().ticket().isEmpty()) {
      // a person came while the answer was thought of; a ticket that was opened must still be told
      return held(now, question);
    }
    if (!step.draft().equals(thread.draft())) {
      talk.stored().change(id, standing -> standing.draft().equals(step.draft()) ? standing : standing.drafting(step.draft()));
    }
    Optional<HandOver> handOver = step.asksForPerson() ? talk.handingOver().begin(id).handOver() : now.handOver();
    List<Message> asked = Stream.concat(before.stream(), Stream.of(question)).toList();
    Optional<Message> answer = talk.stored().append(id, asked, said -> Optional.of(Message.ofAssistant(said.size() + 1, log.now(), step.text(), step.outcome())));
    note(id, question, step.outcome());
    return new Exchange(question, answer, handOver);
  }

  private Exchange held(ChatThread thread, Message question) {
    log.note(Kind.MESSAGE_HELD, Optional.of(thread.id()), "message " + question.position());
    return new Exchange(question, Optional.empty(), thread.handOver());
  }

  private void note(ThreadId id, Message question, Outcome outcome) {
    Routing routing = outcome.routing();
    log.note(Kind.MESSAGE_ANSWERED, Optional.of(id), Optional.of(routing.intent()), routing.agent() + " by " + routing.rule() + ": " + routing.reason());
    if (outcome.outOfScope()) {
      log.note(Kind.OUT_OF_SCOPE, Optional.of(id), Optional.of(routing.intent()), "message " + question.position());
    }
  }

  private static Optional<Message> sent(List<Message> said, Optional<String> clientId) {
    return clientId.flatMap(name -> said.stream().filter(message -> message.isSent(Author.VISITOR, name)).findFirst());
  }

  /** What the assistant said after a message and before the visitor's next one, announcements left aside. */
  private static Optional<Message> answerTo(Message question, List<Message> said) {
    return said.stream()
        .skip(question.position())
        .takeWhile(message -> message.author() != Author.VISITOR)
        .filter(message -> message.author() == Author.ASSISTANT && !Announcement.isOne(message))
        .findFirst();
  }

  private boolean renews(ChatThread thread, ClientSecret shown) {
    return thread.renews(shown.hash(), log.now(), rules.grace());
  }

  private Grant grant(ClientSecret secret) {
    return new Grant(secret.hash(), log.now().plus(rules.lifetime()));
  }
}
