package org.interviewkit.local.interviewer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.local.listening.Remark;
import org.interviewkit.local.listening.RoleFact;
import org.interviewkit.local.text.PlainText;
import org.interviewkit.local.text.Tokenized;

/** What can be said at one point of an interview; everything that the ways to react and to close have in common. */
final class Script {

  private final Briefing briefing;
  private final Dialogue dialogue;
  private final Agenda agenda;
  private final Phrasebook phrases;

  Script(Briefing briefing, Transcript soFar, Duration elapsed) {
    this.briefing = briefing;
    this.dialogue = new Dialogue(soFar);
    this.agenda = new Agenda(briefing, dialogue, elapsed);
    this.phrases = new Phrasebook(briefing.engagement().language(), briefing.interviewId());
  }

  Briefing briefing() {
    return briefing;
  }

  Dialogue dialogue() {
    return dialogue;
  }

  Agenda agenda() {
    return agenda;
  }

  Phrasebook phrases() {
    return phrases;
  }

  Language language() {
    return briefing.engagement().language();
  }

  String name() {
    return PlainText.line(briefing.engagement().candidateName(), 60).replace("…", "").strip();
  }

  /** One way to say something, or nothing when none is left. */
  List<String> say(String occasion) {
    return phrases.say(occasion, dialogue.said()).stream().toList();
  }

  List<String> say(String occasion, Map<String, String> values) {
    return phrases.say(occasion, dialogue.said(), values).stream().toList();
  }

  static List<String> both(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** The greeting and the first question. */
  Reply opening() {
    String role = PlainText.line(briefing.engagement().roleTitle(), 80);
    String minutes = Long.toString(Math.max(1, briefing.preparation().settings().concludeAfter().toMinutes()));
    List<String> greeting = say("opening", Map.of("name", name(), "role", role, "minutes", minutes));
    Question first = briefing.preparation().plan().questions().get(0);
    return Reply.about(Move.OPENING, Optional.of(first.id()), greeting, first.text().in(language()));
  }

  /** The next question after some words, or the invitation to ask when none is left. */
  Reply next(List<String> lead) {
    return agenda.next().map(question -> ask(question, lead)).orElseGet(() -> invite(lead, "covered"));
  }

  /** A question of the plan, for the first time. */
  Reply ask(Question question, List<String> lead) {
    return Reply.about(Move.QUESTION, Optional.of(question.id()), lead, question.text().in(language()));
  }

  /** The invitation to ask; {@code why} is the occasion that says why now. */
  Reply invite(List<String> lead, String why) {
    List<String> said = both(lead, say(why));
    return Reply.about(Move.INVITE_QUESTIONS, Optional.empty(), said, String.join(" ", say("invite")));
  }

  /** The goodbye. */
  Reply goodbye(String occasion) {
    List<String> words = say(occasion, Map.of("name", name()));
    List<String> again = words.isEmpty() ? say("closing-again") : words;
    String text = again.isEmpty() ? lastGoodbye() : again.get(0);
    return Reply.about(Move.CLOSING, Optional.empty(), List.of(), text);
  }

  private String lastGoodbye() {
    return switch (language()) {
      case DE -> "Auf Wiedersehen.";
      case EN -> "Goodbye.";
    };
  }

  /** What is said to a question of the candidate that the hiring team's papers may answer. */
  List<String> answerTo(String question) {
    Optional<String> fact = RoleFact.answering(question, briefing.preparation().plan().notes(), language());
    List<String> told = fact.isEmpty() ? List.of() : say("fact", Map.of("fact", fact.get()));
    return told.isEmpty() ? say("unknown") : told;
  }

  /** What is said to a remark that asks something of the interviewer itself or of the interview. */
  List<String> answerTo(Remark remark) {
    return switch (remark.kind()) {
      case HUMAN -> say("human");
      case MACHINE -> say("machine");
      case DURATION -> duration();
      case DECISION -> say("decision");
      case FEEDBACK -> say("feedback");
      case NERVOUS -> say("nervous");
      case TECHNICAL -> say("technical");
      case CLARIFY -> say("clarify");
      case GREETING -> say("greeting");
      case COUNTER_QUESTION -> answerTo(remark.question().orElse(""));
      case GIBBERISH -> say("unreadable");
      case OFFTOPIC, INJECTION, ABUSE -> say("redirect");
      case ANSWER, STOP, REPEAT, REPHRASE, PAUSE, SKIP, DONTKNOW, THANKS -> List.of();
    };
  }

  private List<String> duration() {
    int left = agenda.open().size();
    return left == 0
        ? say("duration-last")
        : say("duration", Map.of("left", Integer.toString(left), "minutes", Long.toString(agenda.minutesLeft())));
  }

  /** How many words a message has. */
  static int words(String message) {
    return Tokenized.of(message).size();
  }
}
