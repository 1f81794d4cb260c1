package org.interviewkit.application;

import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.Delivery;
import org.interviewkit.domain.assistant.Handling;
import org.interviewkit.domain.assistant.TeamMember;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketReply;
import org.interviewkit.port.Worker;

/** Answering visitors from a ticket, by e-mail and in their conversation. */
public final class Replying {

  private final StoredTickets stored;
  private final StoredThreads threads;
  private final Postman postman;
  private final AssistantLog log;

  Replying(StoredTickets stored, StoredThreads threads, Postman postman, AssistantLog log) {
    this.stored = stored;
    this.threads = threads;
    this.postman = postman;
    this.log = log;
  }

  /**
   * A reply as it comes from the team, unchecked.
   *
   * @param clientId the sender's own name for it, so that it is taken once however often it is sent
   */
  public record Written(String text, boolean byEmail, boolean inThread, Optional<String> clientId) {}

  /** Whether visitors can be answered by e-mail at all. */
  public boolean canMail() {
    return postman.canMail();
  }

  /**
   * Answers a visitor. The reply is kept first; then it goes into the conversation, and by e-mail in the background, tried again for more than a day. The same again, by its
   * client id, is the same reply. What is kept is delivered even if this process ends: into the conversation once; by e-mail once, but for a letter that the mail server took
   * and of which this could not be kept, which goes twice, under the same id.
   *
   * @return the ticket with the reply
   * @throws InvalidInput if text or client id cannot be accepted, it goes no way at all, or there are {@value Handling#MOST_REPLIES} replies; nothing is kept
   * @throws NotFound if there is no such ticket
   * @throws Conflict if it cannot go that way: to somebody who is anonymous, left no address or wants no reply, without a mail server, into no conversation, or from a ticket that
   *     is merged; nothing is kept
   */
  public Ticket reply(TicketNumber number, Written written, TeamMember by) {
    String text = VisitorText.needed("text", written.text(), TicketReply.MAX);
    written.clientId().ifPresent(name -> Require.text("client_id", name, 64));
    TicketReply reply = new TicketReply(log.now(), by, text, written.clientId(), written.inThread(), written.byEmail() ? Delivery.QUEUED : Delivery.NONE);
    if (written.byEmail() && !canMail()) {
      throw new Conflict("no mail server is configured: ticket " + number + " cannot be answered by e-mail");
    }
    Ticket answered = stored.change(number, "was answered", ticket -> queued(ticket, reply));
    postman.putLastIntoThread(answered);
    return answered;
  }

  /**
   * Has a reply that could not be sent by e-mail sent once more, for instance after the mail server was set right.
   *
   * @param reply which one of the ticket, from 1
   * @return the ticket, the reply waiting to be sent
   * @throws NotFound if there is no such ticket or reply
   * @throws Conflict if the reply was not given up, or no mail server is configured; nothing is changed
   */
  public Ticket sendAgain(TicketNumber number, int reply) {
    if (!canMail()) {
      throw new Conflict("no mail server is configured: ticket " + number + " cannot be answered by e-mail");
    }
    return stored.change(number, "has reply " + reply + " which is to be sent again", ticket -> requeued(ticket, reply));
  }

  private Ticket requeued(Ticket ticket, int reply) {
    if (reply < 1 || reply > ticket.handling().replies().size()) {
      throw new NotFound("reply", reply);
    }
    Delivery.State state = ticket.handling().replies().get(reply - 1).delivery().state();
    if (state != Delivery.State.FAILED) {
      throw new Conflict("reply " + reply + " of ticket " + ticket.number() + " is " + state + ": only what could not be sent is sent again");
    }
    postman.askAgain(ticket.number(), reply);
    return ticket.delivering(reply, Delivery.QUEUED);
  }

  /** Asked for before it is kept: a job without its reply ends by itself, a reply without its job would lie for ever. */
  private Ticket queued(Ticket ticket, TicketReply reply) {
    Ticket answered = ticket.replying(reply);
    if (answered != ticket) {
      if (reply.inThread()) {
        requireThread(ticket.number(), ticket.thread().orElseThrow());
      }
      postman.ask(ticket.number(), answered.handling().replies().size());
    }
    return answered;
  }

  private void requireThread(TicketNumber number, ThreadId thread) {
    try {
      threads.require(thread);
    } catch (NotFound e) {
      throw new Conflict("the conversation of ticket " + number + " is not kept any more: it cannot be answered in it");
    }
  }

  /** Who delivers. */
  Worker worker() {
    return postman.worker();
  }
}
