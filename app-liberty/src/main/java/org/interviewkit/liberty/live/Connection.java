package org.interviewkit.liberty.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.interviewkit.application.LiveEvent;
import org.interviewkit.application.LiveInterviews;
import org.interviewkit.application.Participant;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.port.AudioEvent;
import org.interviewkit.port.PortException;

/** One open connection: the interview's participant on one side, the socket on the other. Messages come one at a time; events may come from any thread. */
final class Connection implements Participant {

  private static final System.Logger LOG = System.getLogger(Connection.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_INVALID = 10;
  private static final int MOST_PER_SECOND = 20;
  private static final Duration MOST_SILENCE = Duration.ofSeconds(90);

  private final LivePrincipal holder;
  private final Outbox outbox;
  private final Consumer<Closing> sentAway;
  private final Clock clock;
  private final Wording wording;
  private final Place place;
  private final Optional<Microphone> microphone;
  private final StringBuilder parts = new StringBuilder();
  private int invalid;
  private int inThisSecond;
  private Instant second;
  private volatile Instant lastHeard;

  /**
   * Joins the interview; the first event is on its way when this returns.
   *
   * @param sentAway is told, at most once, why this connection is ended for what came from the other side; must not wait
   */
  Connection(LivePrincipal holder, Dialect dialect, Outbox outbox, LiveInterviews interviews, Consumer<Closing> sentAway, Clock clock) {
    this.holder = holder;
    this.sentAway = sentAway;
    this.clock = clock;
    this.outbox = outbox;
    this.second = clock.instant();
    this.lastHeard = second;
    this.wording =
        switch (dialect) {
          case INTERVIEW -> new InterviewWording(holder, outbox);
          case REALTIME -> new RealtimeWording(holder.interview(), outbox, clock);
        };
    this.place =
        switch (wording) {
          case InterviewWording unused -> Place.take(holder, interviews, this);
          case RealtimeWording realtime -> RealtimePlace.take(interviews.sit(holder.interview(), this), realtime);
        };
    this.microphone = place.voice().filter(voice -> !voice.isDirect()).map(voice -> new Microphone(voice, wording.soundType(), clock));
  }

  @Override
  public void on(LiveEvent event) {
    wording.on(event);
  }

  @Override
  public void hear(AudioEvent event) {
    wording.hear(event);
  }

  @Override
  public void leave(Leave reason) {
    outbox.close(
        switch (reason) {
          case FINISHED -> Closing.FINISHED;
          case REPLACED -> Closing.REPLACED;
          case STOPPING -> Closing.SERVER_STOPPING;
        });
  }

  /** Takes a part of a message from the other side; a message that grows over the limit ends the connection. */
  void receive(String part, boolean last) {
    if (outbox.isClosing()) {
      return;
    }
    if (parts.length() + part.length() > InterviewEndpoint.MOST) {
      parts.setLength(0);
      sendAway(Closing.TOO_LARGE);
      return;
    }
    if (last && parts.isEmpty()) {
      receive(part);
      return;
    }
    parts.append(part);
    if (last) {
      String text = parts.toString();
      parts.setLength(0);
      receive(text);
    }
  }

  /** Refuses a binary frame: the protocol has none. */
  void receiveBinary() {
    lastHeard = clock.instant();
    refuse("invalid_message", "a message is a JSON object in a text frame", Optional.empty());
  }

  /** Takes one message from the other side. */
  private void receive(String text) {
    lastHeard = clock.instant();
    Optional<String> id = Optional.empty();
    try {
      Optional<String> sound = microphone.flatMap(open -> open.soundOf(text));
      if (sound.isPresent()) {
        hear(sound.get());
        invalid = 0;
        return;
      }
      JsonNode message = JSON.readTree(text);
      if (!message.path("type").asText().equals(wording.soundType()) && isTooFast()) {
        wording.error("rate_limited", "more than " + MOST_PER_SECOND + " messages in a second", Optional.empty());
        sendAway(Closing.RATE_LIMITED);
        return;
      }
      id = place.nameOf(message);
      place.receive(message, this);
      invalid = 0;
    } catch (JsonProcessingException e) {
      refuse("invalid_json", "the message is not JSON", id);
    } catch (Microphone.TooFast e) {
      wording.error("audio_too_fast", "audio came faster than twice real time", Optional.empty());
      sendAway(Closing.AUDIO_TOO_FAST);
    } catch (BadMessage e) {
      refuse(e.code(), e.getMessage(), id);
    } catch (InvalidInput e) {
      refuse(e.getMessage().contains("characters: allowed") ? "too_long" : "invalid_message", e.getMessage(), id);
    } catch (Conflict | NotFound e) {
      refuse("not_running", e.getMessage(), id);
    } catch (PortException e) {
      LOG.log(Level.WARNING, "interview {0}: a message could not be handled, {1}", holder.interview(), e.kind());
      wording.error("saving_failed", "this could not be stored and must be sent again", id);
    }
  }

  /** Takes a piece of the candidate's voice. */
  void hear(String audio) {
    microphone.ifPresent(open -> open.take(audio));
  }

  /** The other side is gone. */
  void gone() {
    outbox.abandon();
    place.leave();
  }

  /** Lets go of a side nothing was heard of for too long. */
  void closeIfSilent() {
    if (lastHeard.plus(MOST_SILENCE).isBefore(clock.instant())) {
      outbox.close(Closing.IDLE);
    }
  }

  /** Answers a ping of the live protocol. */
  void pong(JsonNode id) {
    outbox.send(LiveMessages.pong(id).toString());
  }

  /** The other side answers a ping of the socket's own. */
  void alive(ByteBuffer pong) {
    lastHeard = clock.instant();
    outbox.answered(pong);
  }

  /** Does what is due: comes a few times a second. */
  void beat() {
    place.beat();
  }

  /** Ends the connection for what came; what still comes is not looked at. */
  void sendAway(Closing why) {
    if (!outbox.isClosing()) {
      sentAway.accept(why);
    }
    outbox.close(why);
  }

  private void refuse(String code, String why, Optional<String> param) {
    wording.error(code, why, param);
    invalid++;
    if (invalid >= MOST_INVALID) {
      sendAway(Closing.INVALID_MESSAGES);
    }
  }

  private boolean isTooFast() {
    Instant now = clock.instant();
    if (Duration.between(second, now).toMillis() >= 1_000) {
      second = now;
      inThisSecond = 0;
    }
    inThisSecond++;
    return inThisSecond > MOST_PER_SECOND;
  }
}
