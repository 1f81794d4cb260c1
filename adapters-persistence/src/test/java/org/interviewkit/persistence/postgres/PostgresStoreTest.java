package org.interviewkit.persistence.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.interviewkit.contract.InterviewFixtures;
import org.interviewkit.contract.RoleFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.contract.TranscriptFixtures;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.persistence.JpaStore;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.PortException;
import org.interviewkit.port.PortException.Kind;
import org.junit.jupiter.api.Test;

final class PostgresStoreTest extends OpenPostgresStore {

  private static final InterviewId INTERVIEW = InterviewFixtures.id("one");

  @Test
  void opensADatabaseThatIsAlreadyUpToDate() {
    store().roles().add(RoleFixtures.draftRole());
    try (JpaStore again = JpaStore.open(database().pool())) {
      assertEquals(List.of(RoleFixtures.draftRole()), again.roles().all());
    }
  }

  @Test
  void letsSeveralNodesOpenANewDatabaseAtOnce() throws Exception {
    try (EmptyDatabase empty = EmptyDatabase.create();
        ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      Callable<JpaStore> node = () -> JpaStore.open(empty.pool());
      for (var opened : nodes.invokeAll(List.of(node, node, node, node))) {
        opened.get().close();
      }
    }
  }

  @Test
  void saysThatTheDiskIsFull() {
    store().transcripts().append(INTERVIEW, TranscriptFixtures.turn(1));
    database().execute(
        "create function refuse() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$",
        "create trigger full_disk before insert on turn execute function refuse()");
    PortException refused = assertThrows(PortException.class, () -> store().transcripts().append(INTERVIEW, TranscriptFixtures.turn(2)));
    assertEquals(Kind.FULL, refused.kind());
    database().execute("drop trigger full_disk on turn");
    store().transcripts().append(INTERVIEW, TranscriptFixtures.turn(2));
    assertEquals(TranscriptFixtures.turns(2), store().transcripts().readAfter(INTERVIEW, 0));
  }

  @Test
  void takesTooManyConnectionsForTroubleThatPasses() {
    database().execute(
        "create function refuse() returns trigger language plpgsql as $$ begin raise exception 'busy' using errcode = 'too_many_connections'; end $$",
        "create trigger busy before insert on turn execute function refuse()");
    PortException refused = assertThrows(PortException.class, () -> store().transcripts().append(INTERVIEW, TranscriptFixtures.turn(1)));
    assertEquals(Kind.UNAVAILABLE, refused.kind());
  }

  @Test
  void doesAChangeAgainThatTheDatabaseGaveUp() {
    database().execute(
        "create sequence given_up",
        "create function refuse() returns trigger language plpgsql as"
            + " $$ begin if nextval('given_up') < 4 then raise exception 'collision' using errcode = 'serialization_failure'; end if; return new; end $$",
        "create trigger collision before insert on turn for each row execute function refuse()");
    store().transcripts().append(INTERVIEW, TranscriptFixtures.turn(1));
    assertEquals(TranscriptFixtures.turns(1), store().transcripts().readAfter(INTERVIEW, 0));
    assertEquals("4", database().ask("select last_value::text from given_up"));
  }

  @Test
  void givesUpAChangeThatCollidesEachTime() {
    database().execute(
        "create function refuse() returns trigger language plpgsql as $$ begin raise exception 'collision' using errcode = 'deadlock_detected'; end $$",
        "create trigger collision before insert on turn execute function refuse()");
    PortException refused = assertThrows(PortException.class, () -> store().transcripts().append(INTERVIEW, TranscriptFixtures.turn(1)));
    assertEquals(Kind.UNAVAILABLE, refused.kind());
  }

  @Test
  void saysAtOnceThatItsConnectionsWereCutAndGoesOn() {
    store().transcripts().append(INTERVIEW, TranscriptFixtures.turn(1));
    cutConnections();
    long start = System.nanoTime();
    int refusals = 0;
    // as a live interview does it: the same turn until it is kept
    int refused = 1;
    while (refused > 0) {
      refused = refusals(() -> store().transcripts().append(INTERVIEW, TranscriptFixtures.turn(2)));
      refusals += refused;
    }
    assertTrue(refusals <= 10, refusals + " appends were refused");
    assertTrue(System.nanoTime() - start < 3_000_000_000L, "it took longer than 3 s");
    assertEquals(TranscriptFixtures.turns(2), store().transcripts().readAfter(INTERVIEW, 0));
  }

  private static int refusals(Runnable call) {
    try {
      call.run();
      return 0;
    } catch (PortException e) {
      assertEquals(Kind.UNAVAILABLE, e.kind(), e::toString);
      return 1;
    }
  }

  @Test
  void appendsATurnWithLessThanAKilobyteOfLog() {
    int turns = 200;
    store().transcripts().append(INTERVIEW, TranscriptFixtures.turn(1));
    // the first change of a page after a checkpoint writes the whole page; that is a price of the checkpoint, not of the turn
    String before = database().ask("select pg_current_wal_lsn()::text");
    IntStream.rangeClosed(2, turns + 1).forEach(position -> store().transcripts().append(INTERVIEW, TranscriptFixtures.turn(position)));
    long bytes = Long.parseLong(database().ask("select pg_wal_lsn_diff(pg_current_wal_lsn(), '" + before + "')::bigint::text"));
    assertTrue(bytes / turns < 1024, () -> bytes / turns + " bytes of log a turn: allowed 1024");
  }

  @Test
  void findsALineOfTheListThroughIndexes() {
    IntStream.range(0, 50).forEach(i -> store().interviews().add(interview(i)));
    assertEquals(50, store().interviews().list(InterviewFilter.ALL, Optional.empty(), 200).size());
    List<String> plans =
        List.of(
            database().plan("select summary from interview where created_at <= 5 order by created_at desc, id desc fetch first 50 rows only"),
            database().plan("select summary from interview where status = 'PAUSED' order by status, created_at desc, id desc fetch first 50 rows only"),
            database().plan("select summary from interview where role_id = 'x' order by role_id, created_at desc, id desc fetch first 50 rows only"),
            database().plan("select summary from interview where search like '%weiß%' escape '!'"));
    List<String> indexes = List.of("interview_by_creation", "interview_by_status", "interview_by_role", "interview_by_text");
    for (int i = 0; i < plans.size(); i++) {
      assertTrue(plans.get(i).contains(indexes.get(i)), plans.get(i));
      assertFalse(plans.get(i).contains("Sort"), plans.get(i));
    }
  }

  private static Interview interview(int number) {
    return InterviewFixtures.scheduledInterview("number " + number, InterviewFixtures.engagement("Candidate " + number, "Baker"), Texts.NOW);
  }
}
