package org.interviewkit.liberty.rest.seed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.evaluation.CriterionResult;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.evaluation.Finding;
import org.interviewkit.domain.evaluation.Recommendation;
import org.interviewkit.domain.evaluation.Score;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.TurnType;

/** What both older systems show. */
public final class SeedViews {

  private SeedViews() {}

  /** Something that was said, as the first system stores it. */
  public record Entry(Instant timestamp, Speaker speaker, String content, TurnType type, InterviewId sessionId) {
    static List<Entry> of(InterviewId id, Transcript transcript) {
      return transcript.turns().stream().map(turn -> new Entry(turn.at(), turn.speaker(), turn.content(), turn.type(), id)).toList();
    }
  }

  /** Something that was said, as the second system stores it: with the speaker's name. */
  public record Line(Instant timestamp, String speaker, String text) {
    static List<Line> of(Interview interview, Transcript transcript) {
      return transcript.turns().stream().map(turn -> new Line(turn.at(), name(turn.speaker(), interview), turn.content())).toList();
    }

    private static String name(Speaker speaker, Interview interview) {
      return switch (speaker) {
        case USER -> interview.engagement().candidateName();
        case ASSISTANT -> "AI Interviewer";
        case PERSON -> "Hiring team";
        case SYSTEM -> "System";
      };
    }
  }

  /** An evaluation in the older systems' words; a score is null when there is not enough evidence for one. A person decides, not the recommendation. */
  public record SeedEvaluation(
      InterviewId interviewId,
      Optional<Score> overallScore,
      Optional<Score> technicalScore,
      Optional<Score> communicationScore,
      Optional<Score> problemSolvingScore,
      Map<String, Optional<Score>> scores,
      List<String> strengths,
      List<String> weaknesses,
      Recommendation hiringRecommendation) {
    static SeedEvaluation of(Interview interview, Evaluation evaluation) {
      Language language = interview.engagement().language();
      Map<String, Optional<Score>> scores = new TreeMap<>();
      for (CriterionResult result : evaluation.results()) {
        scores.put(result.criterionId(), result instanceof CriterionResult.Scored scored ? Optional.of(scored.score()) : Optional.empty());
      }
      return new SeedEvaluation(
          interview.id(),
          evaluation.overall(),
          scores.getOrDefault("technical", Optional.empty()),
          scores.getOrDefault("communication", Optional.empty()),
          scores.getOrDefault("problem-solving", Optional.empty()),
          scores,
          texts(evaluation.strengths(), language),
          texts(evaluation.concerns(), language),
          evaluation.recommendation());
    }

    private static List<String> texts(List<Finding> findings, Language language) {
      return findings.stream().map(finding -> finding.text().in(language)).toList();
    }
  }
}
