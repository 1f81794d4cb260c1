package org.interviewkit.liberty.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.interviewkit.InterviewSystem;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.port.Tally;
import org.interviewkit.port.TicketCount;
import org.interviewkit.port.WaitingTickets;

/**
 * How much there is in the store.
 *
 * @param interviews interviews by where they stand
 * @param tickets tickets by where they stand and their category
 * @param waiting open tickets, and such as are overdue
 * @param jobs durable work by kind and where it stands
 */
record Stock(Map<InterviewStatus, Long> interviews, List<TicketCount> tickets, WaitingTickets waiting, List<Tally> jobs) {

  /**
   * Counts.
   *
   * @throws org.interviewkit.port.PortException if the store does not answer
   */
  static Stock of(InterviewSystem system, Instant now) {
    return new Stock(system.store().interviews().counts(), system.assistance().reporting().tickets(), system.assistance().reporting().waiting(now), system.working().tally());
  }

  void write(Exposition out) {
    out.metric("interviewkit_interviews", "gauge", "Interviews by where they stand.");
    interviews.forEach((status, count) -> out.sample("interviewkit_interviews", count, "status", Exposition.word(status)));
    out.metric("interviewkit_tickets", "gauge", "Tickets by where they stand and their category.");
    tickets.forEach(count -> out.sample("interviewkit_tickets", count.tickets(), "status", count.status().label(), "category", count.category()));
    out.metric("interviewkit_tickets_open", "gauge", "Tickets that wait for a person.").sample("interviewkit_tickets_open", waiting.open());
    out.metric("interviewkit_tickets_overdue", "gauge", "Open tickets whose due time has passed.").sample("interviewkit_tickets_overdue", waiting.overdue());
    out.metric("interviewkit_jobs", "gauge", "Durable work by kind and where it stands; failed is what was given up.");
    jobs.forEach(count -> out.sample("interviewkit_jobs", count.jobs(), "kind", count.kind(), "state", Exposition.word(count.state())));
  }
}
