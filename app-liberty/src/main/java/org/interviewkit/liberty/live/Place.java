package org.interviewkit.liberty.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.interviewkit.application.LiveInterviews;
import org.interviewkit.application.Observation;
import org.interviewkit.application.Seat;
import org.interviewkit.application.Voice;
import org.interviewkit.port.Patience;

/** A connection's place in the interview, and what its messages do there. */
sealed interface Place permits Place.Candidate, Place.Observer, RealtimePlace {

  /** Carries out a message. */
  void receive(JsonNode message, Connection from);

  /** The voice of whoever sits here; present exactly on the candidate's seat of a spoken interview. */
  default Optional<Voice> voice() {
    return Optional.empty();
  }

  /** The name the sender gave a message, or empty. */
  default Optional<String> nameOf(JsonNode message) {
    return Optional.ofNullable(message.path("id").textValue());
  }

  /** Does what is due; comes a few times a second. */
  default void beat() {
    // only who has to be reminded of the time has anything to do
  }

  /** Gives the place up. */
  void leave();

  /** Takes the place a principal is entitled to. */
  static Place take(LivePrincipal holder, LiveInterviews interviews, Connection connection) {
    return switch (holder.seating()) {
      case CANDIDATE -> new Candidate(interviews.sit(holder.interview(), connection));
      case OBSERVER -> new Observer(interviews.observe(holder.interview(), connection));
    };
  }

  /** The candidate's place. */
  record Candidate(Seat seat) implements Place {

    @Override
    public void receive(JsonNode message, Connection from) {
      switch (typeOf(message)) {
        case "text" -> seat.say(required(message, "content"), Optional.ofNullable(message.path("id").textValue()));
        case "correct" -> seat.correct(whole(message, "position"), required(message, "content"), Optional.ofNullable(message.path("id").textValue()));
        case "typing" -> seat.typing(message.path("active").asBoolean());
        case "resume" -> seat.resume(positionOf(message));
        case "pause" -> seat.pause();
        case "finish" -> seat.finish();
        case "ping" -> from.pong(message.path("id"));
        case "audio" -> {
          relayed();
          if (message.has("rate") && message.path("rate").asInt() != 24_000) {
            throw new BadMessage("invalid_audio", "rate " + message.path("rate").asText() + ": audio must be PCM16, mono, 24000 samples a second");
          }
          from.hear(required(message, "audio"));
        }
        case "audio_end" -> spoken().finished();
        case "call" -> direct().call(Offer.of(required(message, "offer")));
        case "call_open" -> direct().connected();
        case "call_end" -> direct().hangUp();
        case "played" -> relayed().played(required(message, "item_id"), Duration.ofMillis(whole(message, "audio_end_ms")));
        case "patience" -> spoken().patience(patience(required(message, "level")));
        default ->
            throw new BadMessage(
                "unknown_type", "unknown type: allowed are resume, text, correct, typing, pause, finish, ping, audio, audio_end, played, patience, call, call_open, call_end");
      }
    }

    @Override
    public Optional<Voice> voice() {
      return seat.voice();
    }

    private Voice spoken() {
      return seat.voice().orElseThrow(() -> new BadMessage("voice_unavailable", "this set-up has no voice: send text; nothing of the audio was stored"));
    }

    private Voice relayed() {
      Voice voice = spoken();
      if (voice.isDirect()) {
        throw new BadMessage("voice_direct", "sound does not go through this server here: send call; nothing of the audio was stored");
      }
      return voice;
    }

    private Voice direct() {
      Voice voice = spoken();
      if (!voice.isDirect()) {
        throw new BadMessage("voice_relayed", "sound goes through this server here: send audio");
      }
      return voice;
    }

    private static Patience patience(String level) {
      return Arrays.stream(Patience.values())
          .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(level))
          .findFirst()
          .orElseThrow(() -> new BadMessage("invalid_message", "level must be short, normal or long"));
    }

    @Override
    public void leave() {
      seat.leave();
    }
  }

  /** A listener's place. */
  record Observer(Observation observation) implements Place {

    @Override
    public void receive(JsonNode message, Connection from) {
      switch (typeOf(message)) {
        case "resume" -> observation.resume(positionOf(message));
        case "ping" -> from.pong(message.path("id"));
        case "text", "correct", "typing", "pause", "finish", "audio", "audio_end", "played", "patience", "call", "call_open", "call_end" ->
            throw new BadMessage("read_only", "an observer can only listen: use the REST interface to act");
        default -> throw new BadMessage("unknown_type", "unknown type: allowed are resume, ping");
      }
    }

    @Override
    public void leave() {
      observation.leave();
    }
  }

  /** A message's type. */
  static String typeOf(JsonNode message) {
    if (!message.isObject()) {
      throw new BadMessage("invalid_message", "a message is a JSON object");
    }
    return required(message, "type");
  }

  /** A text in a message. */
  static String required(JsonNode message, String field) {
    JsonNode value = message.path(field);
    if (!value.isTextual()) {
      throw new BadMessage("invalid_message", field + " must be a text");
    }
    return value.textValue();
  }

  private static int positionOf(JsonNode message) {
    return whole(message, "after");
  }

  /** A whole number from 0 in a message. */
  static int whole(JsonNode message, String field) {
    JsonNode value = message.path(field);
    if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 0) {
      throw new BadMessage("invalid_message", field + " must be a whole number from 0");
    }
    return value.intValue();
  }
}
