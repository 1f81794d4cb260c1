package org.interviewkit.openai.realtime;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What was counted of spoken conversations since they began to be held. Safe for use by many threads. */
public final class VoiceFigures {

  /** What may happen. */
  public enum Event {
    /** A conversation began. */
    OPENED,
    /** A connection to the service took the place of one that had grown old, or of another kind. */
    RENEWED,
    /** A connection that was there was lost. */
    LOST,
    /** A connection could not be made. */
    UNREACHABLE,
    /** It could not be made because the service takes neither key nor model. */
    REFUSED,
    /** It could not be made, or no longer be had, because too many want something of the service. */
    OVERLOADED,
    /** The service answered a message of ours by an error. */
    ERROR,
    /** The interviewer was made to stop. */
    INTERRUPTED,
    /** The words of a turn could not be made out. */
    NOT_UNDERSTOOD,
    /** A piece of the candidate's voice was dropped, because the service took none for two seconds. */
    DROPPED,
    /** Somebody changed how the interviewer acts, past us. */
    MEDDLED
  }

  private final Map<Event, LongAdder> events;
  private final LongAdder heard = new LongAdder();
  private final LongAdder spoken = new LongAdder();

  /** Nothing counted yet. */
  VoiceFigures() {
    Map<Event, LongAdder> zeros = new EnumMap<>(Event.class);
    for (Event event : Event.values()) {
      zeros.put(event, new LongAdder());
    }
    events = Collections.unmodifiableMap(zeros);
  }

  void count(Event event) {
    events.get(event).increment();
  }

  void heard(long bytes) {
    heard.add(bytes);
  }

  void spoken(long bytes) {
    spoken.add(bytes);
  }

  /** How often each happened. */
  public Map<Event, Long> events() {
    return events.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().sum()));
  }

  /** Bytes of the candidates' voices that were passed on, as PCM16. */
  public long bytesHeard() {
    return heard.sum();
  }

  /** Bytes of the interviewer's voice that were passed on, as PCM16. */
  public long bytesSpoken() {
    return spoken.sum();
  }
}
