package org.interviewkit.liberty.bench.voice;

import java.io.IOException;
import java.util.Map;

/** One session of the service: what it says beside the sound, in the order in which OpenAI's does. */
final class Talk {

  private static final int TURN_MILLIS = 5_000;
  private static final int WORDS_MILLIS = 250;
  private static final int PATIENCE_MILLIS = 500;
  private static final int STALE_MILLIS = 200;
  private static final int SPEECH_MILLIS = 1_000;
  private static final String WORDS = " and then we";

  private enum Phase {
    WAITS,
    SPEAKS,
    /** The candidate has begun to speak, and the service has not stopped yet. */
    INTERRUPTED,
    HEARS
  }

  private final Wire wire;
  private final int pieceMillis;
  private Phase phase = Phase.WAITS;
  private boolean asks;
  private boolean everAsked;
  private int passed;
  private int turn;
  private int events;

  Talk(Wire wire, int pieceMillis) {
    this.wire = wire;
    this.pieceMillis = pieceMillis;
  }

  void begin() throws IOException {
    send("session.created", "\"session\":{\"type\":\"realtime\",\"object\":\"realtime.session\",\"id\":\"sess_" + wire.number + "\",\"expires_at\":0}");
  }

  /** An answer is asked for. */
  void asked() {
    asks = true;
    everAsked = true;
  }

  /** The answer is not wanted any more. */
  void cancelled() {
    if (phase == Phase.INTERRUPTED) {
      passed = STALE_MILLIS;
    }
  }

  /** Lets a piece's time pass. Whether a piece of sound is to be said in it. */
  boolean speaks(boolean interrupts, long now, Map<String, Long> interruptions) throws IOException {
    passed += pieceMillis;
    switch (phase) {
      case WAITS -> {
        if (asks || !everAsked && passed >= PATIENCE_MILLIS) {
          answer();
        }
      }
      case SPEAKS -> {
        if (passed % WORDS_MILLIS < pieceMillis) {
          send("response.output_audio_transcript.delta", place() + ",\"delta\":\"" + WORDS + "\"");
        }
        if (interrupts && passed >= TURN_MILLIS / 2) {
          become(Phase.INTERRUPTED);
          interruptions.put(interviewer(), now);
          send("input_audio_buffer.speech_started", "\"audio_start_ms\":0,\"item_id\":\"" + candidate() + "\"");
        } else if (passed >= TURN_MILLIS) {
          finish("completed");
          understand();
        }
      }
      case INTERRUPTED -> {
        if (passed >= STALE_MILLIS) {
          finish("cancelled");
          become(Phase.HEARS);
        }
      }
      case HEARS -> {
        if (passed >= SPEECH_MILLIS) {
          send("input_audio_buffer.speech_stopped", "\"audio_end_ms\":" + SPEECH_MILLIS + ",\"item_id\":\"" + candidate() + "\"");
          understand();
        }
      }
    }
    return phase == Phase.SPEAKS || phase == Phase.INTERRUPTED;
  }

  void say(String piece) throws IOException {
    send("response.output_audio.delta", place() + ",\"delta\":\"" + piece + "\"");
  }

  private void become(Phase next) {
    phase = next;
    passed = 0;
  }

  private void answer() throws IOException {
    turn++;
    asks = false;
    become(Phase.SPEAKS);
    send("response.created", "\"response\":{\"id\":\"" + response() + "\",\"object\":\"realtime.response\",\"status\":\"in_progress\",\"output\":[]}");
    send("conversation.item.added", "\"previous_item_id\":null,\"item\":" + item());
  }

  private void finish(String status) throws IOException {
    send("response.output_audio_transcript.done", place() + ",\"transcript\":\"" + WORDS.repeat(TURN_MILLIS / WORDS_MILLIS).strip() + "\"");
    send("response.output_audio.done", place());
    send("response.done", "\"response\":{\"id\":\"" + response() + "\",\"object\":\"realtime.response\",\"status\":\"" + status + "\",\"output\":[" + item() + "]}");
  }

  private void understand() throws IOException {
    send("input_audio_buffer.committed", "\"previous_item_id\":\"" + interviewer() + "\",\"item_id\":\"" + candidate() + "\"");
    send(
        "conversation.item.input_audio_transcription.completed",
        "\"item_id\":\"" + candidate() + "\",\"content_index\":0,\"transcript\":\"I have worked for six years on payment systems, mostly in Java, and the last two of them on"
            + " moving a ledger that ran at night to one that runs all day; that was turn " + turn + ".\"");
    become(Phase.WAITS);
  }

  private String response() {
    return "resp_" + wire.number + "_" + turn;
  }

  private String interviewer() {
    return "item_i" + wire.number + "_" + turn;
  }

  private String candidate() {
    return "item_c" + wire.number + "_" + turn;
  }

  private String item() {
    return "{\"id\":\"" + interviewer() + "\",\"object\":\"realtime.item\",\"type\":\"message\",\"status\":\"in_progress\",\"role\":\"assistant\",\"content\":[]}";
  }

  private String place() {
    return "\"response_id\":\"" + response() + "\",\"item_id\":\"" + interviewer() + "\",\"output_index\":0,\"content_index\":0";
  }

  private void send(String type, String members) throws IOException {
    wire.text("{\"type\":\"" + type + "\",\"event_id\":\"event_" + wire.number + "_" + ++events + "\"," + members + "}");
  }
}
