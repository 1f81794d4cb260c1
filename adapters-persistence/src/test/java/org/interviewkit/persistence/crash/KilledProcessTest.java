package org.interviewkit.persistence.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.interviewkit.contract.TranscriptFixtures;
import org.interviewkit.domain.transcript.Turn;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills a process in the middle of its appends, again and again, and looks at what is there. */
final class KilledProcessTest {

  private static final int KILLS = 20;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void losesDoublesAndReordersNoAcknowledgedTurn(StoreKind kind) throws Exception {
    Random random = new Random(20_261_121);
    int[] acknowledged = new int[Appender.INTERVIEWS];
    int turns = 0;
    kind.prepare(directory);
    for (int kill = 1; kill <= KILLS; kill++) {
      turns += appendUntilKilled(kind, random.nextInt(1, 300), acknowledged);
      look(kind, acknowledged, "kill " + kill);
    }
    assertTrue(turns >= KILLS, "only " + turns + " turns were acknowledged in all");
  }

  /** Lets a process acknowledge so many turns, kills it, and notes also what it had said by then. */
  private int appendUntilKilled(StoreKind kind, int enough, int[] acknowledged) throws IOException, InterruptedException {
    Process process = kind.start(Appender.class, directory);
    int said = 0;
    try (BufferedReader reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.endsWith(".")) {
          String[] parts = line.substring(0, line.length() - 1).split(" ");
          acknowledged[Integer.parseInt(parts[0])] = Integer.parseInt(parts[1]);
          said++;
        }
        if (said == enough) {
          // by its handle: the process itself would close the stream whose rest is still to be read
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the killed process is still there");
    assertTrue(said >= enough, () -> "the process ended by itself: " + errors());
    return said;
  }

  private void look(StoreKind kind, int[] acknowledged, String when) throws Exception {
    try (StoreKind.Open store = kind.open(directory)) {
      for (int i = 0; i < acknowledged.length; i++) {
        List<Turn> kept = store.transcripts().readAfter(Appender.interview(i), 0);
        assertTrue(kept.size() >= acknowledged[i], when + ": " + acknowledged[i] + " turns were acknowledged, " + kept.size() + " are there");
        assertTrue(kept.size() <= acknowledged[i] + 1, when + ": more than the one turn under way was kept unacknowledged");
        assertEquals(TranscriptFixtures.turns(kept.size()), kept, when);
        acknowledged[i] = kept.size();
      }
    }
  }

  private String errors() {
    try {
      return Files.readString(directory.resolve("errors.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
