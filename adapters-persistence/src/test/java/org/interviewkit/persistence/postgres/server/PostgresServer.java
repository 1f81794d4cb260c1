package org.interviewkit.persistence.postgres.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the tests' own. Commits are on disk before they are answered, as in production, and texts are sorted by German rules, so that a test sees who
 * relies on another order. It ends with the process that started it, even when that one is killed.
 */
public final class PostgresServer implements AutoCloseable {

  /** Its administrator. */
  public static final String USER = "postgres";

  /** The administrator's password. */
  public static final String PASSWORD = "only-for-this-test-run";

  private static final long PATIENCE_SECONDS = 30;

  private final Path base;
  private final Path programs;
  private final int port;
  private final boolean kept;
  private final List<String> settings;
  private Process server;
  private Process guard;

  private PostgresServer(Path base, Path programs, int port, boolean kept, List<String> settings) {
    this.base = base;
    this.programs = programs;
    this.port = port;
    this.kept = kept;
    this.settings = settings;
  }

  /** The one that all tests of this run share; never stop it. */
  public static PostgresServer shared() {
    return Shared.SERVER;
  }

  /** The shared one, with pgvector at hand: {@code create extension vector} works in its databases. Needs a Debian with a compiler when it is first asked for. */
  public static PostgresServer sharedWithVectors() {
    try {
      Pgvector.addTo(Binaries.directory());
      return shared();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A new one, for a test that stops or kills it. */
  public static PostgresServer fresh() {
    try {
      return started(Files.createTempDirectory("interviewkit-postgres"), false, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * One whose databases stay where they are when it is closed, for what takes long to make; with pgvector at hand.
   *
   * @param base a directory that another account may enter; what is in it is gone on with
   * @param settings of the server, such as {@code shared_buffers=2GB}
   */
  public static PostgresServer kept(Path base, List<String> settings) {
    try {
      Pgvector.addTo(Binaries.directory());
      return started(Files.createDirectories(base), true, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static PostgresServer started(Path base, boolean kept, List<String> settings) throws IOException, InterruptedException {
    Commands.handOver(base);
    PostgresServer created = new PostgresServer(base, Binaries.directory(), freePort(), kept, settings);
    if (!Files.exists(base.resolve("data"))) {
      created.initialise();
    }
    created.start();
    return created;
  }

  /** Where it listens on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** The address of one of its databases. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Makes an empty database, with further words for {@code create database}, and gives its name. */
  public String createDatabase(String options) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    execute("postgres", "create database " + name + " " + options);
    return name;
  }

  /** Runs a statement as the administrator. */
  public void execute(String database, String sql) {
    try (Connection connection = DriverManager.getConnection(url(database), USER, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }

  /** Starts it, after a stop or a kill. */
  public void start() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    do {
      // Settings that need saying: no socket file, and no index is built by several processes at once, in which some versions of pgvector overflow.
      List<String> command =
          new ArrayList<>(
              List.of(
                  programs.resolve("bin/postgres").toString(),
                  "-D", base.resolve("data").toString(),
                  "-p", Integer.toString(port),
                  "-c", "listen_addresses=127.0.0.1",
                  "-c", "unix_socket_directories=",
                  "-c", "max_parallel_maintenance_workers=0"));
      settings.forEach(setting -> command.addAll(List.of("-c", setting)));
      server =
          Commands.unprivileged(command)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(base.resolve("server.log").toFile()))
              .start();
      // sees its input end when this process is gone, however it went
      guard = Commands.tool("sh", List.of("sh", "-c", "cat >/dev/null; kill -INT " + server.pid())).start();
      // right after a kill the dead one's lock may still stand: then this one ends, and the next does not
      if (isAnswering(deadline)) {
        return;
      }
      endGuard();
    } while (System.nanoTime() < deadline);
    throw new IllegalStateException("PostgreSQL did not start: " + Files.readString(base.resolve("server.log")));
  }

  /** Kills it with everything it started, as {@code kill -9} does. */
  public void kill() throws InterruptedException {
    List<ProcessHandle> all = Stream.concat(Stream.of(server.toHandle()), server.descendants()).toList();
    endGuard();
    all.forEach(ProcessHandle::destroyForcibly);
    server.waitFor();
  }

  /** Stops it, and removes what it kept unless that was to stay. */
  @Override
  public void close() {
    try {
      if (server.isAlive()) {
        guard.getOutputStream().close();
        if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          kill();
        }
      }
      if (kept) {
        return;
      }
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

  private void initialise() throws IOException, InterruptedException {
    Path password = base.resolve("password");
    Files.writeString(password, PASSWORD);
    Commands.handOver(password);
    Process initdb =
        Commands.unprivileged(
                List.of(
                    programs.resolve("bin/initdb").toString(),
                    "-D", base.resolve("data").toString(),
                    "--username=" + USER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=de-DE",
                    "--no-sync"))
            .start();
    Commands.awaitSuccess(initdb, "initdb");
  }

  private boolean isAnswering(long deadline) throws InterruptedException {
    while (server.isAlive() && System.nanoTime() < deadline) {
      try (Connection connection = DriverManager.getConnection(url("postgres"), USER, PASSWORD)) {
        return connection.isValid(5);
      } catch (SQLException notYet) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    return false;
  }

  private void endGuard() {
    guard.destroyForcibly();
    try {
      guard.getOutputStream().close();
    } catch (IOException gone) {
      // with its process
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Started when it is first asked for, and ended with the process. */
  private static final class Shared {
    static final PostgresServer SERVER = fresh();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }
  }
}
