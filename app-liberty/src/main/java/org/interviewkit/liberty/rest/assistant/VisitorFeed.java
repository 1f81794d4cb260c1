package org.interviewkit.liberty.rest.assistant;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.interviewkit.application.Assistance;
import org.interviewkit.application.DeskEvent;
import org.interviewkit.domain.assistant.HandOver;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.liberty.rest.assistant.AssistantViews.HandOverView;
import org.interviewkit.liberty.rest.assistant.AssistantViews.MessageView;
import org.interviewkit.port.PortException;

/** A visitor's conversation as it goes on: each message after a position once, in order, and whose the conversation is, until the secret ends. */
final class VisitorFeed implements EventStreams.Feed {

  private static final System.Logger LOG = System.getLogger(VisitorFeed.class.getName());

  private final ReentrantLock looking = new ReentrantLock();
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final Assistance assistance;
  private final EventStreams streams;
  private final EventStreams.Reader reader;
  private final EventStream stream;
  private final Admission admission;
  private int position;
  private Optional<Optional<HandOver>> shown = Optional.empty();

  /** The conversation and the secret that is good for it. */
  record Admission(ThreadId thread, String secret) {
    @Override
    public String toString() {
      return "Admission[" + thread + "]";
    }
  }

  VisitorFeed(Assistance assistance, EventStreams streams, EventStreams.Reader reader, EventStream stream, Admission admission, int after) {
    this.assistance = assistance;
    this.streams = streams;
    this.reader = reader;
    this.stream = stream;
    this.admission = admission;
    this.position = after;
  }

  /** That the secret has ended. */
  record Ended(String reason) {}

  @Override
  public EventStreams.Reader reader() {
    return reader;
  }

  @Override
  public EventStream stream() {
    return stream;
  }

  @Override
  public void hear(DeskEvent event) {
    if (event instanceof DeskEvent.ThreadChanged changed && changed.thread().equals(admission.thread()) && wanted.compareAndSet(false, true)) {
      streams.run(this::look);
    }
  }

  @Override
  public void look() {
    looking.lock();
    try {
      wanted.set(false);
      show();
    } catch (PortException e) {
      LOG.log(Level.WARNING, "the events of {0} wait for the store: {1}", admission.thread(), e.kind());
    } finally {
      looking.unlock();
    }
  }

  private void show() {
    ThreadId thread = admission.thread();
    if (assistance.chatting().admit(admission.secret()).isEmpty()) {
      stream.send("session.expired", new Ended("the client secret is no longer good: exchange it for another one"));
      stream.end();
      return;
    }
    Optional<HandOver> now = assistance.handingOver().look(thread).handOver();
    for (Message message : assistance.chatting().readAfter(thread, position)) {
      stream.send("message", MessageView.of(message));
      position = message.position();
    }
    if (!shown.equals(Optional.of(now))) {
      stream.send("handover", HandOverView.of(now));
      shown = Optional.of(now);
    }
  }
}
