package org.interviewkit.liberty.rest.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.GatheringFeedback.Given;
import org.interviewkit.application.Ticketing;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.liberty.rest.table.Table;
import org.interviewkit.liberty.rest.table.TableFormat;
import org.interviewkit.port.TicketFilter;
import org.junit.jupiter.api.Test;

class AssistantTablesTest {

  private static Ticketing.Raised raised(String name, String message) {
    return new Ticketing.Raised(
        Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), message, Optional.of("@widget"), Optional.empty());
  }

  private static String csv(Table<?> table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableFormat.CSV.file(table).write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void noCellIsTakenForAFormula() throws IOException {
    try (InterviewSystem system = InterviewSystem.builder().build()) {
      Ticketing ticketing = system.assistance().ticketing();
      ticketing.raise(raised("=HYPERLINK(\"http://x\")", "+cmd|' /C calc'!A0\nzweite Zeile"));
      String csv = csv(AssistantTables.tickets(ticketing, TicketFilter.ALL));
      assertTrue(csv.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), csv);
      assertTrue(csv.contains("\"'+cmd|' /C calc'!A0\nzweite Zeile\"") && csv.contains(",'@widget,"), csv);
    }
  }

  @Test
  void everyRecordIsALine() throws IOException {
    try (InterviewSystem system = InterviewSystem.builder().build()) {
      for (int i = 0; i < 1_001; i++) {
        system.assistance().ticketing().raise(raised("n", "m" + i));
        system
            .assistance()
            .feedback()
            .give(
                Feedback.Kind.PUBLIC_FEEDBACK,
                new Given(Optional.of("s"), Optional.of("q"), Optional.of("a"), Optional.empty(), Optional.of("-1"), Optional.of(3).filter(one -> false)));
      }
      assertEquals(1_002, csv(AssistantTables.tickets(system.assistance().ticketing(), TicketFilter.ALL)).split("\r\n").length);
      String feedback = csv(AssistantTables.feedback(system.assistance().feedback()));
      assertEquals(1_002, feedback.split("\r\n").length);
      assertTrue(feedback.contains(",public_feedback,s,q,a,general,'-1,\r\n"), feedback.substring(0, 300));
      String log = csv(AssistantTables.log(system.assistance().reporting()));
      assertEquals(2_003, log.split("\r\n").length);
      assertTrue(log.startsWith("number,timestamp,kind,session_id,intent,address,detail,id,hash\r\n1,"), log.substring(0, 200));
    }
  }

  @Test
  void knowsTwoForms() {
    assertEquals(TableFormat.CSV, TableFormat.of(""));
    assertEquals(TableFormat.PARQUET, TableFormat.of("parquet"));
    assertEquals("format is not accepted: allowed are csv, parquet", assertThrows(InvalidInput.class, () -> TableFormat.of("xlsx")).getMessage());
  }
}
