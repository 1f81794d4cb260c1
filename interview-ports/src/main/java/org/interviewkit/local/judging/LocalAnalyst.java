package org.interviewkit.local.judging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.rubric.Question;
import org.interviewkit.domain.supervision.Assessment;
import org.interviewkit.domain.supervision.Measure;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.local.listening.AnswerReading;
import org.interviewkit.local.listening.QuestionReading;
import org.interviewkit.local.listening.Remark;
import org.interviewkit.local.listening.RemarkKind;
import org.interviewkit.local.listening.Signal;
import org.interviewkit.local.text.Tokenized;
import org.interviewkit.port.Analyst;

/** The built-in analyst: measures by words and prompts, without a model. The same transcript gives the same measures. */
public final class LocalAnalyst implements Analyst {

  private static final int LAST_ANSWERS = 3;
  private static final int LAST_QUESTIONS = 4;
  private static final int OPEN_WORDS = 6;

  @Override
  public Assessment assess(Briefing briefing, Transcript transcript) {
    if (transcript.of(Speaker.USER).isEmpty()) {
      return Assessment.unknown("The candidate has not spoken yet.");
    }
    InterviewPlan plan = briefing.preparation().plan();
    return new Assessment(relevance(plan, transcript), quality(transcript), progress(plan, transcript));
  }

  private static Measure relevance(InterviewPlan plan, Transcript transcript) {
    List<Double> values = new ArrayList<>();
    int beside = 0;
    Optional<Question> question = Optional.empty();
    for (Turn turn : transcript.turns()) {
      if (turn.speaker() == Speaker.ASSISTANT) {
        question = turn.prompt().isPresent() ? turn.prompt().flatMap(Prompt::questionId).flatMap(plan::find) : question;
      } else if (turn.speaker() == Speaker.PERSON) {
        question = Optional.empty();
      } else if (turn.speaker() == Speaker.USER) {
        Remark remark = Remark.of(turn.content());
        if (remark.kind().isBeside()) {
          values.add(0.0);
        } else if (remark.kind() == RemarkKind.ANSWER) {
          values.add(relevance(remark.answer(), question));
        }
      }
    }
    if (values.isEmpty()) {
      return Measure.unknown("None of the candidate's messages so far is an answer.");
    }
    List<Double> last = values.subList(Math.max(0, values.size() - LAST_ANSWERS), values.size());
    beside = (int) last.stream().filter(value -> value == 0).count();
    double mean = last.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return Measure.of(rounded(mean), "The last " + last.size() + " answers were compared with their questions; " + beside + " of them had nothing to do with theirs.");
  }

  private static double relevance(String answer, Optional<Question> question) {
    AnswerReading reading = AnswerReading.of(answer);
    double parts = (3 - reading.missing().size()) / 3.0;
    double work = Math.min(1, (reading.count(Signal.WORK) + reading.count(Signal.PEOPLE) + 2.0 * reading.skills().size()) / 4);
    double words = question.map(asked -> new Relevance(asked).of(answer, reading)).orElse(work);
    return Math.min(1, 0.1 + 0.4 * words + 0.3 * parts + 0.2 * work);
  }

  private static Measure quality(Transcript transcript) {
    List<Turn> asked = transcript.of(Speaker.ASSISTANT).stream().filter(LocalAnalyst::asks).toList();
    if (asked.isEmpty()) {
      return Measure.unknown("The interviewer has not asked anything yet.");
    }
    Set<String> before = new HashSet<>();
    List<Double> values = new ArrayList<>();
    for (Turn turn : asked) {
      String words = turn.content().substring(turn.content().lastIndexOf("\n\n") + 1).strip();
      boolean fresh = before.add(words.toLowerCase(Locale.ROOT)) || turn.prompt().filter(prompt -> prompt.move() == Move.REPEAT).isPresent();
      boolean open = QuestionReading.of(Wording.same(words)).wantsExperience() || QuestionReading.of(Wording.same(words)).part().isPresent() || opens(words);
      boolean specific = Tokenized.of(words).size() >= OPEN_WORDS;
      values.add((open ? 0.5 : 0) + (specific ? 0.25 : 0) + (fresh ? 0.25 : 0));
    }
    List<Double> last = values.subList(Math.max(0, values.size() - LAST_QUESTIONS), values.size());
    return Measure.of(
        rounded(last.stream().mapToDouble(Double::doubleValue).average().orElse(0)),
        "The last " + last.size() + " questions were looked at: whether they are open, specific and new.");
  }

  private static boolean asks(Turn turn) {
    return turn.prompt().map(Prompt::move).map(LocalAnalyst::asks).orElseGet(() -> turn.content().contains("?"));
  }

  private static boolean asks(Move move) {
    return switch (move) {
      case OPENING, QUESTION, FOLLOW_UP, REPHRASE, RELAY -> true;
      case REPEAT, ANSWER, REDIRECT, BOUNDARY, INVITE_QUESTIONS, CLOSING -> false;
    };
  }

  private static boolean opens(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.matches("(?s).*\\b(was|wie|warum|welche[nrsm]?|wer|wem|wen|wo|wann|woran|womit|worauf|what|how|why|which|who|whom|where|when)\\b.*");
  }

  private static Measure progress(InterviewPlan plan, Transcript transcript) {
    Map<String, List<Turn>> answers = transcript.answers();
    if (answers.isEmpty() && transcript.of(Speaker.ASSISTANT).stream().allMatch(turn -> turn.prompt().isEmpty())) {
      return Measure.unknown("The interviewer does not say which question it asks.");
    }
    List<String> order = new ArrayList<>(answers.keySet());
    long done = plan.questions().stream().filter(question -> answers.containsKey(question.id())).filter(question -> isDone(question.id(), order, answers)).count();
    int planned = plan.questions().size();
    return Measure.of(rounded((double) done / planned), done + " of " + planned + " planned questions were asked and answered.");
  }

  /** Whether a question was answered, declined, or left behind for another one. */
  private static boolean isDone(String id, List<String> order, Map<String, List<Turn>> answers) {
    boolean left = order.indexOf(id) < order.size() - 1;
    List<Turn> given = answers.getOrDefault(id, List.of());
    return !given.isEmpty()
        && (left
            || given.stream()
                .map(turn -> Remark.of(turn.content()).kind())
                .anyMatch(kind -> kind == RemarkKind.ANSWER || kind == RemarkKind.SKIP || kind == RemarkKind.DONTKNOW || kind == RemarkKind.THANKS));
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
