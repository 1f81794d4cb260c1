package org.interviewkit.persistence.file;

import java.nio.file.Path;
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
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.TicketCount;
import org.interviewkit.port.TicketFilter;
import org.interviewkit.port.Tickets;
import org.interviewkit.port.WaitingTickets;

/** Tickets as files, held in memory for lists. */
public final class FileTickets implements Tickets {

  private record Kind(TicketStatus status, String category) {}

  private record Origin(ThreadId thread, int message) {}

  private final Shelf<Ticket, Ticket> shelf;
  private final NavigableMap<TicketNumber, Ticket> kept = new ConcurrentSkipListMap<>();
  private final Map<Origin, TicketNumber> origins = new ConcurrentHashMap<>();

  FileTickets(Path directory) {
    shelf = new Shelf<>(directory, new Stored<>("ticket", Ticket.class), ticket -> ticket);
    shelf.entries().forEach(this::remember);
  }

  @Override
  public synchronized Ticket open(TicketContent content, TicketOpening how) {
    Optional<Ticket> standing = how.message().flatMap(message -> openedBy(how.thread().orElseThrow(), message));
    if (standing.isPresent()) {
      return standing.get();
    }
    // tickets are never removed, so the highest number kept is the highest ever given
    TicketNumber next = new TicketNumber(kept.isEmpty() ? 1 : kept.lastKey().value() + 1);
    return put(Ticket.opened(next, content, how));
  }

  @Override
  public synchronized Ticket save(Ticket ticket) {
    Ticket before = find(ticket.number()).orElseThrow(() -> new NotFound("ticket", ticket.number()));
    if (before.version() != ticket.version()) {
      throw new Conflict("ticket " + ticket.number() + " was saved by somebody else: it is at version " + before.version() + ", not " + ticket.version());
    }
    return put(ticket.atVersion(ticket.version() + 1));
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
    Map<Kind, Long> counted =
        kept.values().stream().collect(Collectors.groupingBy(ticket -> new Kind(ticket.status(), ticket.content().category()), Collectors.counting()));
    return counted.entrySet().stream().map(entry -> new TicketCount(entry.getKey().status(), entry.getKey().category(), entry.getValue())).toList();
  }

  @Override
  public WaitingTickets waiting(Instant now) {
    List<Ticket> open = kept.values().stream().filter(ticket -> ticket.status() == TicketStatus.OPEN).toList();
    return new WaitingTickets(open.size(), open.stream().filter(ticket -> ticket.isOverdue(now)).count());
  }

  private Ticket put(Ticket ticket) {
    shelf.put(ticket.number().toString(), ticket);
    remember(ticket);
    return ticket;
  }

  private void remember(Ticket ticket) {
    kept.put(ticket.number(), ticket);
    ticket.message().ifPresent(message -> origins.put(new Origin(ticket.thread().orElseThrow(), message), ticket.number()));
  }
}
