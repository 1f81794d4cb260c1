package org.interviewkit.local;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
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

/** Tickets in memory: gone with the process. */
public final class MemoryTickets implements Tickets {

  private record Origin(ThreadId thread, int message) {}

  private final NavigableMap<TicketNumber, Ticket> kept = new ConcurrentSkipListMap<>();
  private final Map<Origin, TicketNumber> origins = new ConcurrentHashMap<>();

  @Override
  public synchronized Ticket open(TicketContent content, TicketOpening how) {
    Optional<Ticket> standing = how.message().flatMap(message -> openedBy(how.thread().orElseThrow(), message));
    if (standing.isPresent()) {
      return standing.get();
    }
    TicketNumber next = new TicketNumber(kept.isEmpty() ? 1 : kept.lastKey().value() + 1);
    Ticket opened = Ticket.opened(next, content, how);
    kept.put(next, opened);
    how.message().ifPresent(message -> origins.put(new Origin(how.thread().orElseThrow(), message), next));
    return opened;
  }

  @Override
  public synchronized Ticket save(Ticket ticket) {
    Ticket before = find(ticket.number()).orElseThrow(() -> new NotFound("ticket", ticket.number()));
    if (before.version() != ticket.version()) {
      throw new Conflict("ticket " + ticket.number() + " was saved by somebody else: it is at version " + before.version() + ", not " + ticket.version());
    }
    Ticket saved = ticket.atVersion(ticket.version() + 1);
    kept.put(saved.number(), saved);
    return saved;
  }

  @Override
  public Optional<Ticket> find(TicketNumber number) {
    return Optional.ofNullable(kept.get(number));
  }

  @Override
  public Optional<Ticket> openedBy(ThreadId thread, int message) {
    return Optional.ofNullable(origins.get(new Origin(thread, message))).flatMap(this::find);
  }

  @Override
  public List<Ticket> list(TicketFilter filter, Optional<TicketNumber> before, int limit) {
    Require.between("limit", limit, 1, 200);
    return before.map(number -> kept.headMap(number, false)).orElse(kept).descendingMap().values().stream().filter(filter::admits).limit(limit).toList();
  }

  @Override
  public List<TicketCount> counts() {
    record Kind(TicketStatus status, String category) {}
    Map<Kind, Long> counted =
        kept.values().stream().collect(Collectors.groupingBy(ticket -> new Kind(ticket.status(), ticket.content().category()), Collectors.counting()));
    return counted.entrySet().stream().map(entry -> new TicketCount(entry.getKey().status(), entry.getKey().category(), entry.getValue())).toList();
  }

  @Override
  public WaitingTickets waiting(Instant now) {
    List<Ticket> open = kept.values().stream().filter(ticket -> ticket.status() == TicketStatus.OPEN).toList();
    return new WaitingTickets(open.size(), open.stream().filter(ticket -> ticket.isOverdue(now)).count());
  }
}
