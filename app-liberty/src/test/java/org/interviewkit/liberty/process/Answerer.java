package org.interviewkit.liberty.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.interviewkit.contract.NodePackages;
import org.interviewkit.openai.realtime.standin.Upstream;

/** Answers a played service's calls by real WebRTC, in Node: what a browser says there is what the service hears, and while the service speaks there is a tone. */
final class Answerer implements AutoCloseable {

  private static final Path CLIENTS = Path.of("src/test/clients");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Upstream upstream;
  private final Process node;
  private final Writer to;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  Answerer(Upstream upstream) throws IOException {
    this.upstream = upstream;
    NodePackages.install(CLIENTS);
    node = new ProcessBuilder("node", "--no-warnings", "answerer.mjs").directory(CLIENTS.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    to = node.outputWriter(StandardCharsets.UTF_8);
    Thread.ofVirtual().start(this::read);
    upstream.answering(this::answer).playing(loud -> tell(Map.of("play", loud))).telling(message -> tell(Map.of("tell", message)));
  }

  private String answer(String offer) {
    tell(Map.of("offer", offer));
    try {
      String answer = answers.poll(10, TimeUnit.SECONDS);
      assertTrue(answer != null && !answer.isEmpty(), "the offer could not be answered: " + offer);
      return answer;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private synchronized void tell(Map<String, Object> line) {
    try {
      to.write(JSON.writeValueAsString(line) + "\n");
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines = node.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode told = JSON.readTree(line);
        if (told.has("answer")) {
          answers.add(told.get("answer").asText());
        } else if (told.has("audio")) {
          upstream.lastCall().hears(List.of(told.get("audio").asText()));
        } else if (told.has("message")) {
          upstream.lastCall().fromDevice(told.get("message").asText());
        }
      }
    } catch (IOException ended) {
      // the process was ended
    }
  }

  @Override
  public void close() {
    upstream.playing(loud -> {}).telling(message -> {});
    node.destroyForcibly();
  }
}
