package org.interviewkit.application;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Grant;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Outcome;
import org.interviewkit.domain.assistant.Routing;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.port.Inquiry;
import org.interviewkit.port.Threads;

/** Visitors' conversations with the assistant. Messages of one conversation wait for each other, those of different ones do not. */
public final class Chatting {

  private static final int TRIES = 5;
  private static final int CONTEXT = 20;

  private final SecureRandom random = new SecureRandom();
  private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new).limit(256).toArray(ReentrantLock[]::new);
  private final Threads threads;
  private final Workflow workflow;
  private final AssistantLog log;
  private final ChatRules rules;

  Chatting(Threads threads, Workflow workflow, AssistantLog log, ChatRules rules) {
    this.threads = threads;
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

  /** A visitor's message and what was answered. */
  public record Exchange(Message question, Message answer) {}

  /**
   * Opens a conversation.
   *
   * @param visitor a pseudonym the browser keeps, or empty for a new one
   */
  public Session open(Optional<UUID> visitor, Language language) {
    ThreadId id = new ThreadId(log.id());
    ClientSecret secret = ClientSecret.fresh(id, random);
    Grant grant = grant(secret);
    threads.add(new ChatThread(id, visitor.orElseGet(log::id), language, List.of(grant), Optional.empty(), log.now(), 0));
    log.note(Kind.SESSION_OPENED, Optional.of(id), "for " + rules.lifetime().toSeconds() + " s");
    return new Session(secret.value(), grant.expiresAt(), id);
  }

  /** Exchanges a secret for a new one into the same conversation; empty when it is unknown or ended longer ago than it was good. The old one stays good until its end. */
  public Optional<Session> renew(String clientSecret) {
    for (int tries = 1; ; tries++) {
      Optional<ChatThread> found =
          ClientSecret.read(clientSecret).flatMap(shown -> threads.find(shown.thread()).filter(thread -> thread.renews(shown.hash(), log.now(), rules.grace())));
      if (found.isEmpty()) {
        return Optional.empty();
      }
      ClientSecret secret = ClientSecret.fresh(found.get().id(), random);
      Grant grant = grant(secret);
      try {
        threads.save(found.get().granting(grant));
        log.note(Kind.SESSION_RENEWED, Optional.of(secret.thread()), "for " + rules.lifetime().toSeconds() + " s");
        return Optional.of(new Session(secret.value(), grant.expiresAt(), secret.thread()));
      } catch (Conflict e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /** The conversation a secret is good for now, or empty. */
  public Optional<ThreadId> admit(String clientSecret) {
    return ClientSecret.read(clientSecret)
        .flatMap(shown -> threads.find(shown.thread()).filter(thread -> thread.admits(shown.hash(), log.now())))
        .map(ChatThread::id);
  }

  /** The messages after a position; see {@link Threads#readAfter}. */
  public List<Message> readAfter(ThreadId thread, int position) {
    return threads.readAfter(thread, position);
  }

  /**
   * Answers a visitor's message. A message that was answered already, by its client id, is answered the same again and kept once; one that was kept without an answer,
   * because something was not available, is answered now.
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
      List<Message> said = threads.readAfter(id, 0);
      Optional<Message> known = clientId.flatMap(name -> said.stream().filter(message -> message.clientId().equals(Optional.of(name))).findFirst());
      if (known.isPresent() && said.size() > known.get().position()) {
        return new Exchange(known.get(), said.get(known.get().position()));
      }
      Message question = known.orElseGet(() -> asked(id, said, text, clientId));
      return new Exchange(question, answered(id, question, said.subList(0, question.position() - 1)));
    } finally {
      lock.unlock();
    }
  }

  private Message asked(ThreadId id, List<Message> said, String text, Optional<String> clientId) {
    if (threads.find(id).isEmpty()) {
      throw new NotFound("session", id);
    }
    Message question = Message.ofVisitor(said.size() + 1, log.now(), text, clientId);
    threads.append(id, question);
    return question;
  }

  private Message answered(ThreadId id, Message question, List<Message> before) {
    ChatThread thread = threads.find(id).orElseThrow(() -> new NotFound("session", id));
    List<Message> context = before.subList(Math.max(0, before.size() - CONTEXT), before.size());
    Workflow.Step step = workflow.next(thread, new Inquiry(question.text(), thread.language(), context));
    if (!step.draft().equals(thread.draft())) {
      keepDraft(id, step);
    }
    Message answer = Message.ofAssistant(question.position() + 1, log.now(), step.text(), step.outcome());
    threads.append(id, answer);
    Outcome outcome = step.outcome();
    Routing routing = outcome.routing();
    log.note(Kind.MESSAGE_ANSWERED, Optional.of(id), Optional.of(routing.intent()), routing.agent() + " by " + routing.rule() + ": " + routing.reason());
    if (outcome.outOfScope()) {
      log.note(Kind.OUT_OF_SCOPE, Optional.of(id), Optional.of(routing.intent()), "message " + question.position());
    }
    return answer;
  }

  /** A renewal may save the conversation at the same time. */
  private void keepDraft(ThreadId id, Workflow.Step step) {
    for (int tries = 1; ; tries++) {
      ChatThread thread = threads.find(id).orElseThrow(() -> new NotFound("session", id));
      try {
        threads.save(thread.drafting(step.draft()));
        return;
      } catch (Conflict e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private Grant grant(ClientSecret secret) {
    return new Grant(secret.hash(), log.now().plus(rules.lifetime()));
  }
}
