package org.interviewkit.liberty.rest.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interviewkit.domain.assistant.ThreadId;
import org.interviewkit.liberty.access.RateLimit;
import org.interviewkit.liberty.access.Tally;
import org.interviewkit.liberty.assembly.Settings;

/** How much visitors may do in a minute, at all servers together. Addresses are counted in memory and never kept. */
@ApplicationScoped
class VisitorLimits {

  /** Many visitors may share an address. */
  private static final int VISITORS = 10;

  private static final int SESSIONS = 120;
  private static final int LOOKS = 240;

  private RateLimit messages;
  private RateLimit addresses;
  private RateLimit sessions;
  private RateLimit reports;
  private RateLimit looks;

  VisitorLimits() {}

  @Inject
  VisitorLimits(Settings settings, Tally tally, Clock clock) {
    messages = new RateLimit("messages", settings.chat().messagesPerMinute(), tally, clock);
    addresses = new RateLimit("messages from one address", settings.chat().messagesPerMinute() * VISITORS, tally, clock);
    sessions = new RateLimit("sessions from one address", SESSIONS, tally, clock);
    reports = new RateLimit("tickets and feedback from one address", settings.chat().reportsPerMinute(), tally, clock);
    looks = new RateLimit("sources and settings from one address", LOOKS, tally, clock);
  }

  void countMessage(ThreadId thread, String address) {
    addresses.count(address);
    messages.count(thread.toString());
  }

  void countSession(String address) {
    sessions.count(address);
  }

  void countReport(String address) {
    reports.count(address);
  }

  void countLook(String address) {
    looks.count(address);
  }
}
