package org.interviewkit.persistence;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.interviewkit.port.Messenger;
import org.interviewkit.port.Signal;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Tells other processes by PostgreSQL's NOTIFY, and hears them by LISTEN on one connection that it keeps. What is told in the same moment goes in one message, as commits with
 * NOTIFY wait for one another. A message is lines: who tells, then a kind and a subject each.
 */
public final class PostgresMessenger implements Messenger, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PostgresMessenger.class.getName());

  /** PostgreSQL refuses 8,000 bytes. */
  private static final int LONGEST = 7_500;

  private static final int MOST_WAITING = 20_000;
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String self = UUID.randomUUID().toString();
  private final LinkedBlockingDeque<Signal> waiting = new LinkedBlockingDeque<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final DataSource database;
  private final String channel;
  private final Thread ear = Thread.ofPlatform().daemon().name("interview-listen").unstarted(this::listenOn);
  private final Thread mouth = Thread.ofPlatform().daemon().name("interview-notify").unstarted(this::tellOn);
  private volatile boolean closed;

  private PostgresMessenger(DataSource database, String tenant) {
    this.database = database;
    this.channel = "ik_" + tenant;
  }

  /** Begins to tell and to hear, among the processes that work for a tenant. */
  static PostgresMessenger open(DataSource database, String tenant) {
    PostgresMessenger messenger = new PostgresMessenger(database, tenant);
    messenger.ear.start();
    messenger.mouth.start();
    return messenger;
  }

  @Override
  public void tell(Signal signal) {
    waiting.add(signal);
    while (waiting.size() > MOST_WAITING) {
      waiting.poll();
    }
  }

  @Override
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  private void listenOn() {
    boolean complained = false;
    while (!closed) {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(true);
        PGConnection own = connection.unwrap(PGConnection.class);
        run(connection, "listen \"" + channel + "\"");
        complained = false;
        each(Listener::missed);
        while (!closed) {
          hear(own.getNotifications((int) LOOK.toMillis()), connection);
        }
        run(connection, "unlisten *");
      } catch (NoClassDefFoundError e) {
        LOG.log(Level.WARNING, "the application does not see the driver of PostgreSQL: what other servers change is looked for every {0} s", LOOK.toSeconds());
        lookOn();
      } catch (SQLException e) {
        if (!closed && !complained) {
          LOG.log(Level.WARNING, "what other servers change is not heard at the moment: {0}", Failures.atOpening(e).getMessage());
          complained = true;
        }
        pause();
      }
    }
  }

  private void lookOn() {
    while (!closed) {
      pause();
      each(Listener::missed);
    }
  }

  private void hear(PGNotification[] heard, Connection connection) throws SQLException {
    if (heard == null || heard.length == 0) {
      // a connection that broke without a word shows only when something is sent
      run(connection, "select 1");
      return;
    }
    for (PGNotification notification : heard) {
      List<String> lines = notification.getParameter().lines().toList();
      if (!lines.get(0).equals(self)) {
        lines.stream().skip(1).map(PostgresMessenger::read).forEach(signal -> each(listener -> listener.on(signal)));
      }
    }
  }

  private void each(Consumer<Listener> word) {
    for (Listener listener : listeners) {
      try {
        word.accept(listener);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a listener failed: {0}", e.getClass().getName());
      }
    }
  }

  private void tellOn() {
    while (!closed) {
      try {
        Signal first = waiting.poll(1, TimeUnit.SECONDS);
        if (first != null) {
          send(message(first));
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** As much as goes into one message. */
  private String message(Signal first) {
    StringBuilder lines = new StringBuilder(self).append('\n').append(line(first));
    int bytes = bytes(lines.toString());
    for (Signal next = waiting.poll(); next != null; next = waiting.poll()) {
      bytes += bytes(line(next)) + 1;
      if (bytes > LONGEST) {
        waiting.addFirst(next);
        break;
      }
      lines.append('\n').append(line(next));
    }
    return lines.toString();
  }

  private void send(String message) {
    while (!closed) {
      try (Connection connection = database.getConnection();
          PreparedStatement statement = connection.prepareStatement("select pg_notify(?, ?)")) {
        connection.setAutoCommit(true);
        statement.setString(1, channel);
        statement.setString(2, message);
        statement.execute();
        return;
      } catch (SQLException e) {
        LOG.log(Level.DEBUG, "other servers cannot be told at the moment", e);
        pause();
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String line(Signal signal) {
    return signal.kind() + " " + signal.subject();
  }

  private static Signal read(String line) {
    int space = line.indexOf(' ');
    return new Signal(line.substring(0, space), line.substring(space + 1));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    mouth.interrupt();
    ear.interrupt();
  }
}
