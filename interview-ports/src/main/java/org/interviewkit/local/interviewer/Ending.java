package org.interviewkit.local.interviewer;

import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.local.listening.Remark;
import org.interviewkit.local.listening.RemarkKind;

/** The last part of an interview: the candidate's own questions, what happens next, goodbye. */
final class Ending {

  private static final int MOST_QUESTIONS = 4;
  private static final int MOST_REPEATS = 3;

  private final Script script;
  private final Dialogue dialogue;

  Ending(Script script) {
    this.script = script;
    this.dialogue = script.dialogue();
  }

  /** Goes over from the questions to the ending, with a word to what was said last. */
  Reply begin(Remark remark, boolean byClock) {
    String why = byClock ? "time" : "covered";
    List<String> lead = remark.kind() == RemarkKind.ANSWER ? script.say("thanks") : script.answerTo(remark);
    return script.agenda().isLast() ? script.goodbye("closing") : script.invite(lead, why);
  }

  /** The reaction to a message once the candidate was invited to ask. */
  Reply to(Remark remark) {
    boolean enough = dialogue.count(Move.INVITE_QUESTIONS) > 0 && taken() >= MOST_QUESTIONS || script.agenda().isLast();
    if (Remark.declines(dialogue.message()) && remark.question().isEmpty()) {
      return script.goodbye("closing");
    }
    return switch (remark.kind()) {
      case STOP, SKIP, THANKS, GREETING, ABUSE, OFFTOPIC, INJECTION, DONTKNOW -> script.goodbye("closing");
      case PAUSE -> words(Move.ANSWER, script.say("pause"), false);
      case REPEAT -> dialogue.lastAsk().filter(words -> dialogue.onCurrent(Move.REPEAT) < MOST_REPEATS).map(words -> Reply.about(Move.REPEAT, Optional.empty(), List.of(), words)).orElseGet(() -> script.goodbye("closing"));
      case ANSWER -> words(Move.ANSWER, remark.question().map(script::answerTo).orElseGet(() -> script.say("added")), !enough);
      case DURATION, GIBBERISH, REPHRASE -> words(Move.ANSWER, remark.kind() == RemarkKind.GIBBERISH ? script.say("unreadable") : script.say("duration-last"), !enough);
      case HUMAN, MACHINE, DECISION, FEEDBACK, NERVOUS, TECHNICAL, CLARIFY, COUNTER_QUESTION -> words(Move.ANSWER, answer(remark), !enough);
    };
  }

  private List<String> answer(Remark remark) {
    return remark.kind() == RemarkKind.CLARIFY ? remark.question().map(script::answerTo).orElse(List.of()) : script.answerTo(remark);
  }

  private int taken() {
    return dialogue.onCurrent(Move.ANSWER);
  }

  private Reply words(Move move, List<String> said, boolean more) {
    if (move == Move.ANSWER && !more && !said.isEmpty() && script.agenda().isLast() || said.isEmpty()) {
      return script.goodbye("closing");
    }
    if (!more) {
      Reply end = script.goodbye("closing");
      return taken() >= MOST_QUESTIONS ? Reply.about(Move.CLOSING, Optional.empty(), said, end.text()) : Reply.about(move, Optional.empty(), said, "");
    }
    List<String> ask = script.say("anything-else");
    return ask.isEmpty() ? script.goodbye("closing") : Reply.about(move, Optional.empty(), said, ask.get(0));
  }
}
