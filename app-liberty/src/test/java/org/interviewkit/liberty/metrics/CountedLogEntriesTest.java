package org.interviewkit.liberty.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.LogEntriesContract;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry.Kind;
import org.interviewkit.local.MemoryLogEntries;
import org.interviewkit.port.LogEntries;
import org.junit.jupiter.api.Test;

final class CountedLogEntriesTest implements LogEntriesContract {

  private final Measurements measurements = new Measurements(() -> 0);
  private final LogEntries log = new CountedLogEntries(new MemoryLogEntries(), measurements);

  @Override
  public LogEntries log() {
    return log;
  }

  private void says(String line) {
    Exposition out = new Exposition();
    measurements.write(out);
    assertTrue(out.toString().lines().anyMatch(line::equals), line + " in\n" + out);
  }

  @Test
  void countsWhatIsKept() {
    says("interviewkit_assistant_events_total{kind=\"session_opened\"} 0");
    log.add(AssistantFixtures.entry("a", Kind.SESSION_OPENED, Optional.empty(), Texts.NOW));
    log.add(AssistantFixtures.entry("b", Kind.MESSAGE_ANSWERED, Optional.of(Intent.KNOWLEDGE), Texts.NOW));
    log.add(AssistantFixtures.entry("c", Kind.OUT_OF_SCOPE, Optional.of(Intent.KNOWLEDGE), Texts.NOW));
    assertThrows(Conflict.class, () -> log.add(AssistantFixtures.entry("a", Kind.MESSAGE_ANSWERED, Optional.of(Intent.UNSAFE), Texts.NOW)));
    says("interviewkit_assistant_events_total{kind=\"session_opened\"} 1");
    says("interviewkit_assistant_events_total{kind=\"message_answered\"} 1");
    says("interviewkit_assistant_messages_total{intent=\"knowledge\"} 1");
    says("interviewkit_assistant_messages_total{intent=\"unsafe\"} 0");
    assertEquals(3, log.head().number());
  }
}
