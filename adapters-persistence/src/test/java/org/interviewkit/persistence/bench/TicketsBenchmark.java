package org.interviewkit.persistence.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcConnectionPool;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.assistant.Contact;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketContent;
import org.interviewkit.domain.assistant.TicketNumber;
import org.interviewkit.domain.assistant.TicketOpening;
import org.interviewkit.domain.assistant.TicketStatus;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.port.TicketFilter;
import org.interviewkit.port.Tickets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the list of tickets on H2 with many in it ({@code bench.tickets}, 100,000 by default). Not a test: its name keeps it out of every run that does not ask for it. Writes
 * {@code target/bench/tickets.md}. Wanted: every page p95 ≤ 30 ms.
 */
public final class TicketsBenchmark {

  private static final int TICKETS = Integer.getInteger("bench.tickets", 100_000);
  private static final int PAGE = 50;
  private static final int FILLERS = 8;
  private static final List<String> CATEGORIES = List.of("Terminvereinbarung", "Technisches Problem", "Feedback", "Sonstiges");

  @TempDir Path directory;

  @Test
  void measuresTheListOfTickets() throws Exception {
    JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + directory.toAbsolutePath() + "/bench;WRITE_DELAY=0", "sa", "");
    Path report = Path.of("target/bench/tickets.md");
    Files.createDirectories(report.getParent());
    try (JpaStore store = JpaStore.open(pool);
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(report), true)) {
      Tickets tickets = store.frontDesk().tickets();
      fill(tickets);
      out.println(page(tickets, "all, page 1", TicketFilter.ALL, Optional.empty()));
      out.println(page(tickets, "all, page 200", TicketFilter.ALL, Optional.of(new TicketNumber(TICKETS - 199L * PAGE))));
      TicketFilter open = TicketFilter.of(Optional.of(TicketStatus.OPEN), Optional.empty(), "");
      out.println(page(tickets, "open, page 1", open, Optional.empty()));
      out.println(page(tickets, "open, the last page", open, Optional.of(new TicketNumber(500))));
      out.println(page(tickets, "one category", TicketFilter.of(Optional.empty(), Optional.of("Feedback"), ""), Optional.empty()));
      out.println(page(tickets, "open of one category", TicketFilter.of(Optional.of(TicketStatus.OPEN), Optional.of("Feedback"), ""), Optional.empty()));
      out.println(page(tickets, "open, in nobody's care", open.inCareOf(new TicketFilter.Care(Optional.empty())), Optional.empty()));
      out.println(page(tickets, "in one person's care", TicketFilter.ALL.inCareOf(new TicketFilter.Care(Optional.of("ada"))), Optional.empty()));
      TicketFilter.Span late = new TicketFilter.Span(Texts.NOW, Texts.NOW.plusSeconds(TICKETS / 2));
      out.println(page(tickets, "overdue", TicketFilter.ALL.dueWithin(late), Optional.empty()));
      out.println(page(tickets, "text in many", TicketFilter.of(Optional.empty(), Optional.empty(), "lieferung"), Optional.empty()));
      out.println(page(tickets, "text in one", TicketFilter.of(Optional.empty(), Optional.empty(), "bestellung 4711."), Optional.empty()));
      out.println(page(tickets, "text in none", TicketFilter.of(Optional.empty(), Optional.empty(), "nobody wrote this"), Optional.empty()));
      out.println(Figures.of("counts", 20, 60, tickets::counts));
      out.println(Figures.of("those that wait", 20, 60, () -> tickets.waiting(Texts.NOW.plusSeconds(TICKETS / 2))));
    } finally {
      pool.dispose();
    }
  }

  private static Figures page(Tickets tickets, String name, TicketFilter filter, Optional<TicketNumber> before) {
    return Figures.of(name, 30, 100, () -> tickets.list(filter, before, PAGE));
  }

  /** By several at once: what each change waits for on the disk is shared. */
  private static void fill(Tickets tickets) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(FILLERS)) {
      List<Callable<Void>> parts = new ArrayList<>();
      for (int part = 1; part <= FILLERS; part++) {
        int first = part;
        parts.add(
            () -> {
              fill(tickets, first);
              return null;
            });
      }
      for (Future<Void> part : threads.invokeAll(parts)) {
        part.get();
      }
    }
  }

  private static void fill(Tickets tickets, int first) {
    for (int i = first; i <= TICKETS; i += FILLERS) {
      Contact contact = Contact.of("Visitor " + i, "visitor" + i + "@example.org");
      String message = "Meine Lieferung ist nicht gekommen, es geht um die Bestellung " + i + ". Bitte melden Sie sich.";
      Ticket opened = tickets.open(new TicketContent(contact, true, CATEGORIES.get(i % 4), message, "widget"), opening(i));
      if (i % 10 != 0) {
        tickets.save(opened.to(TicketStatus.DONE, "bench", Texts.NOW.plusSeconds(i + 60L)));
      }
    }
  }

  private static TicketOpening opening(int number) {
    Instant at = Texts.NOW.plusSeconds(number);
    return new TicketOpening(Optional.empty(), Optional.empty(), at, Optional.of(at));
  }
}
