package org.interviewkit.persistence.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.interviewkit.contract.AssistantFixtures;
import org.interviewkit.contract.CandidateFixtures;
import org.interviewkit.contract.EvaluationFixtures;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.RoleFixtures;
import org.interviewkit.contract.SupervisionFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.contract.TranscriptFixtures;
import org.interviewkit.domain.assistant.ChatThread;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.domain.assistant.Handling;
import org.interviewkit.domain.assistant.Intent;
import org.interviewkit.domain.assistant.LogEntry;
import org.interviewkit.domain.assistant.LogHead;
import org.interviewkit.domain.assistant.LogLink;
import org.interviewkit.domain.assistant.Message;
import org.interviewkit.domain.assistant.Outcome;
import org.interviewkit.domain.assistant.Ticket;
import org.interviewkit.domain.assistant.TicketDraft;
import org.interviewkit.domain.assistant.TicketStatus;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.document.ShelfDocument;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.PortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StoredTest {

  private static final Stored<Candidate> CANDIDATES = new Stored<>("candidate", Candidate.class);

  /** A value, and the file that holds it as the release that began to keep it wrote it. */
  record Example<T>(String file, Class<T> type, T value) {

    String written() {
      return new Stored<>(file, type).write(value);
    }

    T read(String document) {
      return new Stored<>(file, type).read(document);
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static List<Example<?>> examples() {
    return List.of(
        new Example<>("role", Role.class, RoleFixtures.approvedRole()),
        new Example<>("candidate", Candidate.class, CandidateFixtures.candidate()),
        new Example<>("interview", Interview.class, InterviewFixtures.decidedInterview()),
        new Example<>("interview-summary", InterviewSummary.class, InterviewSummary.of(InterviewFixtures.pausedInterview())),
        new Example<>("turn", Turn.class, TranscriptFixtures.turn(1)),
        new Example<>("supervision-ignore", Supervision.class, SupervisionFixtures.everyAction().get(0)),
        new Example<>("supervision-guide", Supervision.class, SupervisionFixtures.pendingGuidance(2)),
        new Example<>("supervision-conclude", Supervision.class, SupervisionFixtures.everyAction().get(2)),
        new Example<>("supervision-end", Supervision.class, SupervisionFixtures.everyAction().get(3)),
        new Example<>("supervision-take-over", Supervision.class, SupervisionFixtures.takeOver(5)),
        new Example<>("supervision-release", Supervision.class, SupervisionFixtures.everyAction().get(5)),
        new Example<>("session", ChatThread.class, AssistantFixtures.longestThread().drafting(Optional.of(draft()))),
        new Example<>("message-asked", Message.class, AssistantFixtures.asked(1, "Was kostet der Versand?")),
        new Example<>("message-answered", Message.class, answer()),
        new Example<>("session-held", ChatThread.class, AssistantFixtures.thread("held").takenBy(AssistantFixtures.ada(), Texts.NOW)),
        new Example<>("session-waiting", ChatThread.class, AssistantFixtures.thread("waiting").askingForPerson(Texts.NOW)),
        new Example<>("message-replied", Message.class, AssistantFixtures.replied(3, "Guten Tag, wie kann ich helfen?")),
        new Example<>("ticket-worked-on", Ticket.class, AssistantFixtures.workedOnTicket()),
        new Example<>("feedback", Feedback.class, AssistantFixtures.feedback("one", "out_of_scope", Texts.NOW)),
        new Example<>("log-entry", LogEntry.class, AssistantFixtures.entry("one", LogEntry.Kind.OUT_OF_SCOPE, Optional.of(Intent.KNOWLEDGE), Texts.NOW)),
        new Example<>("log-link", LogLink.class, link()),
        new Example<>("shelf-document", ShelfDocument.class, AssistantFixtures.company()),
        new Example<>("evaluation", Evaluation.class, EvaluationFixtures.evaluation().with(EvaluationFixtures.rating("teamwork", 40))));
  }

  /** What was kept before the team's work was: read for ever, and written no more. */
  @Test
  void readsATicketThatNobodyCouldWorkOn() throws IOException {
    Example<Ticket> before = new Example<>("ticket", Ticket.class, AssistantFixtures.ticket().to(TicketStatus.DONE, "ada", Texts.NOW));
    assertEquals(before.value(), before.read(firstRelease(before)));
    assertEquals(Handling.NONE, before.read(firstRelease(before)).handling());
    assertEquals(before.value(), before.read(before.written()));
  }

  private static LogLink link() {
    LogEntry entry = AssistantFixtures.entry("one", LogEntry.Kind.SESSION_OPENED, Optional.empty(), Texts.NOW);
    return LogLink.after(
        LogHead.NONE, new LogEntry(entry.id(), entry.at(), entry.kind(), entry.thread(), entry.intent(), Optional.of("192.0.2.0/24"), entry.detail()));
  }

  private static TicketDraft draft() {
    return new TicketDraft(AssistantFixtures.sarah(), false, "Sonstiges", "Nichts geht.");
  }

  private static Message answer() {
    Outcome outcome = AssistantFixtures.answered(2, "x").outcome().orElseThrow();
    return Message.ofAssistant(2, Texts.NOW, "Nein.", new Outcome(outcome.routing(), true, outcome.citations(), Optional.of(draft()), outcome.ticket()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsWhatTheFirstReleaseWrote(Example<?> example) throws IOException {
    assertEquals(example.value(), example.read(firstRelease(example)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void writesAsTheFirstReleaseDid(Example<?> example) throws IOException {
    assertEquals(firstRelease(example), example.written());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void writesOneLine(Example<?> example) {
    assertFalse(example.written().contains("\n"));
  }

  @Test
  void passesOverWhatALaterVersionAdded() {
    String later = CANDIDATES.write(CandidateFixtures.candidate()).replace("\"name\":", "\"nickname\":{\"x\":[1]},\"name\":");
    assertEquals(CandidateFixtures.candidate(), CANDIDATES.read(later));
  }

  @Test
  void takesAnOptionalPartThatIsMissingAsEmpty() {
    Candidate without = CandidateFixtures.candidate("Anna", CandidateFixtures.candidate().createdAt());
    assertEquals(without, CANDIDATES.read(CANDIDATES.write(without).replace("\"email\":null,", "")));
  }

  @Test
  void refusesALaterFormatByItsNumber() {
    String later = CANDIDATES.write(CandidateFixtures.candidate()).replace("\"format\":1", "\"format\":2");
    PortException refused = assertThrows(PortException.class, () -> CANDIDATES.read(later));
    assertEquals("the candidate is stored in format 2: this version reads 1", refused.getMessage());
  }

  @Test
  void saysThatADocumentCannotBeReadWithoutQuotingIt() {
    String document = CANDIDATES.write(CandidateFixtures.candidate());
    for (String broken : List.of("", "{}", "null", document.substring(0, 60), document.replace("\"DE\"", "\"SECRET\""), document.replace("2026", "SECRET"))) {
      PortException refused = assertThrows(PortException.class, () -> CANDIDATES.read(broken));
      assertEquals(PortException.Kind.MALFORMED, refused.kind());
      assertFalse((refused + " " + refused.getCause()).matches("(?s).*(SECRET|Weiß).*"), refused.toString());
    }
  }

  private static String firstRelease(Example<?> example) throws IOException {
    try (InputStream file = StoredTest.class.getResourceAsStream("/stored/1/" + example.file() + ".json")) {
      return new String(Objects.requireNonNull(file, example.file()).readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
