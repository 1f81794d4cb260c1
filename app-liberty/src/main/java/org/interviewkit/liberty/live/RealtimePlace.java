package org.interviewkit.liberty.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import org.interviewkit.application.Seat;
import org.interviewkit.application.Voice;

/**
 * The candidate's place for a client that speaks OpenAI's Realtime protocol. What the interviewer is told, which voice it has and when it speaks are not the candidate's to say:
 * whatever would change that is answered as if it had been taken, or refused, and never done.
 */
final class RealtimePlace implements Place {

  private static final int MOST_ID = 64;

  private final Seat seat;
  private final RealtimeWording wording;

  private RealtimePlace(Seat seat, RealtimeWording wording) {
    this.seat = seat;
    this.wording = wording;
  }

  /** Takes the place; tells a client that comes back what was said before. */
  static RealtimePlace take(Seat seat, RealtimeWording wording) {
    if (wording.isContinued()) {
      seat.resume(0);
    }
    return new RealtimePlace(seat, wording);
  }

  @Override
  public void receive(JsonNode message, Connection from) {
    switch (Place.typeOf(message)) {
      case "session.update" -> updated(message.path("session"));
      case "input_audio_buffer.append" -> {
        spoken();
        from.hear(Place.required(message, "audio"));
      }
      case "input_audio_buffer.commit" -> spoken().finished();
      case "conversation.item.create" -> create(message.path("item"));
      case "conversation.item.retrieve" -> wording.retrieved(Place.required(message, "item_id"));
      case "conversation.item.truncate" -> {
        String item = Place.required(message, "item_id");
        int until = Place.whole(message, "audio_end_ms");
        wording.truncated(item, until);
        spoken().played(item, Duration.ofMillis(until));
      }
      case "response.create" -> {
        // the interviewer answers what was said in any case, by what it was told: that is not for the other side to say
      }
      case "response.cancel" -> {
        wording.cancelling();
        seat.voice().filter(voice -> !voice.isDirect()).ifPresent(Voice::silence);
      }
      case "input_audio_buffer.clear", "conversation.item.delete" -> throw new BadMessage("not_allowed", "what was said in an interview is kept");
      case "output_audio_buffer.clear" -> throw new BadMessage("not_allowed", "the device plays the sound: it is for the device to stop");
      default ->
          throw new BadMessage(
              "unknown_type",
              "unknown type: allowed are session.update, input_audio_buffer.append, input_audio_buffer.commit, conversation.item.create, conversation.item.retrieve,"
                  + " conversation.item.truncate, response.create, response.cancel");
    }
  }

  @Override
  public Optional<String> nameOf(JsonNode message) {
    return Optional.ofNullable(message.path("event_id").textValue()).filter(name -> name.length() <= 512);
  }

  @Override
  public Optional<Voice> voice() {
    return seat.voice();
  }

  @Override
  public void beat() {
    wording.beat();
  }

  @Override
  public void leave() {
    seat.leave();
  }

  /** Only what would make sound unintelligible is refused; everything else is answered by how things are. */
  private void updated(JsonNode session) {
    for (String direction : new String[] {"input", "output"}) {
      JsonNode format = session.path("audio").path(direction).path("format");
      boolean usual = !format.isObject() || format.path("type").asText().equals("audio/pcm") && format.path("rate").asInt(24_000) == 24_000;
      if (!usual) {
        throw new BadMessage("invalid_value", "session.audio." + direction + ".format must be audio/pcm at 24000 samples a second");
      }
    }
    wording.updated();
  }

  private void create(JsonNode item) {
    if (!item.path("type").asText("message").equals("message") || !item.path("role").asText().equals("user")) {
      throw new BadMessage("not_allowed", "item must be a message of the role user");
    }
    StringJoiner text = new StringJoiner("\n");
    for (JsonNode part : item.path("content")) {
      if (!part.path("type").asText().equals("input_text")) {
        throw new BadMessage("not_allowed", "item.content may hold input_text only: sound goes into the input audio buffer");
      }
      text.add(Place.required(part, "text"));
    }
    String id = item.path("id").asText();
    if (id.length() > MOST_ID) {
      throw new BadMessage("invalid_value", "item.id has " + id.length() + " characters: allowed are " + MOST_ID);
    }
    seat.say(text.toString(), Optional.of(id.isEmpty() ? wording.freshId() : id));
  }

  private Voice spoken() {
    return seat.voice()
        .filter(voice -> !voice.isDirect())
        .orElseThrow(() -> new BadMessage("voice_unavailable", "this set-up has no voice: send text; nothing of the audio was stored"));
  }
}
