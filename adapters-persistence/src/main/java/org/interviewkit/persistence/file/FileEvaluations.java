package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.Optional;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.evaluation.HumanRating;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Evaluations;

/** Evaluations as files, with their ratings. */
public final class FileEvaluations implements Evaluations {

  private final Shelf<Evaluation, Boolean> shelf;

  FileEvaluations(Path directory) {
    shelf = new Shelf<>(directory, new Stored<>("evaluation", Evaluation.class), evaluation -> true);
  }

  @Override
  public synchronized void save(InterviewId interview, Evaluation evaluation) {
    shelf.put(interview.toString(), find(interview).map(evaluation::keepingRatingsOf).orElseGet(evaluation::withoutRatings));
  }

  @Override
  public synchronized void rate(InterviewId interview, HumanRating rating) {
    Evaluation standing = find(interview).orElseThrow(() -> new NotFound("evaluation of interview", interview));
    if (!standing.ratings().contains(rating)) {
      shelf.put(interview.toString(), standing.with(rating));
    }
  }

  @Override
  public Optional<Evaluation> find(InterviewId interview) {
    return shelf.find(interview.toString());
  }
}
