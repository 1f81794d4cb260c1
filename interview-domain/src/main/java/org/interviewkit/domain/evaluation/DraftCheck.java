package org.interviewkit.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.rubric.Criterion;
import org.interviewkit.domain.rubric.Rubric;
import org.interviewkit.domain.transcript.Transcript;

/** Believes of a draft only what the transcript bears out, and remembers what it did not believe. */
final class DraftCheck {

  private static final Wording NOTHING_PROPOSED =
      new Wording("Dazu liegt keine Einschätzung vor.", "There is no assessment of this.");
  private static final Wording NOTHING_VERIFIED =
      new Wording(
          "Keine der angeführten Aussagen steht wörtlich im Transkript; darum gibt es keine Punktzahl.",
          "None of the statements cited stands in the transcript word for word, so there is no score.");

  private final Transcript transcript;
  private final List<String> dropped = new ArrayList<>();

  DraftCheck(Transcript transcript) {
    this.transcript = transcript;
  }

  CriterionResult result(Criterion criterion, List<DraftResult> drafts) {
    List<DraftResult> own = drafts.stream().filter(draft -> criterion.id().equals(draft.criterionId())).toList();
    if (own.isEmpty()) {
      return new CriterionResult.NotEnoughEvidence(criterion.id(), NOTHING_PROPOSED);
    }
    if (own.size() > 1) {
      dropped.add("criterion " + criterion.id() + ": " + (own.size() - 1) + " further results");
    }
    DraftResult draft = own.get(0);
    if (draft.score().isEmpty()) {
      return new CriterionResult.NotEnoughEvidence(criterion.id(), draft.rationale());
    }
    int score = draft.score().get();
    List<Evidence> evidence = verify("criterion " + criterion.id(), draft.quotes());
    if (score < 0 || score > 100) {
      dropped.add("criterion " + criterion.id() + ": score " + score + ", allowed 0–100");
      return new CriterionResult.NotEnoughEvidence(criterion.id(), NOTHING_PROPOSED);
    }
    if (evidence.isEmpty()) {
      dropped.add("criterion " + criterion.id() + ": score " + score + " without a verified quotation");
      return new CriterionResult.NotEnoughEvidence(criterion.id(), NOTHING_VERIFIED);
    }
    return new CriterionResult.Scored(criterion.id(), new Score(score), draft.rationale(), evidence);
  }

  void reportUnknown(Rubric rubric, List<DraftResult> drafts) {
    long unknown = drafts.stream().filter(draft -> draft.criterionId() == null || rubric.find(draft.criterionId()).isEmpty()).count();
    if (unknown > 0) {
      dropped.add(unknown + " results for criteria that are not in the rubric");
    }
  }

  List<Finding> findings(String kind, List<DraftFinding> drafts, boolean needsEvidence) {
    List<Finding> findings = new ArrayList<>();
    for (DraftFinding draft : drafts) {
      List<Evidence> evidence = verify(kind, draft.quotes());
      if (evidence.isEmpty() && needsEvidence) {
        dropped.add(kind + " without a verified quotation");
      } else {
        findings.add(new Finding(draft.text(), evidence));
      }
    }
    return findings;
  }

  List<String> dropped() {
    return dropped;
  }

  private List<Evidence> verify(String where, List<Quote> quotes) {
    List<Evidence> found = new ArrayList<>();
    for (Quote quote : quotes) {
      Optional<Evidence> evidence = Evidence.find(quote, transcript);
      if (evidence.isEmpty()) {
        dropped.add(where + ": quotation not found word for word in the candidate's turn " + quote.position());
      } else if (!found.contains(evidence.get())) {
        found.add(evidence.get());
      }
    }
    return List.copyOf(found);
  }
}
