package org.interviewkit.liberty.bench.voice;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A relay as it is usually made, in another language, as a process of its own. It does less than the product: no candidates, no database, no supervisor. */
public final class Peer implements Relay {

  private static final Path SOURCES = Path.of("src/test/peers").toAbsolutePath();
  private static final long PATIENCE_SECONDS = 60;
  private static final String CONTAINER = "Open Liberty alone";

  private final String label;
  private final int port;
  private final Process process;
  private int seats;

  /** Something this machine would need for a peer is not there. */
  public static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private Peer(String label, int port, Process process) {
    this.label = label;
    this.port = port;
    this.process = process;
  }

  /** Node.js with {@code ws}. */
  public static Peer node(Service service, Path work) {
    int port = freePort();
    Map<String, String> environment = Map.of("PORT", Integer.toString(port), "PACKAGES", Path.of("src/main/web").toAbsolutePath().toString());
    return new Peer("Node.js, ws", port, start(service, work, "node", environment, List.of("node", "relay.mjs"))).awaitDoor();
  }

  /** Python with FastAPI and uvicorn, in an environment of its own that is made when it is not there yet. */
  public static Peer fastApi(Service service, Path work) {
    Path python = work.resolve("python/bin/python");
    if (!Files.exists(python)) {
      finish(work, List.of("python3", "-m", "venv", work.resolve("python").toString()));
      finish(work, List.of(python.toString(), "-m", "pip", "install", "-q", "-r", SOURCES.resolve("requirements.txt").toString()));
    }
    int port = freePort();
    List<String> command =
        List.of(python.toString(), "-m", "uvicorn", "relay:app", "--host", "127.0.0.1", "--port", Integer.toString(port), "--loop", "uvloop", "--http", "httptools",
            "--log-level", "warning");
    return new Peer("Python, FastAPI", port, start(service, work, "python", Map.of(), command)).awaitDoor();
  }

  /** The product's own container with nothing in it but a relay: what is beyond our code. The server must have been assembled. */
  public static Peer openLiberty(Service service, Path work) {
    Path home = Path.of(System.getProperty("interviewkit.wlp", "target/liberty/wlp")).toAbsolutePath();
    Path user = work.resolve("liberty");
    Path server = user.resolve("servers/relay");
    Path classes = server.resolve("apps/relay.war/WEB-INF/classes");
    Path api = home.resolve("dev/api/spec");
    try (Stream<Path> specifications = Files.list(api)) {
      Files.createDirectories(classes);
      Files.writeString(server.resolve("apps/relay.war/ready.txt"), "ready");
      Files.copy(SOURCES.resolve("liberty/server.xml"), server.resolve("server.xml"), StandardCopyOption.REPLACE_EXISTING);
      Files.copy(home.resolve("usr/servers/interviewkit/jvm.options"), server.resolve("jvm.options"), StandardCopyOption.REPLACE_EXISTING);
      String path = specifications.map(Path::toString).filter(file -> file.matches(".*jakarta\\.websocket\\.(client\\.)?2\\.2_.*")).collect(Collectors.joining(File.pathSeparator));
      finish(work, List.of(Path.of(System.getProperty("java.home"), "bin/javac").toString(), "-d", classes.toString(), "-cp", path, SOURCES.resolve("liberty/Relay.java").toString()));
    } catch (IOException e) {
      throw new Missing(e.getMessage(), e);
    }
    int port = freePort();
    Map<String, String> environment = Compilers.with(Map.of("PORT", Integer.toString(port), "WLP_USER_DIR", user.toString(), "JAVA_HOME", System.getProperty("java.home")));
    List<String> command = List.of(home.resolve("bin/server").toString(), "run", "relay");
    return new Peer(CONTAINER, port, start(service, work, "liberty", environment, command)).awaitDoor().awaitApplication();
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.of(process.pid());
  }

  @Override
  public boolean isCompiledLater() {
    return label.equals(CONTAINER);
  }

  @Override
  public List<URI> seats(int count) {
    int before = seats;
    seats += count;
    return IntStream.range(before, seats).mapToObj(number -> URI.create("ws://127.0.0.1:" + port + "/ws/interview/seat-" + number)).toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static Process start(Service service, Path work, String name, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(SOURCES.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("UPSTREAM", service.direct().toString());
    builder.environment().put("STORE", work.resolve(name + ".jsonl").toString());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    File log = work.resolve(name + ".log").toFile();
    try {
      return builder.redirectErrorStream(true).redirectOutput(log).start();
    } catch (IOException e) {
      throw new Missing(String.join(" ", command) + ": " + e.getMessage(), e);
    }
  }

  private static void finish(Path work, List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(work.resolve("install.log").toFile()).start();
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new Missing("could not be installed: " + String.join(" ", command) + ", see " + work.resolve("install.log"), null);
      }
    } catch (IOException e) {
      throw new Missing(String.join(" ", command) + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Peer awaitDoor() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      try (Socket door = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return this;
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    close();
    throw new IllegalStateException(label + " does not answer");
  }

  /** The container's door is open before its application is there. */
  private Peer awaitApplication() {
    URL page = url("http://127.0.0.1:" + port + "/ready.txt");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      try (InputStream in = page.openStream()) {
        in.readAllBytes();
        return this;
      } catch (IOException notYet) {
        Load.rest(Duration.ofMillis(100));
      }
    }
    close();
    throw new IllegalStateException(label + " has no application");
  }

  private static URL url(String address) {
    try {
      return URI.create(address).toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
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
