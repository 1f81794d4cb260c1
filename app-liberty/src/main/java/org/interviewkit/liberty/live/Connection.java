package org.interviewkit.liberty.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.websocket.Session;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.interviewkit.application.LiveEvent;
import org.interviewkit.application.LiveInterviews;
import org.interviewkit.application.Participant;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
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
  private final Clock clock;
  private final Place place;
  private final Optional<Microphone> microphone;
  private final StringBuilder parts = new StringBuilder();
  private int invalid;
  private int inThisSecond;
  private Instant second;
  private volatile Instant lastHeard;

  /** Joins the interview; the first event is on its way when this returns. */
  Connection(LivePrincipal holder, Session session, LiveInterviews interviews, Clock clock) {
    this.holder = holder;
    this.clock = clock;
    this.outbox = new Outbox(session);
    this.second = clock.instant();
    this.lastHeard = second;
    this.place = Place.take(holder, interviews, this);
    this.microphone = place.voice().map(voice -> new Microphone(voice, clock));
  }

  @Override
  public void on(LiveEvent event) {
    switch (event) {
      case LiveEvent.Ready ready -> write(LiveMessages.ready(ready, holder.seating()));
      case LiveEvent.TurnStored stored -> turn(stored.turn());
      case LiveEvent.Acknowledged acknowledged -> write(LiveMessages.acknowledged(acknowledged));
      case LiveEvent.InterviewerState state -> write(LiveMessages.interviewerState(state.thinking()));
      case LiveEvent.CandidateState state -> write(LiveMessages.candidateState(state));
      case LiveEvent.Clock reading -> write(LiveMessages.clockMessage(reading.reading()));
      case LiveEvent.StatusChanged changed -> write(LiveMessages.status(changed));
      case LiveEvent.Supervised supervised -> write(LiveMessages.supervised(supervised.supervision()));
      case LiveEvent.HandedOver handed -> write(LiveMessages.handedOver(handed));
      case LiveEvent.Covered covered -> write(LiveMessages.covered(covered.coverage()));
      case LiveEvent.Problem problem ->
          write(LiveMessages.error(problem.trouble().name().toLowerCase(Locale.ROOT), problem.message(), problem.clientId()));
    }
  }

  @Override
  public void hear(AudioEvent event) {
    switch (event) {
      case AudioEvent.Voice voice -> outbox.sendSound(SoundMessages.voice(voice));
      case AudioEvent.VoiceDone done -> outbox.sendSound(SoundMessages.done(done).toString());
      case AudioEvent.Caption caption -> write(SoundMessages.caption(caption));
      case AudioEvent.Silenced silenced -> {
        outbox.dropSounds();
        write(SoundMessages.silenced(silenced));
      }
      case AudioEvent.SpeechStarted started -> write(SoundMessages.started(started));
      case AudioEvent.SpeechStopped stopped -> write(SoundMessages.stopped(stopped));
      case AudioEvent.Heard heard -> write(SoundMessages.heard(heard));
    }
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
      outbox.close(Closing.TOO_LARGE);
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
    Optional<String> sound = microphone.isPresent() ? Microphone.soundOf(text) : Optional.empty();
    if (sound.isEmpty() && isTooFast()) {
      outbox.send(LiveMessages.error("rate_limited", "more than " + MOST_PER_SECOND + " messages in a second", Optional.empty()).toString());
      outbox.close(Closing.RATE_LIMITED);
      return;
    }
    Optional<String> id = Optional.empty();
    try {
      if (sound.isPresent()) {
        hear(sound.get());
        invalid = 0;
        return;
      }
      JsonNode message = JSON.readTree(text);
      id = Optional.ofNullable(message.path("id").textValue());
      place.receive(message, this);
      invalid = 0;
    } catch (JsonProcessingException e) {
      refuse("invalid_json", "the message is not JSON", id);
    } catch (Microphone.TooFast e) {
      outbox.send(LiveMessages.error("audio_too_fast", "audio came faster than twice real time", Optional.empty()).toString());
      outbox.close(Closing.AUDIO_TOO_FAST);
    } catch (BadMessage e) {
      refuse(e.code(), e.getMessage(), id);
    } catch (InvalidInput e) {
      refuse(e.getMessage().contains("characters: allowed") ? "too_long" : "invalid_message", e.getMessage(), id);
    } catch (Conflict | NotFound e) {
      refuse("not_running", e.getMessage(), id);
    } catch (PortException e) {
      LOG.log(Level.WARNING, "interview {0}: a message could not be handled, {1}", holder.interview(), e.kind());
      write(LiveMessages.error("saving_failed", "this could not be stored and must be sent again", id));
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

  void pong(JsonNode id) {
    write(LiveMessages.pong(id));
  }

  private void turn(Turn turn) {
    write(LiveMessages.turnStored(turn, holder.interview()));
    if (turn.speaker() == Speaker.USER && turn.type() == TurnType.AUDIO && holder.seating() == Seating.CANDIDATE) {
      write(SoundMessages.understood(turn, holder.interview()));
    }
    if (turn.speaker() == Speaker.ASSISTANT && holder.seating() == Seating.CANDIDATE) {
      write(LiveMessages.textDone(turn, holder.interview()));
    }
  }

  private void write(ObjectNode message) {
    outbox.send(message.toString());
  }

  private void refuse(String code, String why, Optional<String> param) {
    write(LiveMessages.error(code, why, param));
    invalid++;
    if (invalid >= MOST_INVALID) {
      outbox.close(Closing.INVALID_MESSAGES);
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
