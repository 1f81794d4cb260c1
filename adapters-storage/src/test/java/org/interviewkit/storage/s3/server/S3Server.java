package org.interviewkit.storage.s3.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An S3 server of the tests' own, which checks signatures and keeps objects as files. It ends with the process that started it, even when that one is killed. */
public final class S3Server implements AutoCloseable {

  /** The one access key it knows. */
  public static final String ACCESS_KEY = "only-key";

  /** The access key's secret. */
  public static final String SECRET_KEY = "only-for-this-test-run";

  private static final long PATIENCE_SECONDS = 60;

  /** Written by the build's module {@code s3-server}. */
  private static final Path LIBRARIES = Path.of("../build/s3-server/target/classpath");

  private final Path base;
  private final int port;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
  private Process server;
  private Process guard;

  private S3Server(Path base, int port) {
    this.base = base;
    this.port = port;
  }

  /** The one that all tests of this run share; never stop it. */
  public static S3Server shared() {
    return Shared.SERVER;
  }

  /** A new one, for a test that stops or kills it. */
  public static S3Server fresh() {
    try {
      S3Server created = new S3Server(Files.createTempDirectory("interviewkit-s3"), freePort());
      created.configure();
      created.start();
      return created;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where it answers. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Makes an empty bucket and gives its name. */
  public String createBucket() {
    try {
      String name = "t" + UUID.randomUUID();
      Files.createDirectory(base.resolve("buckets").resolve(name));
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a bucket away, or brings it back. */
  public void rename(String bucket, String other) {
    try {
      Files.move(base.resolve("buckets").resolve(bucket), base.resolve("buckets").resolve(other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it, after a kill. */
  public void start() throws IOException, InterruptedException {
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                base.resolve("conf") + System.getProperty("path.separator") + libraries(),
                "org.gaul.s3proxy.Main",
                "--properties",
                base.resolve("conf/server.properties").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(base.resolve("server.log").toFile()))
            .start();
    // sees its input end when this process is gone, however it went
    guard = new ProcessBuilder("sh", "-c", "cat >/dev/null; kill -KILL " + server.pid()).start();
    awaitAnswer();
  }

  /** Kills it, as {@code kill -9} does. */
  public void kill() throws InterruptedException {
    guard.destroyForcibly();
    server.destroyForcibly();
    server.waitFor();
  }

  /** Stops it and removes what it kept. */
  @Override
  public void close() {
    try {
      kill();
      try (Stream<Path> files = Files.walk(base)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String libraries() throws IOException {
    if (!Files.exists(LIBRARIES)) {
      throw new IllegalStateException("the tests start an S3 server of their own; its libraries are found by the module build/s3-server, which was not built: add -am to mvn -pl");
    }
    return Files.readString(LIBRARIES).strip();
  }

  private void configure() throws IOException {
    Path buckets = Files.createDirectory(base.resolve("buckets"));
    Path conf = Files.createDirectory(base.resolve("conf"));
    Files.write(
        conf.resolve("server.properties"),
        List.of(
            "s3proxy.endpoint=" + uri(),
            "s3proxy.authorization=aws-v2-or-v4",
            "s3proxy.identity=" + ACCESS_KEY,
            "s3proxy.credential=" + SECRET_KEY,
            "jclouds.provider=filesystem",
            "jclouds.filesystem.basedir=" + buckets));
    // what it says by itself costs more than what it does
    Files.writeString(
        conf.resolve("logback.xml"),
        """
        <configuration>
          <appender name="out" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%d %level %logger %msg%n</pattern></encoder></appender>
          <root level="WARN"><appender-ref ref="out"/></root>
        </configuration>
        """);
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    HttpRequest ask = HttpRequest.newBuilder(uri()).timeout(Duration.ofSeconds(10)).build();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (server.isAlive() && System.nanoTime() < deadline) {
      try {
        http.send(ask, HttpResponse.BodyHandlers.discarding());
        return;
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new IllegalStateException("the S3 server did not start: " + Files.readString(base.resolve("server.log")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Started when it is first asked for, and ended with the process. */
  private static final class Shared {
    static final S3Server SERVER = fresh();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }
  }
}
