package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Lease;
import org.interviewkit.port.LeaseLost;
import org.interviewkit.port.Leases;
import org.interviewkit.port.Node;

/** Leases in PostgreSQL: a row a node, which says until when it lives, and a row an interview that somebody holds. Only the first is written again and again. */
public final class PostgresLeases implements Leases {

  private static final String LEASES = "leases of interviews";

  /** For how long it is remembered that a node lived. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private static final String TAKE =
      "insert into interview_lease (interview_id, node, number) values (?, ?, nextval('interview_lease_number'))"
          + " on conflict (interview_id) do update set node = excluded.node, number = excluded.number";

  private static final String UNLESS_HELD = " where not exists (select 1 from node where name = interview_lease.node and name <> excluded.node and lives_until > ?)";
  private static final String TAKEN = " returning interview_id, node, number";
  private static final String HELD = "select interview_id, node, number from interview_lease l";
  private static final String LIVES = "exists (select 1 from node n where n.name = l.node and n.lives_until > ?)";

  private final UnitOfWork unit;

  PostgresLeases(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public Standing renew(Node node, Instant now, Instant until) {
    return unit.change(
        "node " + node.name(),
        entities -> {
          Sql sql = Sql.in(entities);
          sql.run("delete from node where lives_until < ?", Micros.of(now.minus(FORGOTTEN)));
          sql.run(
              "insert into node (name, key_print, lives_until) values (?, ?, ?) on conflict (name) do update set lives_until = excluded.lives_until",
              node.name(),
              node.keys().orElse(""),
              Micros.of(until));
          List<Lease> held = sql.rows(HELD + " where l.node = ?", PostgresLeases::lease, node.name());
          List<Node> others =
              sql.rows("select name, key_print from node where name <> ? and lives_until > ? order by name", PostgresLeases::node, node.name(), Micros.of(now));
          return new Standing(held, others);
        });
  }

  @Override
  public Lease take(InterviewId interview, String node) {
    return change(sql -> sql.rows(TAKE + TAKEN, PostgresLeases::lease, interview.toString(), node)).get(0);
  }

  @Override
  public Optional<Lease> takeIfFree(InterviewId interview, String node, Instant now) {
    return change(sql -> sql.rows(TAKE + UNLESS_HELD + TAKEN, PostgresLeases::lease, interview.toString(), node, Micros.of(now))).stream().findFirst();
  }

  @Override
  public Optional<Lease> find(InterviewId interview, Instant now) {
    return change(sql -> sql.rows(HELD + " where l.interview_id = ? and " + LIVES, PostgresLeases::lease, interview.toString(), Micros.of(now))).stream().findFirst();
  }

  @Override
  public List<InterviewId> leftBehind(Instant now) {
    return change(sql -> sql.rows(HELD + " where not " + LIVES, PostgresLeases::lease, Micros.of(now))).stream().map(Lease::interview).toList();
  }

  @Override
  public void release(Lease lease) {
    change(sql -> sql.run("delete from interview_lease where interview_id = ? and node = ? and number = ?", lease.interview().toString(), lease.node(), lease.number()));
  }

  /**
   * Has nobody take the interview until the end of the transaction.
   *
   * @throws LeaseLost if somebody has
   */
  static void require(EntityManager entities, Lease lease) {
    List<Boolean> good =
        Sql.in(entities)
            .rows(
                "select true from interview_lease where interview_id = ? and node = ? and number = ? for share",
                row -> row.getBoolean(1),
                lease.interview().toString(),
                lease.node(),
                lease.number());
    if (good.isEmpty()) {
      throw new LeaseLost(lease.interview());
    }
  }

  private interface Work<T> {
    T with(Sql sql);
  }

  private <T> T change(Work<T> work) {
    return unit.change(LEASES, entities -> work.with(Sql.in(entities)));
  }

  private static Lease lease(ResultSet row) throws SQLException {
    return new Lease(InterviewId.of(row.getString(1)), row.getString(2), row.getLong(3));
  }

  private static Node node(ResultSet row) throws SQLException {
    return new Node(row.getString(1), Optional.of(row.getString(2)).filter(print -> !print.isEmpty()));
  }
}
