package org.interviewkit.liberty.metrics;

import java.util.Map;

/**
 * What spoken interviews have come to.
 *
 * @param conversations how many are being held, at this moment
 * @param events how often each thing happened, by its word
 * @param bytesHeard bytes of the candidates' voices that were passed on, as PCM16
 * @param bytesSpoken bytes of the interviewer's voice that were passed on, as PCM16
 */
public record VoiceCount(int conversations, Map<String, Long> events, long bytesHeard, long bytesSpoken) {

  void write(Exposition out) {
    out.metric("interviewkit_voice_conversations", "gauge", "Conversations that are being held by voice.").sample("interviewkit_voice_conversations", conversations);
    out.metric("interviewkit_voice_events_total", "counter", "What happened to spoken conversations and their connections.");
    events.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> out.sample("interviewkit_voice_events_total", each.getValue(), "event", each.getKey()));
    out.metric("interviewkit_voice_bytes_total", "counter", "Sound that was passed on, as PCM16 at 24 kHz: 48,000 bytes are a second.");
    out.sample("interviewkit_voice_bytes_total", bytesHeard, "speaker", "candidate");
    out.sample("interviewkit_voice_bytes_total", bytesSpoken, "speaker", "interviewer");
  }
}
