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
    if (Remark.declines(dialogue.message()) && remark.question().isEmpty()) {
      return script.goodbye("closing");
    }
    return switch (remark.kind()) {
      case STOP, SKIP, THANKS, GREETING, ABUSE, OFFTOPIC, INJECTION, DONTKNOW -> script.goodbye("closing");
      case PAUSE -> pause();
      case REPEAT -> repeat();
      case GIBBERISH -> answer(script.say("unreadable"));
      case DURATION, REPHRASE -> answer(script.say("duration-last"));
      case ANSWER -> answer(remark.question().map(script::answerTo).orElseGet(() -> script.say("added")));
      case CLARIFY -> answer(remark.question().map(script::answerTo).orElse(List.of()));
      case HUMAN, MACHINE, DECISION, FEEDBACK, NERVOUS, TECHNICAL, COUNTER_QUESTION -> answer(script.answerTo(remark));
    };
  }

  private Reply pause() {
    List<String> wait = script.agenda().isLast() ? List.of() : script.say("pause");
    return wait.isEmpty() ? script.goodbye("closing") : Reply.about(Move.ANSWER, Optional.empty(), wait, "");
  }

  private Reply repeat() {
    Optional<String> ask = dialogue.onCurrent(Move.REPEAT) < MOST_REPEATS ? dialogue.lastAsk() : Optional.empty();
    return ask.map(words -> Reply.about(Move.REPEAT, Optional.empty(), List.of(), words)).orElseGet(() -> script.goodbye("closing"));
  }

  /** Says something and asks whether there is more, or says goodbye when enough was asked or no time is left. */
  private Reply answer(List<String> said) {
    boolean enough = dialogue.onCurrent(Move.ANSWER) >= MOST_QUESTIONS || script.agenda().isLast();
    List<String> more = enough ? List.of() : script.say("anything-else");
    if (more.isEmpty()) {
      return Reply.about(Move.CLOSING, Optional.empty(), said, script.goodbye("closing").text());
    }
    return said.isEmpty() ? script.goodbye("closing") : Reply.about(Move.ANSWER, Optional.empty(), said, more.get(0));
  }
}
