package org.interviewkit.liberty.rest.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Ticketing;
import org.interviewkit.port.TicketFilter;
import org.junit.jupiter.api.Test;

class TicketSheetTest {

  private static Ticketing.Raised raised(String name, String message) {
    return new Ticketing.Raised(
        Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), message, Optional.of("@widget"), Optional.empty());
  }

  @Test
  void noCellIsTakenForAFormula() {
    try (InterviewSystem system = InterviewSystem.builder().build()) {
      Ticketing ticketing = system.assistance().ticketing();
      ticketing.raise(raised("=HYPERLINK(\"http://x\")", "+cmd|' /C calc'!A0\nzweite Zeile"));
      String csv = new TicketSheet(ticketing, TicketFilter.ALL).csv();
      assertTrue(csv.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), csv);
      assertTrue(csv.contains("\"'+cmd|' /C calc'!A0\nzweite Zeile\"") && csv.contains(",'@widget,"), csv);
    }
  }

  @Test
  void everyTicketIsALine() {
    try (InterviewSystem system = InterviewSystem.builder().build()) {
      Ticketing ticketing = system.assistance().ticketing();
      for (int i = 0; i < 401; i++) {
        ticketing.raise(raised("n", "m" + i));
      }
      assertEquals(402, new TicketSheet(ticketing, TicketFilter.ALL).csv().split("\r\n").length);
    }
  }
}
