package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.persistence.format.Stored;

@Entity
@Table(name = "evaluation")
class EvaluationRow {

  private static final Stored<Evaluation> STORED = new Stored<>("evaluation", Evaluation.class);

  @Id
  @Column(name = "interview_id")
  private String interviewId;

  @Lob private String document;

  protected EvaluationRow() {}

  EvaluationRow(InterviewId interview, Evaluation evaluation) {
    interviewId = interview.toString();
    take(evaluation);
  }

  Evaluation evaluation() {
    return STORED.read(document);
  }

  final void take(Evaluation evaluation) {
    document = STORED.write(evaluation);
  }
}
