package org.interviewkit.liberty.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.port.AudioEvent;

/** Sounds as the live protocol writes them. */
final class SoundMessages {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SoundMessages() {}

  /** A piece of voice, put together without a tree: its parts hold nothing that would have to be escaped. */
  static String voice(AudioEvent.Voice voice) {
    return "{\"type\":\"response.audio.delta\",\"item_id\":\"" + voice.item() + "\",\"delta\":\"" + voice.audio() + "\"}";
  }

  static ObjectNode done(AudioEvent.VoiceDone done) {
    return about("response.audio.done", done.item());
  }

  static ObjectNode caption(AudioEvent.Caption caption) {
    return about("response.audio_transcript.delta", caption.item()).put("delta", caption.words());
  }

  static ObjectNode silenced(AudioEvent.Silenced silenced) {
    return about("response.audio.interrupted", silenced.item());
  }

  static ObjectNode started(AudioEvent.SpeechStarted started) {
    return about("input_audio_buffer.speech_started", started.item()).put("audio_start_ms", started.at().toMillis());
  }

  static ObjectNode stopped(AudioEvent.SpeechStopped stopped) {
    return about("input_audio_buffer.speech_stopped", stopped.item()).put("audio_end_ms", stopped.at().toMillis());
  }

  static ObjectNode heard(AudioEvent.Heard heard) {
    return about("conversation.item.input_audio_transcription.delta", heard.item()).put("delta", heard.words());
  }

  static ObjectNode call(AudioEvent.Call call) {
    return switch (call) {
      case AudioEvent.CallAnswered answered -> JSON.objectNode().put("type", "call.answered").put("answer", answered.answer());
      case AudioEvent.CallDue due -> JSON.objectNode().put("type", "call.due");
      case AudioEvent.CallEnded ended -> JSON.objectNode().put("type", "call.ended").put("reason", ended.why().name().toLowerCase(Locale.ROOT));
    };
  }

  /** The words of the candidate's turn, which is stored. */
  static ObjectNode understood(Turn turn, InterviewId interview) {
    return about("conversation.item.input_audio_transcription.completed", turn.clientId().orElse(""))
        .put("transcript", turn.content())
        .put("position", turn.position())
        .put("timestamp", turn.at().toString())
        .put("session_id", interview.toString());
  }

  private static ObjectNode about(String type, String item) {
    return JSON.objectNode().put("type", type).put("item_id", item);
  }
}
