package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server in the middle of live interviews, again and again, and compares what candidates had acknowledged with what is stored afterwards; so with files that were handed
 * in and not read yet. The number of kills is the system property {@code interviewkit.kills}, 12 by default.
 */
class KillIT {

  private static final int KILLS = Integer.getInteger("interviewkit.kills", 12);
  private static final int CANDIDATES = 6;
  private static final int KILLS_WITH_FILES = 3;

  /** Who writes more than 20 messages in a second is sent away, and a quick disk acknowledges more than that. */
  private static final Duration PACE = Duration.ofMillis(60);
  private static final int FINISHED = 1_000;
  private static final Set<String> RESTING = Set.of("consented", "paused", "completed", "evaluated");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data;

  /** A candidate who keeps writing: comes back after every kill, sends again what was not acknowledged, and takes the next interview when one is over. */
  private static final class Writer {

    private final RunningServer server;
    private final Hiring hiring;
    private final List<Sitting> sittings = new CopyOnWriteArrayList<>();
    private int messages;

    Writer(RunningServer server, Hiring hiring) {
      this.server = server;
      this.hiring = hiring;
    }

    void write(AtomicBoolean serverLives) {
      try {
        while (serverLives.get()) {
          if (sittings.isEmpty() || isOver(sittings.get(sittings.size() - 1))) {
            Invited invited = hiring.invite("Candidate " + messages);
            sittings.add(new Sitting(invited, new CopyOnWriteArrayList<>()));
          }
          hold(sittings.get(sittings.size() - 1), serverLives);
        }
      } catch (RuntimeException | AssertionError broken) {
        if (serverLives.get()) {
          throw broken;
        }
      }
    }

    private boolean isOver(Sitting sitting) {
      String status = hiring.admin().get("/api/v1/interviews/" + sitting.invited().interviewId()).get("status").asText();
      return status.equals("completed") || status.equals("evaluated");
    }

    private void hold(Sitting sitting, AtomicBoolean serverLives) {
      RestClient own = RestClient.candidate(server.uri(), sitting.invited().secret());
      JsonNode ticket = own.post("/api/v1/interviews/" + sitting.invited().interviewId() + "/tickets", Map.of());
      try (LiveClient client = LiveClient.connect(server.uri(), ticket)) {
        client.send(Map.of("type", "resume", "after", 0));
        client.await("session.ready");
        while (serverLives.get() && client.isOpen()) {
          String id = "m" + messages;
          String words = "Message " + messages + " from me: I planned the shift, baked " + messages + " loaves and my team of four sold them all.";
          if (!isSent(client, Map.of("type", "text", "id", id, "content", words))) {
            return;
          }
          JsonNode acknowledged =
              client.await(
                  message ->
                      message.path("type").asText().equals("turn.acknowledged") && message.path("id").asText().equals(id)
                          || message.path("type").asText().equals("interview.status") && message.path("status").asText().equals("completed"));
          if (acknowledged.path("type").asText().equals("interview.status")) {
            return;
          }
          sitting.ledger().add(new Entry(acknowledged.get("position").asInt(), words));
          messages++;
          LockSupport.parkNanos(PACE.toNanos());
        }
      }
    }
  }

  /** Whether a message went out; the interview may be finished, and the connection closed, in the very moment it is sent. */
  private static boolean isSent(LiveClient client, Map<String, ?> message) {
    try {
      client.send(message);
      return true;
    } catch (CompletionException failed) {
      if (client.awaitClose() == FINISHED) {
        return false;
      }
      throw failed;
    }
  }

  private record Sitting(Invited invited, List<Entry> ledger) {}

  private record Entry(int position, String words) {}

  @Test
  void nothingAcknowledgedIsLostDoubledOrReorderedByKills() throws Exception {
    Random random = new Random(20_261_121);
    try (RunningServer server = new RunningServer(data, Map.of()).start()) {
      Hiring hiring = Hiring.baker(server.uri());
      HandedIn handedIn = new HandedIn();
      List<Writer> writers = IntStream.range(0, CANDIDATES).mapToObj(i -> new Writer(server, hiring)).toList();
      try (ExecutorService threads = Executors.newFixedThreadPool(CANDIDATES)) {
        for (int kill = 1; kill <= KILLS; kill++) {
          AtomicBoolean serverLives = new AtomicBoolean(true);
          List<Future<?>> running = writers.stream().<Future<?>>map(writer -> threads.submit(() -> writer.write(serverLives))).toList();
          awaitTurns(writers, acknowledged(writers) + 10 + random.nextInt(60));
          if (kill <= KILLS_WITH_FILES) {
            handedIn.handIn(hiring.admin());
          }
          TimeUnit.MILLISECONDS.sleep(random.nextInt(25));
          serverLives.set(false);
          server.kill();
          for (Future<?> one : running) {
            one.get(60, TimeUnit.SECONDS);
          }
          server.start();
        }
      }
      server.explaining(
          () -> {
            handedIn.check(hiring.admin());
            writers.forEach(KillIT::check);
          });
      int acknowledged = acknowledged(writers);
      assertTrue(acknowledged >= 10 * KILLS, "only " + acknowledged + " turns were acknowledged: too few to mean anything");
      System.getLogger("kill").log(System.Logger.Level.INFO, "{0} kills, {1} acknowledged turns: 0 lost, 0 doubled, 0 reordered", KILLS, acknowledged);
    }
  }

  private static void check(Writer writer) {
    for (Sitting sitting : writer.sittings) {
      String path = "/api/v1/interviews/" + sitting.invited().interviewId();
      check(sitting, writer.hiring.admin().get(path + "/transcript").get("turns"));
      String status = writer.hiring.admin().get(path).get("status").asText();
      assertTrue(RESTING.contains(status), "an interview nobody is in is " + status);
    }
  }

  private static int acknowledged(List<Writer> writers) {
    return writers.stream().flatMap(writer -> writer.sittings.stream()).mapToInt(sitting -> sitting.ledger().size()).sum();
  }

  private static void awaitTurns(List<Writer> writers, int enough) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (acknowledged(writers) < enough && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private static void check(Sitting sitting, JsonNode turns) {
    List<JsonNode> all = IntStream.range(0, turns.size()).mapToObj(turns::get).toList();
    for (int i = 0; i < all.size(); i++) {
      assertEquals(i + 1, all.get(i).get("position").asInt(), "positions have a gap");
    }
    for (Entry entry : sitting.ledger()) {
      assertTrue(entry.position() <= all.size(), "the acknowledged turn " + entry.position() + " is lost");
      assertEquals(
          entry.words(), all.get(entry.position() - 1).get("content").asText(), () -> "an acknowledged turn is not where it was acknowledged: " + sitting.ledger() + " became " + all);
    }
    List<String> stored = all.stream().filter(turn -> turn.get("speaker").asText().equals("user")).map(turn -> turn.get("content").asText()).toList();
    assertEquals(stored.size(), stored.stream().distinct().count(), "a turn is stored twice");
    List<String> acknowledged = sitting.ledger().stream().map(Entry::words).toList();
    assertEquals(acknowledged, stored.stream().filter(acknowledged::contains).toList(), "the order is not kept");
    long greetings = all.stream().filter(turn -> turn.path("move").asText().equals("opening")).count();
    assertTrue(greetings <= 1, "a candidate was greeted " + greetings + " times");
  }
}
