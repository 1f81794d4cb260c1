package org.interviewkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketContent;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketOpening;
import org.interviewkit.domain.assistant.TicketStatus;
import org.interviewkit.port.TicketCount;
import org.interviewkit.port.TicketFilter;
import org.interviewkit.port.Tickets;
import org.interviewkit.port.WaitingTickets;

/** Tickets as rows; a sequence of the database gives them their numbers. */
public final class JpaTickets implements Tickets {

  private final UnitOfWork unit;

  JpaTickets(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public Ticket open(TicketContent content, TicketOpening how) {
    Optional<Ticket> standing = how.message().flatMap(message -> openedBy(how.thread().orElseThrow(), message));
    return standing.orElseGet(() -> insert(content, how));
  }

  @Override
  public Ticket save(Ticket ticket) {
    return unit.change("ticket " + ticket.number(), entities -> replace(entities, ticket));
  }

  @Override
  public Optional<Ticket> find(TicketNumber number) {
    return unit.read("ticket " + number, entities -> Optional.ofNullable(entities.find(TicketRow.class, number.value())).map(TicketRow::ticket));
  }

  @Override
  public Optional<Ticket> openedBy(ThreadId thread, int message) {
    return unit.read(
        "ticket of session " + thread,
        entities ->
            entities
                .createQuery("select t from TicketRow t where t.origin = :origin", TicketRow.class)
                .setParameter("origin", TicketRow.origin(thread, message))
                .getResultStream()
                .findFirst()
                .map(TicketRow::ticket));
  }

  @Override
  public List<Ticket> list(TicketFilter filter, Optional<TicketNumber> before, int limit) {
    Require.between("limit", limit, 1, 200);
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    filter.status().ifPresent(status -> where("status = ?", status.name(), conditions, values));
    filter.category().ifPresent(category -> where("category = ?", category, conditions, values));
    filter.owner().ifPresent(care -> care.owner().ifPresentOrElse(owner -> where("owner = ?", owner, conditions, values), () -> conditions.add("owner is null")));
    filter.due().ifPresent(span -> where("status = ?", TicketStatus.OPEN.name(), conditions, values));
    filter.due().ifPresent(span -> where("due_at >= ?", Micros.of(span.from()), conditions, values));
    filter.due().ifPresent(span -> where("due_at < ?", Micros.of(span.to()), conditions, values));
    before.ifPresent(number -> where("number < ?", number.value(), conditions, values));
    if (!filter.text().isEmpty()) {
      where(Search.isPossible(filter.text()) ? "search like ? escape '!'" : "1 = 0 and search like ? escape '!'", Search.pattern(filter.text()), conditions, values);
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    String sql = "select document from ticket" + where + " order by " + leading(filter) + "number desc" + trailing(filter) + " fetch first " + limit + " rows only";
    return unit.read("tickets", entities -> run(entities.createNativeQuery(sql), values).map(TicketRow.STORED::read).toList());
  }

  @Override
  public List<TicketCount> counts() {
    return unit.read(
        "tickets",
        entities ->
            entities
                .createQuery("select t.status, t.category, count(t) from TicketRow t group by t.status, t.category", Object[].class)
                .getResultStream()
                .map(row -> new TicketCount(TicketStatus.valueOf((String) row[0]), (String) row[1], (Long) row[2]))
                .toList());
  }

  /** Both counts are read from the indexes that begin with the state. */
  @Override
  public WaitingTickets waiting(Instant now) {
    return unit.read(
        "tickets",
        entities -> {
          long open = count(entities, "select count(t) from TicketRow t where t.status = ?1", TicketStatus.OPEN.name());
          long overdue = count(entities, "select count(t) from TicketRow t where t.status = ?1 and t.dueAt < ?2", TicketStatus.OPEN.name(), Micros.of(now));
          return new WaitingTickets(open, overdue);
        });
  }

  private static long count(EntityManager entities, String query, Object... values) {
    TypedQuery<Long> counting = entities.createQuery(query, Long.class);
    for (int i = 0; i < values.length; i++) {
      counting.setParameter(i + 1, values[i]);
    }
    return counting.getSingleResult();
  }

  private Ticket insert(TicketContent content, TicketOpening how) {
    try {
      return unit.change(
          "a new ticket",
          entities -> {
            TicketRow row = new TicketRow();
            entities.persist(row);
            Ticket opened = Ticket.opened(row.number(), content, how);
            row.take(opened);
            return opened;
          });
    } catch (UnitOfWork.Taken e) {
      // the message's other look was quicker, here or on another node
      return how.message().flatMap(message -> openedBy(how.thread().orElseThrow(), message)).orElseThrow(() -> e);
    }
  }

  /** A column that is the same in all rows has to be named before the number, or the index that begins with it is not used for the order. */
  private static String leading(TicketFilter filter) {
    if (filter.owner().flatMap(TicketFilter.Care::owner).isPresent()) {
      return "owner, ";
    }
    return (filter.status().isPresent() ? "status, " : "") + (filter.category().isPresent() ? "category, " : "");
  }

  /** Numbers are unique: what follows them orders nothing. But with it H2 reads the index that ends with the text, which is smaller than the rows. */
  private static String trailing(TicketFilter filter) {
    boolean others = filter.category().isPresent() || filter.owner().isPresent() || filter.due().isPresent();
    return filter.text().isEmpty() || others ? "" : ", search";
  }

  private static Stream<String> run(Query query, List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<?> rows = query.getResultList();
    // a JSON column comes as the driver's own type, which reads as its text
    return rows.stream().map(Object::toString);
  }

  private static void where(String condition, Object value, List<String> conditions, List<Object> values) {
    conditions.add(condition);
    values.add(value);
  }

  private static Ticket replace(EntityManager entities, Ticket ticket) {
    TicketRow row = entities.find(TicketRow.class, ticket.number().value(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw new NotFound("ticket", ticket.number());
    }
    if (row.version() != ticket.version()) {
      throw new Conflict("ticket " + ticket.number() + " was saved by somebody else: it is at version " + row.version() + ", not " + ticket.version());
    }
    Ticket next = ticket.atVersion(ticket.version() + 1);
    row.take(next);
    return next;
  }
}
