package org.interviewkit.reasoning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.supervision.Assessment;
import org.interviewkit.domain.supervision.Measure;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.port.Analyst;
import org.interviewkit.port.Reasoner;

/** An analyst that asks a language model about the last turns. Before the candidate has said anything no model is asked. Safe for use by many threads. */
public final class ReasonedAnalyst implements Analyst {

  private static final String NAME = "analysis-1";
  private static final int LAST_TURNS = 12;

  private final Consultation consultation;

  /** An analyst over a model. */
  public ReasonedAnalyst(Reasoner reasoner) {
    consultation = new Consultation(reasoner, Reasoner.Purpose.WATCHING, NAME);
  }

  @Override
  public Assessment assess(Briefing briefing, Transcript transcript) {
    if (transcript.of(Speaker.USER).isEmpty()) {
      return Assessment.unknown("the candidate has not said anything yet");
    }
    return consultation.ask(Optional.of(briefing.interviewId()), data(briefing, transcript), shape(), (answer, model) -> assessment(answer));
  }

  private static Map<String, Object> data(Briefing briefing, Transcript transcript) {
    Language language = briefing.engagement().language();
    List<Turn> turns = transcript.turns();
    return Telling.of(
        "position", briefing.engagement().roleTitle(),
        "plan", Telling.questions(briefing.preparation().plan().questions(), language),
        "askedSoFar", transcript.of(Speaker.ASSISTANT).size(),
        "lastTurns", Telling.turns(turns.subList(Math.max(0, turns.size() - LAST_TURNS), turns.size())));
  }

  private static Map<String, Object> shape() {
    Map<String, Object> measure = Shape.object("reason", Shape.oneOf(Verdict.words()), "value", Shape.maybe(Shape.number()));
    return Shape.object("topicRelevance", measure, "questionQuality", measure, "progress", measure);
  }

  private static Assessment assessment(Fields answer) {
    return new Assessment(measure(answer.object("topicRelevance")), measure(answer.object("questionQuality")), measure(answer.object("progress")));
  }

  private static Measure measure(Fields measure) {
    String reason = Verdict.of(measure.verbatim("reason")).sentence();
    return measure.optionalNumber("value").map(value -> Measure.of(value.doubleValue(), reason)).orElseGet(() -> Measure.unknown(reason));
  }
}
