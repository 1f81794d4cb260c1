package org.interviewkit.liberty.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.interviewkit.liberty.process.RestClient;
import org.interviewkit.liberty.process.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the website assistant: visitors who all write at the same moment, round after round, and how long each waits for the first piece of the answer. Not a test: it asserts
 * only that every question and every answer was kept. Run on request by the Maven profile {@code bench}; writes {@code target/bench/assistant.md}.
 *
 * <p>The floor is a call of the assistant's health, by as many at the same moment: what the harness, the machine and the container cost without any of our work.
 */
class AssistantBenchmark {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VISITORS = Integer.getInteger("bench.visitors", 100);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 20);
  private static final int WARM_UP = 3;
  private static final int DOCUMENTS = 50;

  @TempDir Path data;

  private record Visitor(HttpClient http, String secret) {}

  private record Sample(long firstMicros, long wholeMicros) {}

  @Test
  void measuresTheAssistant() throws Exception {
    Map<String, String> limits = Map.of("INTERVIEW_CHAT_MESSAGES_PER_MINUTE", "100000", "INTERVIEW_CHAT_REPORTS_PER_MINUTE", "100000");
    try (RunningServer server = new RunningServer(data, limits).start()) {
      shelve(RestClient.admin(server.uri()));
      List<Visitor> visitors = visitors(server.uri());
      List<Long> floor = new ArrayList<>();
      List<Sample> samples = new ArrayList<>();
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        int number = round;
        List<Long> pings = together(visitors, visitor -> ping(server.uri(), visitor));
        List<Sample> answers = together(visitors, visitor -> ask(server.uri(), visitor, number));
        if (round >= WARM_UP) {
          floor.addAll(pings);
          samples.addAll(answers);
        }
        TimeUnit.SECONDS.sleep(1);
      }
      List<String> lines =
          List.of(
              row("question to the first piece of the answer, ms", samples.stream().mapToLong(Sample::firstMicros)),
              row("question to the end of the answer, ms", samples.stream().mapToLong(Sample::wholeMicros)),
              row("floor (health), ms", floor.stream().mapToLong(Long::longValue)),
              VISITORS + " visitors at the same moment, " + ROUNDS + " rounds, " + DOCUMENTS + " documents on the shelf");
      Path report = Path.of("target/bench/assistant.md");
      Files.createDirectories(report.getParent());
      Files.write(report, lines);
      lines.forEach(line -> System.getLogger("bench").log(System.Logger.Level.INFO, line));
      for (Visitor visitor : visitors) {
        HttpRequest thread = request(server.uri(), "chat/thread").header("x-client-secret", visitor.secret()).build();
        assertEquals(2 * (WARM_UP + ROUNDS), JSON.readTree(visitor.http().send(thread, HttpResponse.BodyHandlers.ofString()).body()).get("messages").size());
      }
    }
  }

  private static void shelve(RestClient admin) {
    for (int i = 0; i < DOCUMENTS; i++) {
      String text =
          "# Produkt " + i + "\n\nDas Produkt " + i + " kostet " + (10 + i) + " Euro. Die Lieferzeit beträgt " + (2 + i % 5) + " Tage.\n\n# Rückgabe\n\n"
              + "Sie können das Produkt " + i + " binnen " + (14 + i) + " Tagen zurückgeben. Schreiben Sie uns dazu eine E-Mail mit Ihrer Bestellnummer.";
      admin.post("/api/v1/shelf", Map.of("title", "Produkt " + i, "text", text));
    }
  }

  private static List<Visitor> visitors(URI server) {
    List<Visitor> visitors = new ArrayList<>();
    for (int i = 0; i < VISITORS; i++) {
      String secret = RestClient.anonymous(server).post("/interview/api/chatkit/session", Map.of("language", "de")).get("client_secret").asText();
      visitors.add(new Visitor(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), secret));
    }
    return visitors;
  }

  private interface Step<T> {
    T of(Visitor visitor) throws Exception;
  }

  private static <T> List<T> together(List<Visitor> visitors, Step<T> step) throws Exception {
    CyclicBarrier start = new CyclicBarrier(visitors.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls = new ArrayList<>();
      visitors.forEach(
          visitor ->
              calls.add(
                  () -> {
                    start.await();
                    return step.of(visitor);
                  }));
      List<T> all = new ArrayList<>();
      for (Future<T> one : threads.invokeAll(calls)) {
        all.add(one.get());
      }
      return all;
    }
  }

  private static long ping(URI server, Visitor visitor) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    HttpResponse<String> answer = visitor.http().send(request(server, "health").build(), HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    return (System.nanoTime() - begin) / 1_000;
  }

  private static Sample ask(URI server, Visitor visitor, int round) throws IOException, InterruptedException {
    String question = JSON.writeValueAsString(Map.of("text", "Was kostet das Produkt " + round % DOCUMENTS + "?", "client_id", "m" + round));
    HttpRequest request =
        request(server, "chat/messages")
            .header("x-client-secret", visitor.secret())
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(BodyPublishers.ofString(question))
            .build();
    long begin = System.nanoTime();
    long first = -1;
    boolean completed = false;
    HttpResponse<InputStream> response = visitor.http().send(request, HttpResponse.BodyHandlers.ofInputStream());
    assertEquals(200, response.statusCode());
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (first < 0 && line.equals("event: answer.delta")) {
          first = (System.nanoTime() - begin) / 1_000;
        }
        completed |= line.equals("event: answer.completed");
      }
    }
    assertTrue(completed && first >= 0, "an answer came whole");
    return new Sample(first, (System.nanoTime() - begin) / 1_000);
  }

  private static HttpRequest.Builder request(URI server, String path) {
    return HttpRequest.newBuilder(URI.create(server + "/interview/api/" + path));
  }

  private static String row(String name, LongStream micros) {
    long[] sorted = micros.sorted().toArray();
    return String.format(Locale.ROOT, "%s: p50 %.1f, p95 %.1f, p99 %.1f", name, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
  }

  private static double at(long[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1_000.0;
  }
}
