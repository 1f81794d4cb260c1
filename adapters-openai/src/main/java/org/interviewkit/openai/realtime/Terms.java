package org.interviewkit.openai.realtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a session decides how the interview is led, and whether every word of it comes to us.
 *
 * @param kind conversation or transcription
 * @param modalities how the interviewer answers, as the service writes it; empty when it says nothing
 * @param tools what it may do, with what it is told about each
 * @param choice whether it must do something; empty when the service says nothing
 * @param turns what ends a turn, and whether an answer comes by itself then
 * @param transcription what writes down what the candidate says
 * @param prompt whether words kept at the service are its instructions
 */
record Terms(
    String kind, String instructions, Optional<String> modalities, List<String> tools, Optional<String> choice, String turns, Optional<String> transcription, boolean prompt) {

  /** The terms of a session as it was set up, or as the service says that it is. */
  static Terms of(Members session) {
    Optional<Members> input = session.object("audio").flatMap(audio -> audio.object("input"));
    Optional<Members> detection = input.flatMap(each -> each.object("turn_detection"));
    String turns = detection.map(each -> each.text("type").orElse("") + (each.raw("create_response").equals(Optional.of("false")) ? "" : ", answers by itself")).orElse("none");
    return new Terms(
        session.text("type").orElse("realtime"),
        session.text("instructions").orElse(""),
        session.raw("output_modalities"),
        session.objects("tools").stream().map(tool -> tool.text("type").orElse("") + " " + tool.text("name").orElse("") + " " + tool.text("description").orElse("")).toList(),
        session.raw("tool_choice"),
        turns,
        input.flatMap(each -> each.object("transcription")).flatMap(each -> each.text("model")),
        session.object("prompt").isPresent());
  }

  /** What is not as it was, by the names the service has for it; empty when everything is. */
  String changedIn(Terms now) {
    List<String> changed = new ArrayList<>();
    note(changed, "type", kind.equals(now.kind));
    note(changed, "instructions", instructions.equals(now.instructions));
    note(changed, "output_modalities", now.modalities.isEmpty() || modalities.equals(now.modalities));
    note(changed, "tools", tools.equals(now.tools));
    note(changed, "tool_choice", now.choice.isEmpty() || choice.equals(now.choice));
    note(changed, "turn_detection", turns.equals(now.turns));
    note(changed, "transcription", transcription.equals(now.transcription));
    note(changed, "prompt", !now.prompt);
    return String.join(", ", changed);
  }

  private static void note(List<String> changed, String name, boolean same) {
    if (!same) {
      changed.add(name);
    }
  }
}
