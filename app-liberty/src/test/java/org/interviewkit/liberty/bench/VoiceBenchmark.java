package org.interviewkit.liberty.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.interviewkit.liberty.process.Hiring;
import org.interviewkit.liberty.process.Invited;
import org.interviewkit.liberty.process.RestClient;
import org.interviewkit.liberty.process.RunningServer;
import org.interviewkit.openai.realtime.standin.SteadyUpstream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures spoken interviews on the assembled server: each candidate speaks and hears 20 ms of sound every 20 ms, through the whole system. Not a test: it asserts only that every
 * connection holds. Run on request by the Maven profile {@code bench}; writes {@code target/bench/voice.md}. Harness and service share one JVM, so the times are one way
 * and hold what they cost.
 */
class VoiceBenchmark {

  private static final int[] SESSIONS = Arrays.stream(System.getProperty("bench.voices", "50,10,50,100,200").split(",")).mapToInt(Integer::parseInt).toArray();
  private static final int WARM_SECONDS = 5;
  private static final int SECONDS = Integer.getInteger("bench.voice.seconds", 20);

  @TempDir Path data;

  private final ConcurrentLinkedQueue<Long> up = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> down = new ConcurrentLinkedQueue<>();
  private final AtomicInteger closed = new AtomicInteger();
  private volatile boolean measuring;
  private volatile boolean speaking;

  @Test
  void measuresVoices() throws Exception {
    List<String> lines = new ArrayList<>(List.of("| voices | CPU of the server, s per session-minute | up p50 / p99, ms | down p50 / p99, ms | pieces up / down, % of all | memory, MB |", "| --- | --- | --- | --- | --- | --- |"));
    try (SteadyUpstream upstream = new SteadyUpstream(age -> note(up, age));
        RunningServer server =
            new RunningServer(data, Map.of("INTERVIEW_CONVERSATION", "openai", "OPENAI_API_KEY", "sk-bench", "OPENAI_BASE_URL", upstream.at().toString(),
                "INTERVIEW_STORE", "jpa")).start()) {
      Hiring hiring = Hiring.baker(server.uri());
      for (int voices : SESSIONS) {
        lines.add(row(server, hiring, voices));
      }
    }
    Path report = Path.of("target/bench/voice.md");
    Files.createDirectories(report.getParent());
    Files.write(report, lines);
    lines.forEach(line -> System.getLogger("bench").log(System.Logger.Level.INFO, line));
    assertEquals(0, closed.get(), "connections that ended by themselves");
  }

  private String row(RunningServer server, Hiring hiring, int voices) throws Exception {
    List<WebSocket> sockets = new ArrayList<>();
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int i = 0; i < voices; i++) {
      Invited invited = hiring.invite("Voice " + i);
      JsonNode ticket = RestClient.candidate(server.uri(), invited.secret()).post("/api/v1/interviews/" + invited.interviewId() + "/tickets", Map.of());
      URI at = URI.create("ws://" + server.uri().getAuthority() + ticket.get("websocket_url").asText() + "?ticket=" + ticket.get("ticket").asText());
      sockets.add(http.newWebSocketBuilder().buildAsync(at, new Ear()).get(20, TimeUnit.SECONDS));
    }
    speaking = true;
    List<Thread> mouths = sockets.stream().map(socket -> Thread.startVirtualThread(() -> speak(socket))).toList();
    TimeUnit.SECONDS.sleep(WARM_SECONDS);
    up.clear();
    down.clear();
    double before = cpuSeconds(server);
    measuring = true;
    TimeUnit.SECONDS.sleep(SECONDS);
    measuring = false;
    double cpu = cpuSeconds(server) - before;
    long megabytes = residentMegabytes(server);
    speaking = false;
    for (Thread mouth : mouths) {
      mouth.join();
    }
    sockets.forEach(WebSocket::abort);
    TimeUnit.SECONDS.sleep(2);
    double all = voices * SECONDS * 1_000.0 / SteadyUpstream.PIECE_MILLIS;
    return String.format(
        Locale.ROOT, "| %d | %.3f | %s | %s | %.1f / %.1f | %d |", voices, cpu / (voices * SECONDS / 60.0), times(up), times(down), 100 * up.size() / all,
            100 * down.size() / all, megabytes);
  }

  private void note(ConcurrentLinkedQueue<Long> times, long age) {
    if (measuring) {
      times.add(age);
    }
  }

  private void speak(WebSocket socket) {
    byte[] noise = new byte[SteadyUpstream.PIECE_MILLIS * 48];
    long next = System.nanoTime();
    while (speaking && !socket.isOutputClosed()) {
      socket.sendText("{\"type\":\"audio\",\"audio\":\"" + SteadyUpstream.piece(noise) + "\"}", true).join();
      next += SteadyUpstream.PIECE_MILLIS * 1_000_000L;
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  private static String times(ConcurrentLinkedQueue<Long> times) {
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0 ? "–" : String.format(Locale.ROOT, "%.1f / %.1f", sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6);
  }

  private static double cpuSeconds(RunningServer server) {
    return ProcessHandle.of(server.pid()).flatMap(process -> process.info().totalCpuDuration()).map(Duration::toMillis).orElse(0L) / 1_000.0;
  }

  private static long residentMegabytes(RunningServer server) throws Exception {
    return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024).findFirst().orElse(-1);
  }

  private final class Ear implements WebSocket.Listener {

    private static final String DELTA = "\"delta\":\"";
    private final StringBuilder partial = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      partial.append(text);
      if (last) {
        if (partial.indexOf("{\"type\":\"response.audio.delta\"") == 0) {
          note(down, SteadyUpstream.age(partial, partial.indexOf(DELTA) + DELTA.length()));
        }
        partial.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.incrementAndGet();
      return null;
    }
  }
}
