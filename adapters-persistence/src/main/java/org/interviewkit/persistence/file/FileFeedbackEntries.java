package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.FeedbackEntries;

/** Feedback as lines of one file. */
public final class FileFeedbackEntries implements FeedbackEntries {

  private final Journal<Feedback> journal;

  FileFeedbackEntries(Path directory) {
    journal = new Journal<>("feedback", directory, new Stored<>("feedback", Feedback.class), feedback -> new Cursor(feedback.at(), feedback.id()));
  }

  @Override
  public void add(Feedback feedback) {
    journal.add(feedback);
  }

  @Override
  public List<Feedback> list(Optional<Cursor> after, int limit) {
    return journal.list(after, limit);
  }

  @Override
  public Map<String, Long> counts() {
    return journal.all().stream().collect(Collectors.groupingBy(Feedback::category, Collectors.counting()));
  }
}
