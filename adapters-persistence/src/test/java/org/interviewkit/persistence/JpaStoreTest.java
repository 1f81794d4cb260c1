package org.interviewkit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.interviewkit.contract.CandidateFixtures;
import org.interviewkit.contract.EvaluationFixtures;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.RoleFixtures;
import org.interviewkit.contract.SupervisionFixtures;
import org.interviewkit.contract.TranscriptFixtures;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JpaStoreTest {

  private static final InterviewId INTERVIEW = InterviewFixtures.id("one");

  @TempDir Path directory;

  @Test
  void findsEverythingAgainAfterClosing() {
    try (H2 h2 = H2.in(directory);
        JpaStore store = JpaStore.open(h2.database())) {
      store.roles().add(RoleFixtures.draftRole());
      store.candidates().add(CandidateFixtures.candidate());
      store.interviews().add(InterviewFixtures.decidedInterview());
      TranscriptFixtures.turns(5).forEach(turn -> store.transcripts().append(INTERVIEW, turn));
      SupervisionFixtures.everyAction().forEach(record -> store.supervisions().append(INTERVIEW, record));
      store.evaluations().save(INTERVIEW, EvaluationFixtures.evaluation());
      store.jobs().submit("evaluate", "x", Instant.EPOCH);
    }
    try (H2 h2 = H2.in(directory);
        JpaStore store = JpaStore.open(h2.database())) {
      assertEquals(List.of(RoleFixtures.draftRole()), store.roles().all());
      assertEquals(List.of(CandidateFixtures.candidate()), store.candidates().list("", Optional.empty(), 10));
      assertEquals(Optional.of(InterviewFixtures.decidedInterview()), store.interviews().find(INTERVIEW));
      assertEquals(TranscriptFixtures.turns(5), store.transcripts().readAfter(INTERVIEW, 0));
      assertEquals(SupervisionFixtures.everyAction(), store.supervisions().of(INTERVIEW));
      assertEquals(Optional.of(EvaluationFixtures.evaluation()), store.evaluations().find(INTERVIEW));
      assertEquals(Instant.EPOCH, store.jobs().find("evaluate", "x").orElseThrow().dueAt());
    }
  }

  @Test
  void showsEachOfTwoNodesWhatTheOtherWrote() {
    try (H2 h2 = H2.in(directory);
        JpaStore one = JpaStore.open(h2.database());
        JpaStore other = JpaStore.open(h2.database())) {
      one.interviews().add(InterviewFixtures.scheduledInterview());
      assertEquals(Optional.of(InterviewFixtures.scheduledInterview()), other.interviews().find(INTERVIEW));
      other.interviews().save(InterviewFixtures.invitedInterview());
      assertEquals(Optional.of(InterviewFixtures.invitedInterview().atVersion(1)), one.interviews().find(INTERVIEW));
      assertThrows(Conflict.class, () -> one.interviews().save(InterviewFixtures.consentedInterview()));
    }
  }

  @Test
  void keepsInstantsAndTheirOrderWhateverTheTimeZone() {
    TimeZone before = TimeZone.getDefault();
    // the hour that Berlin has twice, the one it skips, and one before 1970
    List<Instant> moments =
        List.of(
            Instant.parse("2026-10-25T01:30:00.000001Z"),
            Instant.parse("2026-10-25T00:30:00Z"),
            Instant.parse("2026-03-29T02:30:00Z"),
            Instant.parse("2026-03-29T01:30:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"));
    List<Candidate> candidates = moments.stream().map(moment -> CandidateFixtures.candidate(moment.toString(), moment)).toList();
    try (H2 h2 = H2.in(directory);
        JpaStore store = JpaStore.open(h2.database())) {
      TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
      candidates.forEach(store.candidates()::add);
      Turn turn = TranscriptFixtures.turn(1);
      Turn ambiguous = new Turn(1, moments.get(1), turn.speaker(), turn.type(), turn.content(), turn.prompt(), turn.clientId());
      store.transcripts().append(INTERVIEW, ambiguous);
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      assertEquals(candidates, store.candidates().list("", Optional.empty(), 10));
      Cursor third = new Cursor(moments.get(2), candidates.get(2).id().value());
      assertEquals(candidates.subList(3, 5), store.candidates().list("", Optional.of(third), 10));
      assertEquals(List.of(ambiguous), store.transcripts().readAfter(INTERVIEW, 0));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void saysThatTheDiskIsFullAndGoesOnWhenItIsNot() {
    FullDisk.register();
    try (H2 h2 = H2.at("fulldisk:" + directory.resolve("interviews"));
        JpaStore store = JpaStore.open(h2.database())) {
      store.interviews().add(InterviewFixtures.scheduledInterview());
      store.transcripts().append(INTERVIEW, TranscriptFixtures.turn(1));
      FullDisk.setFull(true);
      PortException refused = assertThrows(PortException.class, () -> appendUntilRefused(store));
      assertEquals(Kind.FULL, refused.kind());
      assertThrows(PortException.class, () -> store.interviews().add(InterviewFixtures.longestInterview()));
      FullDisk.setFull(false);
      List<Turn> kept = store.transcripts().readAfter(INTERVIEW, 0);
      assertEquals(TranscriptFixtures.turns(kept.size()), kept);
      store.transcripts().append(INTERVIEW, TranscriptFixtures.turn(kept.size() + 1));
      assertEquals(TranscriptFixtures.turns(kept.size() + 1), store.transcripts().readAfter(INTERVIEW, 0));
      assertEquals(
          List.of(InterviewSummary.of(InterviewFixtures.scheduledInterview())), store.interviews().list(InterviewFilter.ALL, Optional.empty(), 10));
    }
  }

  @Test
  void saysThatTheDatabaseDoesNotAnswer() {
    AtomicBoolean gone = new AtomicBoolean();
    try (H2 h2 = H2.in(directory)) {
      DataSource database = interruptible(h2.database(), gone);
      try (JpaStore store = JpaStore.open(database)) {
        gone.set(true);
        PortException refused = assertThrows(PortException.class, () -> store.transcripts().append(INTERVIEW, TranscriptFixtures.turn(1)));
        assertEquals(Kind.UNAVAILABLE, refused.kind());
        assertEquals(Kind.UNAVAILABLE, assertThrows(PortException.class, () -> JpaStore.open(database)).kind());
        gone.set(false);
        store.transcripts().append(INTERVIEW, TranscriptFixtures.turn(1));
        assertEquals(TranscriptFixtures.turns(1), store.transcripts().readAfter(INTERVIEW, 0));
      }
    }
  }

  @Test
  void closesTwice() {
    try (H2 h2 = H2.in(directory)) {
      JpaStore store = JpaStore.open(h2.database());
      store.close();
      store.close();
    }
  }

  private static DataSource interruptible(DataSource real, AtomicBoolean gone) {
    return (DataSource)
        Proxy.newProxyInstance(
            JpaStoreTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (gone.get()) {
                throw new SQLException("connection refused", "08001");
              }
              return method.invoke(real, arguments);
            });
  }

  private static void appendUntilRefused(JpaStore store) {
    // the file has some room before it must grow
    for (int position = 2; position < 10_000; position++) {
      store.transcripts().append(INTERVIEW, TranscriptFixtures.turn(position));
    }
  }
}
