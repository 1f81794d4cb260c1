package org.interviewkit.liberty.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.interviewkit.contract.ChatSessionsContract.Trouble;
import org.interviewkit.contract.TranscriptionSessionsContract;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TranscriptionSessions;
import org.junit.jupiter.api.Test;

class GuardedTranscriptionSessionsTest implements TranscriptionSessionsContract {

  private static final URI CALLS = URI.create("https://api.openai.com/v1/realtime/calls");

  private final AtomicInteger opened = new AtomicInteger();

  @Override
  public TranscriptionSessions sessions() {
    return new GuardedTranscriptionSessions(language -> new TranscriptionSessions.Session("ek_" + opened.incrementAndGet(), END, "gpt-transcribe", CALLS), new RemoteCalls());
  }

  @Override
  public TranscriptionSessions sessionsIn(Trouble trouble) {
    return new GuardedTranscriptionSessions(
        language -> {
          throw new PortException(trouble.kind(), "in trouble");
        },
        new RemoteCalls());
  }

  @Test
  void isUnavailableWhenTheGuardRefuses() {
    RemoteCalls refusing =
        new RemoteCalls() {
          @Override
          public <T> T dictating(Supplier<T> call) {
            throw new TimeoutException("x");
          }
        };
    PortException failed = assertThrows(PortException.class, () -> new GuardedTranscriptionSessions(language -> sessions().open(language), refusing).open(Optional.empty()));
    assertEquals("UNAVAILABLE: the transcription service did not answer in time", failed.kind() + ": " + failed.getMessage());
  }
}
