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
import org.interviewkit.port.PortException;

/**
 * Takes replies where they are to go: durable work, begun again after a failure or the end of a process. A reply that is kept as sent is never sent again. Between the mail
 * server's taking a letter and that being kept lies a moment in which a process can end; then the letter goes twice, under the same id.
 */
final class Postman {

  /** The kind of our jobs; a job's subject is a ticket's number and a reply's, {@code 73/2}. */
  static final String REPLY = "ticket-reply";

  private static final System.Logger LOG = System.getLogger(Postman.class.getName());

  /** Longer than the slowest mail server may take for one letter. */
  private static final Duration LEASE = Duration.ofMinutes(10);

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

  /** Does what has been due longest; false when nothing was. */
  boolean deliverDue() {
    Optional<Job> due = outbox.jobs().claim(REPLY, log.now(), LEASE);
    due.ifPresent(this::run);
    return due.isPresent();
  }

  private void run(Job job) {
    String[] subject = job.subject().split("/");
    int number = Integer.parseInt(subject[1]);
    try {
      Ticket ticket = stored.require(TicketNumber.of(subject[0]));
      if (ticket.handling().replies().size() < number) {
        awaitReply(job);
      } else {
        putIntoThread(ticket, number);
        mail(ticket, number, job);
      }
    } catch (NotFound e) {
      outbox.jobs().fail(job, "the ticket or its conversation is not kept any more");
    } catch (RuntimeException e) {
      // the store: what was begun is begun again
      LOG.log(Level.WARNING, "ticket " + subject[0] + ": a reply could not be delivered", e);
      outbox.jobs().retry(job, log.now().plus(Backoff.after(job.attempts())), "unexpected " + e.getClass().getSimpleName());
    }
  }

  private void awaitReply(Job job) {
    if (job.attempts() < ATTEMPTS_WITHOUT_REPLY) {
      outbox.jobs().retry(job, log.now().plus(Backoff.FIRST), "the reply is not kept yet");
    } else {
      outbox.jobs().complete(job);
    }
  }

  private void mail(Ticket ticket, int number, Job job) {
    TicketReply reply = ticket.handling().replies().get(number - 1);
    if (reply.delivery().state() != Delivery.State.QUEUED) {
      outbox.jobs().complete(job);
      return;
    }
    try {
      if (!sent.contains(job.subject())) {
        outbox.mail().send(LetterWords.in(language(ticket), rules.organisation()).letter(ticket, number));
        sent.add(job.subject());
      }
    } catch (PortException e) {
      failed(ticket, number, job, String.valueOf(e.getMessage()), e.isRetryable() && job.attempts() < Backoff.ATTEMPTS);
      return;
    } catch (InvalidInput e) {
      failed(ticket, number, job, "no letter can be made of it: " + e.field() + " is not accepted", false);
      return;
    }
    note(ticket, number, Delivery.SENT, "was sent");
    sent.remove(job.subject());
    outbox.jobs().complete(job);
  }

  private void failed(Ticket ticket, int number, Job job, String why, boolean again) {
    String trouble = why.substring(0, Math.min(why.length(), Delivery.MAX_TROUBLE));
    if (again) {
      // first what brings the next attempt: a process that ends here loses a word to the team, not ten minutes
      outbox.jobs().retry(job, log.now().plus(Backoff.after(job.attempts())), trouble);
      note(ticket, number, Delivery.delayed(trouble), "waits");
    } else {
      note(ticket, number, Delivery.failed(trouble), "could not be sent");
      outbox.jobs().fail(job, trouble);
    }
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
