package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;

class FailuresTest {

  @Test
  void tellsWhatTheDatabaseSaidAndWhatThatCameOf() {
    SQLException beneath = new SQLException("Row not found in primary index", "90143", 90_143);
    SQLException said = new SQLTimeoutException("Timeout trying to lock table", "HYT00", 50_200, new IllegalStateException(beneath));
    RuntimeException translated = Failures.translate("transcript of interview 1", new IllegalStateException(said));
    assertEquals("transcript of interview 1 could not be stored or read: the database did not answer (HYT00 50200, from 90143 90143)", translated.getMessage());
  }
}
