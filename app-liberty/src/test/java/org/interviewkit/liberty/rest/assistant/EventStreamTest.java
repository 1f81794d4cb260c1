package org.interviewkit.liberty.rest.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EventStreamTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T09:00:00Z"));
  private final Reader reader = new Reader();
  private final EventStream stream = new EventStream(reader, new Events(), new MovedByHand(), Runnable::run);

  private static Map<String, Integer> number(int n) {
    return Map.of("n", n);
  }

  @Test
  void oneEventIsWrittenAtATimeAndInOrder() {
    stream.send("message", number(1));
    stream.send("message", number(2));
    stream.breathe();
    assertEquals(List.of("message {\"n\":1}"), reader.got);
    reader.reads();
    assertEquals(List.of("message {\"n\":1}", "message {\"n\":2}"), reader.got);
    reader.reads();
    reader.reads();
    assertEquals(":", reader.got.get(2));
    assertFalse(stream.isClosed());
  }

  @Test
  void endsOnceWhatWaitsIsWritten() {
    stream.send("message", number(1));
    stream.send("session.expired", number(2));
    stream.end();
    stream.send("message", number(3));
    assertFalse(reader.closed);
    reader.reads();
    reader.reads();
    assertTrue(reader.closed && stream.isClosed());
    assertEquals(2, reader.got.size());
  }

  @Test
  void aReaderWhoDoesNotKeepUpIsLetGo() {
    for (int i = 0; i <= EventStream.MOST_WAITING; i++) {
      stream.send("message", number(i));
    }
    assertFalse(stream.isClosed());
    stream.send("message", number(-1));
    assertTrue(stream.isClosed() && reader.closed);
    reader.reads();
    assertEquals(1, reader.got.size());
  }

  @Test
  void aReaderWhoTakesTooLongForOneEventIsLetGo() {
    stream.send("message", number(1));
    now.set(now.get().plus(EventStream.LONGEST_WRITE));
    stream.dropIfStuck();
    assertFalse(stream.isClosed());
    now.set(now.get().plusMillis(1));
    stream.dropIfStuck();
    assertTrue(stream.isClosed() && reader.closed);
  }

  @Test
  void aReaderWhoSaysNothingBecauseNothingHappensStays() {
    stream.send("message", number(1));
    reader.reads();
    now.set(now.get().plus(Duration.ofHours(1)));
    stream.dropIfStuck();
    assertFalse(stream.isClosed());
    assertEquals(Duration.ofHours(1), stream.silence());
  }

  @Test
  void aReaderWhoIsGoneIsForgotten() {
    stream.send("message", number(1));
    reader.isGone();
    assertTrue(stream.isClosed());
    stream.send("message", number(2));
    assertEquals(1, reader.got.size());
  }

  /** Reads when told to. */
  private static final class Reader implements SseEventSink {
    private final List<String> got = new ArrayList<>();
    private final List<CompletableFuture<Object>> writing = new ArrayList<>();
    private boolean closed;

    void reads() {
      writing.remove(0).complete(true);
    }

    void isGone() {
      writing.remove(0).completeExceptionally(new IllegalStateException("scripted"));
    }

    @Override
    public boolean isClosed() {
      return closed;
    }

    @Override
    public CompletionStage<?> send(OutboundSseEvent event) {
      got.add(event.getComment() == null ? event.getName() + " " + event.getData() : ":" + event.getComment());
      CompletableFuture<Object> written = new CompletableFuture<>();
      writing.add(written);
      return written;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private final class MovedByHand extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }

  /** Makes events without a server. */
  private static final class Events implements Sse {
    @Override
    public OutboundSseEvent.Builder newEventBuilder() {
      return new Builder();
    }

    @Override
    public SseBroadcaster newBroadcaster() {
      throw new UnsupportedOperationException("nobody broadcasts");
    }
  }

  private record Event(String name, String comment, Object data) implements OutboundSseEvent {
    @Override
    public Class<?> getType() {
      return String.class;
    }

    @Override
    public Type getGenericType() {
      return String.class;
    }

    @Override
    public MediaType getMediaType() {
      return MediaType.TEXT_PLAIN_TYPE;
    }

    @Override
    public Object getData() {
      return data;
    }

    @Override
    public String getId() {
      return "";
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public String getComment() {
      return comment;
    }

    @Override
    public long getReconnectDelay() {
      return RECONNECT_NOT_SET;
    }

    @Override
    public boolean isReconnectDelaySet() {
      return false;
    }
  }

  private static final class Builder implements OutboundSseEvent.Builder {
    private String name;
    private String comment;
    private Object data;

    @Override
    public OutboundSseEvent.Builder id(String id) {
      return this;
    }

    @Override
    public OutboundSseEvent.Builder name(String given) {
      name = given;
      return this;
    }

    @Override
    public OutboundSseEvent.Builder reconnectDelay(long milliseconds) {
      return this;
    }

    @Override
    public OutboundSseEvent.Builder mediaType(MediaType mediaType) {
      return this;
    }

    @Override
    public OutboundSseEvent.Builder comment(String given) {
      comment = given;
      return this;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public OutboundSseEvent.Builder data(Class type, Object given) {
      data = given;
      return this;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public OutboundSseEvent.Builder data(GenericType type, Object given) {
      data = given;
      return this;
    }

    @Override
    public OutboundSseEvent.Builder data(Object given) {
      data = given;
      return this;
    }

    @Override
    public OutboundSseEvent build() {
      return new Event(name, comment, data);
    }
  }
}
