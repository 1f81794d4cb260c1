package org.interviewkit.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Errand;
import org.interviewkit.port.Errands;
import org.interviewkit.port.PortException;

/** Errands in PostgreSQL, a row each. */
public final class PostgresErrands implements Errands {

  private static final String ERRANDS = "errands";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private final UnitOfWork unit;

  PostgresErrands(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public void add(Errand errand) {
    run(
        "insert into errand (id, interview_id, kind, details, given_at, state) values (?, ?, ?, ?, ?, 'WAITING')",
        errand.id().toString(),
        errand.interview().toString(),
        errand.kind(),
        written(errand.details()),
        Micros.of(errand.at()));
  }

  @Override
  public List<Errand> waiting(InterviewId interview) {
    return rows(
        "select id, interview_id, kind, details, given_at from errand where interview_id = ? and state = 'WAITING' order by given_at, id",
        PostgresErrands::errand,
        interview.toString());
  }

  @Override
  public boolean begin(UUID id) {
    return run("update errand set state = 'BEGUN' where id = ? and state = 'WAITING'", id.toString()) == 1;
  }

  @Override
  public boolean withdraw(UUID id) {
    return run("update errand set state = 'WITHDRAWN' where id = ? and state in ('WAITING', 'WITHDRAWN')", id.toString()) == 1;
  }

  @Override
  public void settle(UUID id, Errand.Outcome outcome) {
    run("update errand set outcome_kind = ?, outcome_text = ? where id = ?", outcome.kind(), outcome.text(), id.toString());
  }

  @Override
  public Optional<Errand.Outcome> outcome(UUID id) {
    return rows(
            "select outcome_kind, outcome_text from errand where id = ? and outcome_kind is not null",
            row -> new Errand.Outcome(row.getString(1), row.getString(2)),
            id.toString())
        .stream()
        .findFirst();
  }

  @Override
  public void forget(Instant before) {
    run("delete from errand where given_at < ?", Micros.of(before));
  }

  private int run(String sql, Object... values) {
    return unit.change(ERRANDS, entities -> Sql.in(entities).run(sql, values));
  }

  private <T> List<T> rows(String sql, Sql.Row<T> row, Object... values) {
    return unit.change(ERRANDS, entities -> Sql.in(entities).rows(sql, row, values));
  }

  private static Errand errand(ResultSet row) throws SQLException {
    return new Errand(
        UUID.fromString(row.getString(1)), InterviewId.of(row.getString(2)), row.getString(3), read(row.getString(4)), Micros.instant(row.getLong(5)));
  }

  private static String written(List<String> details) {
    try {
      // jsonb knows no character 0
      return JSON.writeValueAsString(details.stream().map(text -> text.replace('\0', ' ')).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written", e);
    }
  }

  private static List<String> read(String details) {
    try {
      return JSON.readValue(details, TEXTS);
    } catch (JsonProcessingException e) {
      throw new PortException(PortException.Kind.MALFORMED, "an errand cannot be read", e);
    }
  }
}
