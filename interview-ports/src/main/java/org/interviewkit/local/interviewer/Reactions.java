package org.interviewkit.local.interviewer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.document.Sentence;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.local.listening.LanguageGuess;
import org.interviewkit.local.listening.PrivateMatter;
import org.interviewkit.local.listening.QuestionReading;
import org.interviewkit.local.listening.Remark;
import org.interviewkit.local.listening.RemarkKind;
import org.interviewkit.local.listening.Signal;

/** How the interviewer reacts to each kind of message while it still has questions. */
final class Reactions {

  private static final int PATIENCE = 5;

  private final Script script;
  private final Dialogue dialogue;
  private final Agenda agenda;

  Reactions(Script script) {
    this.script = script;
    this.dialogue = script.dialogue();
    this.agenda = script.agenda();
  }

  /** The reaction to a message. */
  Reply to(Remark heard) {
    Remark remark = reconsider(heard);
    if (dialogue.standstill() >= PATIENCE && remark.kind() != RemarkKind.ANSWER && remark.kind() != RemarkKind.STOP) {
      return script.next(Script.both(script.answerTo(remark), script.say("move-on")));
    }
    return switch (remark.kind()) {
      case ANSWER -> answer(remark);
      case STOP -> stay(Move.ANSWER, script.say("stop"), "");
      case REPEAT -> lastAsk().map(words -> stay(Move.REPEAT, List.of(), words)).orElseGet(() -> script.next(List.of()));
      case REPHRASE -> rephrase();
      case PAUSE -> stay(Move.ANSWER, script.say("pause"), "");
      case SKIP -> script.next(script.say("skip"));
      case DONTKNOW -> dontKnow();
      case ABUSE -> dialogue.count(Move.BOUNDARY) == 0 ? back(Move.BOUNDARY, script.say("boundary"), false) : beside(remark);
      case OFFTOPIC, INJECTION, GIBBERISH -> beside(remark);
      case HUMAN, MACHINE, DURATION, DECISION, FEEDBACK, NERVOUS, TECHNICAL, CLARIFY, COUNTER_QUESTION -> back(Move.ANSWER, script.answerTo(remark), false);
      case GREETING, THANKS -> back(Move.REDIRECT, script.answerTo(remark), false);
    };
  }

  /** A short yes or no is an answer where one was asked for. */
  private Remark reconsider(Remark remark) {
    boolean plain = remark.kind() == RemarkKind.THANKS && !dialogue.message().isBlank();
    boolean askedFor =
        dialogue.lastMove().filter(move -> move == Move.FOLLOW_UP || move == Move.RELAY).isPresent()
            || agenda.current().filter(question -> !QuestionReading.of(question.text()).wantsExperience()).isPresent();
    return plain && askedFor ? new Remark(RemarkKind.ANSWER, dialogue.message(), Optional.empty()) : remark;
  }

  private Reply answer(Remark remark) {
    List<String> lead = aside(remark);
    Optional<Question> question = agenda.current();
    boolean relayed = dialogue.lastMove().filter(Move.RELAY::equals).isPresent();
    Optional<String> further =
        question.isEmpty() || relayed || !agenda.allowsFollowUp()
            ? Optional.empty()
            : new FollowUps(script.briefing().preparation().plan(), script.phrases(), dialogue).to(question.get(), dialogue.answer());
    if (further.isPresent()) {
      List<String> before = lead.isEmpty() && dialogue.followUps().isEmpty() ? script.say("thanks") : lead;
      return Reply.about(Move.FOLLOW_UP, dialogue.current(), before, further.get());
    }
    boolean change = agenda.next().filter(next -> question.isPresent() && !next.criterionId().equals(question.get().criterionId())).isPresent();
    return script.next(Script.both(lead.isEmpty() ? script.say("thanks") : lead, change ? script.say("next") : List.of()));
  }

  /** What has to be said to an answer before anything else: about its language, about private matters, to a question at its end. */
  private List<String> aside(Remark remark) {
    List<String> language = LanguageGuess.isOther(remark.answer(), script.language()) ? script.say("language") : List.of();
    boolean intimate = Sentence.of(remark.answer()).stream().anyMatch(sentence -> PrivateMatter.toldBy(sentence.text()).isPresent());
    List<String> matter = Script.both(language, intimate ? script.say("private") : List.of());
    return Script.both(matter, remark.question().map(script::answerTo).orElse(List.of()));
  }

  private Reply dontKnow() {
    boolean first = dialogue.followUps().isEmpty() && agenda.allowsFollowUp();
    List<String> other = first ? script.say("alternative") : List.of();
    return other.isEmpty() || dialogue.current().isEmpty()
        ? script.next(script.say("dontknow"))
        : Reply.about(Move.FOLLOW_UP, dialogue.current(), script.say("dontknow"), other.get(0));
  }

  private Reply rephrase() {
    Optional<Signal> part =
        dialogue.lastMove().filter(Move.FOLLOW_UP::equals).flatMap(move -> dialogue.lastAsk()).flatMap(words -> QuestionReading.of(Wording.same(words)).part());
    List<String> explained = part.map(signal -> script.say("explain-" + signal.name().toLowerCase(Locale.ROOT))).orElse(List.of());
    if (!explained.isEmpty()) {
      return stay(Move.REPHRASE, List.of(), explained.get(0));
    }
    Optional<String> simpler = simpler();
    List<String> words = simpler.isPresent() ? List.of(simpler.get()) : script.say("explain");
    return words.isEmpty() ? script.next(script.say("move-on")) : stay(Move.REPHRASE, List.of(), words.get(0));
  }

  private Reply beside(Remark remark) {
    return dialogue.onCurrent(Move.REDIRECT) >= 2 ? script.next(script.say("move-on")) : back(Move.REDIRECT, script.answerTo(remark), true);
  }

  /** Says something and comes back to the open question, in simpler words if wished; when no words are left for that, goes on. */
  Reply back(Move move, List<String> lead, boolean restate) {
    if (dialogue.current().isEmpty()) {
      return script.next(lead);
    }
    List<String> way = restate ? simpler().map(words -> script.say("back-simpler", Map.of("simpler", words))).orElse(List.of()) : List.of();
    List<String> pointer = way.isEmpty() ? script.say("back") : way;
    return pointer.isEmpty() ? script.next(lead) : stay(move, lead, pointer.get(0));
  }

  /** What was asked last; a question of the plan as a whole, even if it has several paragraphs. */
  private Optional<String> lastAsk() {
    Optional<String> planned = agenda.current().map(question -> question.text().in(script.language()));
    return planned.filter(words -> dialogue.lastMove().filter(move -> move == Move.OPENING || move == Move.QUESTION).isPresent()).or(dialogue::lastAsk);
  }

  private Optional<String> simpler() {
    return agenda.current().map(question -> question.simpler().in(script.language())).filter(words -> !dialogue.said().holdsAnyOf(words));
  }

  private Reply stay(Move move, List<String> lead, String ask) {
    return lead.isEmpty() && ask.isBlank() ? script.next(script.say("move-on")) : Reply.about(move, dialogue.current(), lead, ask);
  }
}
