package org.interviewkit.liberty.rest.assistant;

import java.time.Duration;
import java.util.Map;
import org.interviewkit.application.DeskEvent;

/** What changes at the desk, by its ids alone. Ends after a while, so that whoever reads on has shown a credential that is still good. */
final class DeskFeed implements EventStreams.Feed {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final EventStreams.Reader reader;
  private final EventStream stream;

  DeskFeed(EventStreams.Reader reader, EventStream stream) {
    this.reader = reader;
    this.stream = stream;
  }

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
    switch (event) {
      case DeskEvent.ThreadChanged changed -> stream.send("thread", Map.of("session_id", changed.thread()));
      case DeskEvent.TicketChanged changed -> stream.send("ticket", Map.of("id", changed.ticket().value()));
      case DeskEvent.FeedbackGiven given -> stream.send("feedback", Map.of("id", given.feedback().toString()));
    }
  }

  @Override
  public void look() {
    if (stream.age().compareTo(LONGEST) > 0) {
      stream.end();
    }
  }
}
