package org.interviewkit.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.FeedbackEntries;

/** Feedback in memory: gone with the process. */
public final class MemoryFeedbackEntries implements FeedbackEntries {

  private final Journal<Feedback> journal = new Journal<>("feedback", feedback -> new Cursor(feedback.at(), feedback.id()));

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
