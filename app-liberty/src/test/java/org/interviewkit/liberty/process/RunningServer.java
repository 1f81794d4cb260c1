package org.interviewkit.liberty.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The assembled server as a process of its own, on a free loopback port, with a data directory that outlives it. Uses the server that the build assembled under {@code
 * target/liberty}.
 */
public final class RunningServer implements AutoCloseable {

  /** The first administrator's password in every server started here. */
  public static final String PASSWORD = "only-for-this-test-run";

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  /** The container waits 30 s for a write into a connection that broke in this very moment. */
  private static final Duration LONGEST_END = Duration.ofSeconds(60);

  /** How much of what it wrote explains a failure, in characters. */
  private static final int LAST = 20_000;

  private final Path data;
  private final int port;
  private final Map<String, String> environment;
  private final boolean prepared;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
  private Process process;

  /** A server that keeps its data in a directory; not started yet. */
  public RunningServer(Path data, Map<String, String> environment) {
    // traces bring features of their own
    this(data, environment, !environment.containsKey("INTERVIEW_TRACES"));
  }

  private RunningServer(Path data, Map<String, String> environment, boolean prepared) {
    this.data = data.toAbsolutePath();
    this.environment = environment;
    this.prepared = prepared;
    this.port = freePort();
  }

  /** A server that works everything out itself. */
  public static RunningServer withoutWorkArea(Path data) {
    return withoutWorkArea(data, Map.of());
  }

  static RunningServer withoutWorkArea(Path data, Map<String, String> environment) {
    return new RunningServer(data, environment, false);
  }

  /** Starts it and waits until it is ready. */
  public RunningServer start() {
    launch();
    awaitHealth(answer -> answer.statusCode() == 200);
    return this;
  }

  /** Waits until it is ready. */
  public void awaitReady() {
    awaitHealth(answer -> answer.statusCode() == 200);
  }

  /** Starts it and waits until it says why it will not be ready, or not yet. Gives what it says. */
  public String startRefused() {
    launch();
    return awaitHealth(answer -> answer.body().contains("reason")).body();
  }

  private void launch() {
    try {
      Files.createDirectories(data.resolve("server"));
      if (prepared) {
        WorkArea.into(data);
      }
      Path home = Path.of(System.getProperty("interviewkit.wlp", "target/liberty/wlp")).toAbsolutePath();
      ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/server").toString(), "run", "interviewkit");
      Map<String, String> env = builder.environment();
      env.put("JAVA_HOME", System.getProperty("java.home"));
      env.put("WLP_OUTPUT_DIR", data.resolve("server").toString());
      env.put("LOG_DIR", data.resolve("logs").toString());
      env.put("INTERVIEW_DATA_DIR", data.toString());
      env.put("INTERVIEW_HTTP_HOST", "127.0.0.1");
      env.put("INTERVIEW_HTTP_PORT", Integer.toString(port));
      env.put("INTERVIEW_KEYSTORE_PASSWORD", "only-for-this-test-run");
      env.put("INTERVIEW_ADMIN_PASSWORD", PASSWORD);
      if (prepared) {
        env.putAll(WorkArea.environment());
      }
      env.putAll(environment);
      File log = data.resolve("console.log").toFile();
      process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it without a word, as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Asks it to end, as an operator does, and waits for it. */
  public void stop() {
    process.destroy();
    awaitEnd();
  }

  /** Where it answers, without a slash at the end. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** What it wrote to its console, over all its starts. */
  public String console() {
    try {
      return Files.readString(data.resolve("console.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks something; when that fails, what the server wrote last is told as well. */
  void explaining(Runnable checks) {
    try {
      checks.run();
    } catch (AssertionError e) {
      String all = console();
      throw new AssertionError(e.getMessage() + "\nThe server wrote last:\n" + all.substring(Math.max(0, all.length() - LAST)), e);
    }
  }

  /** Kills it: nobody looks at what it leaves behind, and an orderly end takes seconds. */
  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      kill();
    }
  }

  private HttpResponse<String> awaitHealth(Predicate<HttpResponse<String>> wanted) {
    try {
      return health(wanted);
    } catch (IllegalStateException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private HttpResponse<String> health(Predicate<HttpResponse<String>> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    HttpRequest ask = HttpRequest.newBuilder(URI.create(uri() + "/health/ready")).timeout(Duration.ofSeconds(5)).build();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the server ended while it started:\n" + console());
      }
      try {
        HttpResponse<String> answer = http.send(ask, HttpResponse.BodyHandlers.ofString());
        if (wanted.test(answer)) {
          return answer;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (IOException notYet) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("the server was not as expected within " + PATIENCE + ":\n" + console());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the server did not end within " + LONGEST_END);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
