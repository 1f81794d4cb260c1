package org.interviewkit.application;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.assistant.Author;
import org.interviewkit.domain.assistant.Delivery;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketReply;
import org.interviewkit.port.Job;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Worker;

/**
 * Takes replies where they are to go: durable work, begun again after a failure or the end of a process. A reply that is kept as sent is never sent again. Between the mail
 * server's taking a letter and that being kept lies a moment in which a process can end; then the letter goes twice, under the same id.
 */
final class Postman {

  /** The kind of our jobs; a job's subject is a ticket's number and a reply's, {@code 73/2}. */
  static final String REPLY = "ticket-reply";

  private static final System.Logger LOG = System.getLogger(Postman.class.getName());

  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  /** By then a reply that is to come would have been kept. */
  private static final int ATTEMPTS_WITHOUT_REPLY = 4;

  private final StoredTickets stored;
  private final StoredThreads threads;
  private final Outbox outbox;
  private final AssistantLog log;
  private final ChatRules rules;
  private final Set<String> sent = ConcurrentHashMap.newKeySet();

  Postman(StoredTickets stored, StoredThreads threads, Outbox outbox, AssistantLog log, ChatRules rules) {
    this.stored = stored;
    this.threads = threads;
    this.outbox = outbox;
    this.log = log;
    this.rules = rules;
  }

  boolean canMail() {
    return outbox.mail().canSend();
  }

  /** Asks for a reply to be delivered. */
  void ask(TicketNumber ticket, int reply) {
    outbox.jobs().submit(REPLY, ticket + "/" + reply, log.now());
  }

  /** Asks for a reply that was given up to be delivered, a moment later: until then it has to be kept as waiting. */
  void askAgain(TicketNumber ticket, int reply) {
    outbox.jobs().submit(REPLY, ticket + "/" + reply, log.now().plus(A_MOMENT));
  }

  /** Puts a ticket's last reply into the conversation now; when that fails it is done with the other work. */
  void putLastIntoThread(Ticket ticket) {
    try {
      putIntoThread(ticket, ticket.handling().replies().size());
    } catch (PortException | NotFound e) {
      LOG.log(Level.WARNING, "ticket " + ticket.number() + ": a reply is not in the conversation yet", e);
    }
  }

  /** Who delivers. */
  Worker worker() {
    return new Worker(REPLY, 1, this::deliver);
  }

  private Outcome deliver(Job job) {
    String[] subject = job.subject().split("/");
    int number = Integer.parseInt(subject[1]);
    try {
      Ticket ticket = stored.require(TicketNumber.of(subject[0]));
      if (ticket.handling().replies().size() < number) {
        return awaitReply(job);
      }
      putIntoThread(ticket, number);
      return mail(ticket, number, job);
    } catch (NotFound e) {
      return new Outcome.GivenUp("the ticket or its conversation is not kept any more");
    } catch (RuntimeException e) {
      // the store: what was begun is begun again
      LOG.log(Level.WARNING, "ticket " + subject[0] + ": a reply could not be delivered", e);
      return Backoff.DELIVERY.again(job, log.now(), "unexpected " + e.getClass().getSimpleName());
    }
  }

  private Outcome awaitReply(Job job) {
    return job.attempts() < ATTEMPTS_WITHOUT_REPLY ? new Outcome.Again(log.now().plus(Backoff.DELIVERY.first()), "the reply is not kept yet") : new Outcome.Done();
  }

  private Outcome mail(Ticket ticket, int number, Job job) {
    TicketReply reply = ticket.handling().replies().get(number - 1);
    if (reply.delivery().state() != Delivery.State.QUEUED) {
      return new Outcome.Done();
    }
    try {
      if (!sent.contains(job.subject())) {
        outbox.mail().send(LetterWords.in(language(ticket), rules.organisation()).letter(ticket, number));
        sent.add(job.subject());
      }
    } catch (PortException e) {
      return failed(ticket, number, Backoff.DELIVERY.failed(job, log.now(), String.valueOf(e.getMessage()), e.isRetryable()), String.valueOf(e.getMessage()));
    } catch (InvalidInput e) {
      String why = "no letter can be made of it: " + e.field() + " is not accepted";
      return failed(ticket, number, new Outcome.GivenUp(why), why);
    }
    note(ticket, number, Delivery.SENT, "was sent");
    sent.remove(job.subject());
    return new Outcome.Done();
  }

  private Outcome failed(Ticket ticket, int number, Outcome outcome, String why) {
    String trouble = why.substring(0, Math.min(why.length(), Delivery.MAX_TROUBLE));
    boolean again = outcome instanceof Outcome.Again;
    note(ticket, number, again ? Delivery.delayed(trouble) : Delivery.failed(trouble), again ? "waits" : "could not be sent");
    return outcome;
  }

  private void note(Ticket ticket, int number, Delivery delivery, String what) {
    stored.change(ticket.number(), "has reply " + number + " which " + what, standing -> standing.delivering(number, delivery));
  }

  private void putIntoThread(Ticket ticket, int number) {
    TicketReply reply = ticket.handling().replies().get(number - 1);
    if (reply.inThread() && ticket.thread().isPresent()) {
      threads.require(ticket.thread().get());
      threads.append(ticket.thread().get(), said -> message(said, "ticket/" + ticket.number() + "/" + number, reply));
    }
  }

  private Optional<Message> message(List<Message> said, String name, TicketReply reply) {
    boolean there = said.stream().anyMatch(message -> message.isSent(Author.PERSON, name));
    return there ? Optional.empty() : Optional.of(Message.ofPerson(said.size() + 1, log.now(), reply.by(), reply.text(), Optional.of(name)));
  }

  /** The visitor's, where it is known. */
  private Language language(Ticket ticket) {
    return ticket.thread().flatMap(threads::find).map(thread -> thread.language()).orElse(Language.DE);
  }
}
