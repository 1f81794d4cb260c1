package org.interviewkit.persistence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.Interviews;

/** Interviews as rows, each with its JSON document and a shorter one for lists. */
public final class JpaInterviews implements Interviews {

  private static final Rows.Type<Interview, InterviewRow> TYPE =
      new Rows.Type<>(
          "interview",
          InterviewRow.class,
          InterviewRow::new,
          interview -> interview.id().value(),
          Interview::version,
          Interview::atVersion,
          new Stored<>("interview", Interview.class));

  private final UnitOfWork unit;
  private final Rows<Interview, InterviewRow> rows;

  JpaInterviews(UnitOfWork unit) {
    this.unit = unit;
    this.rows = new Rows<>(unit, TYPE);
  }

  @Override
  public Interview add(Interview interview) {
    return rows.add(interview);
  }

  @Override
  public Interview save(Interview interview) {
    return rows.save(interview);
  }

  @Override
  public Optional<Interview> find(InterviewId id) {
    return rows.find(id.value());
  }

  @Override
  public Optional<Interview> findByInvitation(String secretHash) {
    return unit.read(
        "interview",
        entities ->
            entities
                .createQuery("select i from InterviewRow i where i.invitation = :hash", InterviewRow.class)
                .setParameter("hash", secretHash)
                .getResultStream()
                .findFirst()
                .map(rows::value));
  }

  @Override
  public List<InterviewSummary> list(InterviewFilter filter, Optional<Cursor> after, int limit) {
    Require.between("limit", limit, 1, 200);
    PageQuery query = new PageQuery("interview", "summary").after(after);
    filter.roleId().ifPresent(role -> query.with("role_id", role.toString()));
    switch (filter.led()) {
      case ANYHOW -> {}
      case BY_PERSON -> query.with("led_by", InterviewRow.PERSON);
      case BY_PERSON_AND_SAVED -> query.with("saved", InterviewRow.SAVED);
    }
    // naming every status is naming none, and far quicker
    boolean every = filter.statuses().size() == InterviewStatus.values().length;
    List<String> statuses = every ? List.of() : filter.statuses().stream().map(Enum::name).toList();
    query.matching(filter.text()).withAny("status", statuses).newest(limit);
    return unit.read("interviews", entities -> query.run(entities).map(InterviewRow.SUMMARY::read).toList());
  }

  @Override
  public Map<InterviewStatus, Long> counts() {
    Map<InterviewStatus, Long> counts = new EnumMap<>(InterviewStatus.class);
    // a table or a view, as the vendor needs it
    String sql = "select status, sum(number) from interview_tally group by status having sum(number) > 0";
    List<?> rows = unit.read("interviews", entities -> entities.createNativeQuery(sql).getResultList());
    for (Object row : rows) {
      Object[] count = (Object[]) row;
      counts.put(InterviewStatus.valueOf((String) count[0]), ((Number) count[1]).longValue());
    }
    return counts;
  }
}
