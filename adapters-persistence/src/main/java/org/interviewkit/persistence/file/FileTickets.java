package org.interviewkit.persistence.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketContent;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketStatus;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.TicketCount;
import org.interviewkit.port.TicketFilter;
import org.interviewkit.port.Tickets;

/** Tickets as files, held in memory for lists. */
public final class FileTickets implements Tickets {

  private record Kind(TicketStatus status, String category) {}

  private final Shelf<Ticket, Ticket> shelf;
  private final NavigableMap<TicketNumber, Ticket> kept = new ConcurrentSkipListMap<>();

  FileTickets(Path directory) {
    shelf = new Shelf<>(directory, new Stored<>("ticket", Ticket.class), ticket -> ticket);
    shelf.entries().forEach(ticket -> kept.put(ticket.number(), ticket));
  }

  @Override
  public synchronized Ticket open(TicketContent content, Optional<ThreadId> thread, Instant at) {
    // tickets are never removed, so the highest number kept is the highest ever given
    TicketNumber next = new TicketNumber(kept.isEmpty() ? 1 : kept.lastKey().value() + 1);
    return put(Ticket.opened(next, content, thread, at));
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

  private Ticket put(Ticket ticket) {
    shelf.put(ticket.number().toString(), ticket);
    kept.put(ticket.number(), ticket);
    return ticket;
  }
}
