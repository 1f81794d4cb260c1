package org.interviewkit.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.ReceivingCvs.Received;
import org.interviewkit.application.ReceivingCvs.State;
import org.interviewkit.contract.MovableClock;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.local.MemoryDocuments;
import org.interviewkit.local.PlainTextExtractor;
import org.interviewkit.port.PortException;
import org.interviewkit.port.TextExtractor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that are kept first and read later. */
class ReceivingCvsTest {

  private static final byte[] CV = "Ada Brook\nada@example.org\nBaker since 2019".getBytes(StandardCharsets.UTF_8);

  private final MovableClock clock = new MovableClock();
  private final MemoryDocuments documents = new MemoryDocuments();
  private final AtomicReference<Optional<PortException>> trouble = new AtomicReference<>(Optional.empty());
  private final TextExtractor plain = new PlainTextExtractor();
  private final InterviewSystem system =
      InterviewSystem.builder()
          .documents(documents)
          .clock(clock)
          .textExtractor(
              (name, bytes) -> {
                if (trouble.get().isPresent()) {
                  throw trouble.get().get();
                }
                return plain.extract(name, bytes);
              })
          .build();
  private final ReceivingCvs receiving = system.addingCandidates().receiving();

  @AfterEach
  void close() {
    system.close();
  }

  private Received received(byte... file) {
    return receiving.receive(Upload.of("ada.txt", file), Language.EN);
  }

  private Received read(Received one) {
    Due.run(system, clock, ReceivingCvs.READ);
    return receiving.find(one.file().id());
  }

  @Test
  void keepsAFileAtOnceAndMakesACandidateOfItLater() {
    Received waiting = received(CV);
    assertEquals(new Received(waiting.file(), Language.EN, State.WAITING, Optional.empty(), Optional.empty(), Optional.empty()), receiving.find(waiting.file().id()));
    assertEquals(List.of(waiting), receiving.open());
    assertEquals(List.of(), system.addingCandidates().list("", Optional.empty(), 10));
    Received done = read(waiting);
    Candidate candidate = done.candidate().orElseThrow();
    assertEquals(State.DONE + " Ada Brook ada@example.org", done.state() + " " + candidate.name() + " " + candidate.email().orElseThrow());
    assertEquals(Optional.of(waiting.file().id()), candidate.cv());
    assertEquals(List.of(), receiving.open());
  }

  @Test
  void makesOneCandidateOfAFileHoweverOftenItIsRead() {
    Received waiting = received(CV);
    Received done = read(waiting);
    Due.run(system, clock);
    assertThrows(Conflict.class, () -> receiving.readAgain(waiting.file().id()));
    assertThrows(Conflict.class, () -> receiving.forget(waiting.file().id()));
    assertEquals(List.of(done.candidate().orElseThrow()), system.addingCandidates().list("", Optional.empty(), 10));
  }

  @Test
  void findsThatTheVerySameCvWasThereBefore() {
    Candidate first = read(received(CV)).candidate().orElseThrow();
    Candidate second = read(received(CV)).candidate().orElseThrow();
    assertEquals(List.of(first), system.addingCandidates().alike(second));
  }

  @Test
  void saysWhyAFileCannotBeReadAndForgetsItWhenItIsToldOrAfterAWeek() {
    Received odd = received((byte) '%', (byte) 'P', (byte) 'D', (byte) 'F', (byte) '-', (byte) '1');
    assertEquals("application/pdf", odd.file().mediaType());
    Received failed = read(odd);
    assertEquals(State.FAILED, failed.state());
    assertEquals(true, failed.trouble().orElseThrow().contains("only plain text can be read") || failed.trouble().orElseThrow().contains("PDF"), failed.toString());
    assertEquals(List.of(failed), receiving.open());
    assertEquals(State.WAITING, receiving.readAgain(odd.file().id()).state());
    assertEquals(State.FAILED, read(odd).state());
    clock.advance(LaterReading.UNREAD.minusSeconds(1));
    Due.forget(system, clock);
    assertEquals(1, receiving.open().size());
    clock.advance(Forgetting.BEAT);
    List<String> said = Logged.by(LaterReading.class, () -> Due.forget(system, clock));
    assertEquals(List.of("INFO file " + odd.file().id() + ": it could not be read for a week and is deleted"), said);
    assertEquals(List.of(), receiving.open());
    assertThrows(NotFound.class, () -> receiving.find(odd.file().id()));
    Received other = received((byte) '%', (byte) 'P', (byte) 'D', (byte) 'F', (byte) '-', (byte) '2');
    receiving.forget(other.file().id());
    assertThrows(NotFound.class, () -> read(other));
    assertThrows(NotFound.class, () -> receiving.find(DocumentId.of("00000000-0000-0000-0000-000000000001")));
  }

  @Test
  void triesAgainWhatMayPass() {
    trouble.set(Optional.of(new PortException(PortException.Kind.UNAVAILABLE, "no process to read in")));
    Received waiting = received(CV);
    Received tried = read(waiting);
    assertEquals(State.WAITING + " no process to read in", tried.state() + " " + tried.trouble().orElse(""));
    trouble.set(Optional.empty());
    clock.advance(Duration.ofMinutes(1));
    assertEquals(State.DONE, read(waiting).state());
  }
}
