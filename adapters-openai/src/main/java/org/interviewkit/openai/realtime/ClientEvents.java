package org.interviewkit.openai.realtime;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.port.Patience;

/** What is said to the service: the events of the general release of the Realtime interface, never those of its beta. */
final class ClientEvents {

  /** The function by which the interviewer says that it has said goodbye. */
  static final String FINISH = "finish_interview";

  /** Where a request for an answer bears its mark. */
  static final String MARK = "asked_by";

  private static final String APPEND = "{\"type\":\"input_audio_buffer.append\",\"audio\":\"";

  private ClientEvents() {}

  /** The whole session, from the first word to the last. No tracing: the service would keep what candidates say. */
  static String configure(VoiceSettings settings, Way.Manner manner, Patience patience, Language language, String instructions) {
    JsonObject audio = new JsonObject();
    if (manner != Way.Manner.TEXT) {
      audio.put("input", input(settings, manner, patience, language));
    }
    if (manner == Way.Manner.RELAY) {
      audio.put("output", new JsonObject().put("format", pcm()).put("voice", settings.voice()));
    }
    JsonObject session = session(manner, instructions);
    return JsonObject.typed("session.update").put("session", manner == Way.Manner.TEXT ? session : session.put("audio", audio)).toString();
  }

  /** The session of a call that is to be made; its sound has the form that device and service agree on. */
  static String call(VoiceSettings settings, Patience patience, Language language, String instructions) {
    JsonObject output = new JsonObject().put("voice", settings.voice());
    JsonObject audio = new JsonObject().put("input", input(settings, Way.Manner.CALL, patience, language)).put("output", output);
    return session(Way.Manner.CALL, instructions).put("model", settings.models().speech()).put("audio", audio).toString();
  }

  /** A request for a secret by which a browser has a microphone written down, and nothing else. */
  static String dictation(VoiceSettings settings, Optional<Language> language, int seconds) {
    JsonObject transcription = new JsonObject().put("model", settings.models().transcription());
    language.ifPresent(spoken -> transcription.put("language", spoken.tag()));
    JsonObject input = new JsonObject().put("transcription", transcription);
    noise(input, settings.hearing().noise());
    JsonObject session = JsonObject.typed("transcription").put("audio", new JsonObject().put("input", input));
    return new JsonObject().put("expires_after", new JsonObject().put("anchor", "created_at").put("seconds", seconds)).put("session", session).toString();
  }

  private static JsonObject session(Way.Manner manner, String instructions) {
    JsonObject finish =
        JsonObject.typed("function")
            .put("name", FINISH)
            .put("description", "Call this after you have said goodbye to the candidate, and at no other time.")
            .put("parameters", JsonObject.typed("object").put("properties", new JsonObject()));
    return JsonObject.typed("realtime")
        .putTexts("output_modalities", List.of(manner == Way.Manner.TEXT ? "text" : "audio"))
        .put("instructions", instructions)
        .putObjects("tools", List.of(finish))
        .put("tool_choice", "auto");
  }

  private static JsonObject input(VoiceSettings settings, Way.Manner manner, Patience patience, Language language) {
    JsonObject input = new JsonObject();
    if (manner == Way.Manner.RELAY) {
      input.put("format", pcm());
    }
    input.put("transcription", new JsonObject().put("model", settings.models().transcription()).put("language", language.tag()));
    noise(input, settings.hearing().noise());
    turns(input, settings.hearing().turns(), patience);
    return input;
  }

  private static void noise(JsonObject input, VoiceSettings.Noise noise) {
    switch (noise) {
      case OFF -> input.putNull("noise_reduction");
      case NEAR -> input.put("noise_reduction", JsonObject.typed("near_field"));
      case FAR -> input.put("noise_reduction", JsonObject.typed("far_field"));
    }
  }

  /** Another patience, and nothing else. */
  static String configure(VoiceSettings settings, Patience patience) {
    JsonObject input = new JsonObject();
    turns(input, settings.hearing().turns(), patience);
    JsonObject session = JsonObject.typed("realtime").put("audio", new JsonObject().put("input", input));
    return JsonObject.typed("session.update").put("session", session).toString();
  }

  /** The candidate's voice. The base64 text is put in as it is: whoever hands it over has looked that it is nothing else. */
  static String append(String audio) {
    return APPEND + audio + "\"}";
  }

  static String commit() {
    return JsonObject.typed("input_audio_buffer.commit").toString();
  }

  static String candidate(String id, String words) {
    return item(id, "user", "input_text", words);
  }

  static String interviewer(String id, String words) {
    return item(id, "assistant", "output_text", words);
  }

  /** Something the candidate does not hear. */
  static String system(String id, String words) {
    return item(id, "system", "input_text", words);
  }

  static String answered(String id, String call) {
    JsonObject item = JsonObject.typed("function_call_output").put("id", id).put("call_id", call).put("output", "{}");
    return JsonObject.typed("conversation.item.create").put("item", item).toString();
  }

  /** Has an answer made. */
  static String respond(Optional<String> mark) {
    JsonObject create = JsonObject.typed("response.create");
    mark.ifPresent(each -> create.put("response", marked(each)));
    return create.toString();
  }

  /** Has an answer made that is words and nothing else. */
  static String speak(Optional<String> mark) {
    return JsonObject.typed("response.create").put("response", mark.map(ClientEvents::marked).orElseGet(JsonObject::new).put("tool_choice", "none")).toString();
  }

  private static JsonObject marked(String mark) {
    return new JsonObject().put("metadata", new JsonObject().put(MARK, mark));
  }

  /** Has the service stop playing, on a call. */
  static String silence() {
    return JsonObject.typed("output_audio_buffer.clear").toString();
  }

  /** Takes an item out of the conversation. */
  static String delete(String item) {
    return JsonObject.typed("conversation.item.delete").put("item_id", item).toString();
  }

  static String cancel(Optional<String> response) {
    JsonObject event = JsonObject.typed("response.cancel");
    response.ifPresent(id -> event.put("response_id", id));
    return event.toString();
  }

  static String truncate(String item, long millis) {
    return JsonObject.typed("conversation.item.truncate").put("item_id", item).put("content_index", 0).put("audio_end_ms", millis).toString();
  }

  private static String item(String id, String role, String kind, String words) {
    JsonObject item = JsonObject.typed("message").put("id", id).put("role", role).putObjects("content", List.of(JsonObject.typed(kind).put("text", words)));
    return JsonObject.typed("conversation.item.create").put("item", item).toString();
  }

  private static JsonObject pcm() {
    return JsonObject.typed("audio/pcm").put("rate", 24_000);
  }

  /** No answer comes by itself: the supervisor has a word in it first. What is being said stops by itself. */
  private static void turns(JsonObject input, VoiceSettings.Turns turns, Patience patience) {
    switch (turns) {
      case PAUSE ->
          input.put(
              "turn_detection",
              JsonObject.typed("server_vad")
                  .put("threshold", 0.5)
                  .put("prefix_padding_ms", 300)
                  .put("silence_duration_ms", silence(patience))
                  .put("create_response", false)
                  .put("interrupt_response", true));
      case MEANING ->
          input.put(
              "turn_detection",
              JsonObject.typed("semantic_vad").put("eagerness", eagerness(patience)).put("create_response", false).put("interrupt_response", true));
      case BUTTON -> input.putNull("turn_detection");
    }
  }

  private static int silence(Patience patience) {
    return switch (patience) {
      case SHORT -> 500;
      case NORMAL -> 1_000;
      case LONG -> 2_000;
    };
  }

  private static String eagerness(Patience patience) {
    return switch (patience) {
      case SHORT -> "high";
      case NORMAL -> "medium";
      case LONG -> "low";
    };
  }
}
