package org.interviewkit.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.FeedbackEntries;

/** Feedback as rows. */
public final class JpaFeedbackEntries implements FeedbackEntries {

  private final UnitOfWork unit;

  JpaFeedbackEntries(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public void add(Feedback feedback) {
    String name = "feedback " + feedback.id();
    try {
      unit.run(name, entities -> entities.persist(new FeedbackRow(feedback)));
    } catch (UnitOfWork.Taken e) {
      if (!unit.read(name, entities -> entities.find(FeedbackRow.class, feedback.id().toString())).feedback().equals(feedback)) {
        throw new Conflict(name + " is there already, with other content");
      }
    }
  }

  @Override
  public List<Feedback> list(Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, 1_000);
    PageQuery query = new PageQuery("feedback", "document").after(after).newest(limit);
    return unit.read("feedback", entities -> query.run(entities).map(FeedbackRow.STORED::read).toList());
  }

  @Override
  public Map<String, Long> counts() {
    return unit.read(
        "feedback",
        entities ->
            entities
                .createQuery("select f.category, count(f) from FeedbackRow f group by f.category", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1])));
  }
}
