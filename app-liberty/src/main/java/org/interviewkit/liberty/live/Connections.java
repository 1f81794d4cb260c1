package org.interviewkit.liberty.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.interviewkit.liberty.assembly.Deployment;
import org.interviewkit.liberty.metrics.Measurements;
import org.interviewkit.port.PortException;

/** The open connections of this server. */
@ApplicationScoped
public class Connections {

  private static final System.Logger LOG = System.getLogger(Connections.class.getName());
  private static final long SILENCE_CHECK_SECONDS = 15;
  private static final long BEAT_MILLIS = 250;

  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("live-silence").daemon().factory());
  private Deployment deployment;
  private Measurements measurements;
  private Clock clock;
  private Conduct conduct;

  /** For the container. */
  public Connections() {}

  /** Connections to the interviews of a deployment. */
  @Inject
  public Connections(Deployment deployment, Measurements measurements, Conduct conduct, Clock clock) {
    this.conduct = conduct;
    this.deployment = deployment;
    this.measurements = measurements;
    this.clock = clock;
  }

  @PostConstruct
  void begin() {
    deployment.waitFor(open::isEmpty);
    watch.scheduleWithFixedDelay(
        () -> open.forEach(Connection::closeIfSilent), SILENCE_CHECK_SECONDS, SILENCE_CHECK_SECONDS, TimeUnit.SECONDS);
    watch.scheduleWithFixedDelay(() -> open.forEach(Connection::beat), BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void end() {
    watch.shutdownNow();
  }

  Connection open(LivePrincipal holder, Dialect dialect, Session session) {
    Outbox outbox = new Outbox(session, measurements::soundDropped);
    Connection connection = new Connection(holder, dialect, outbox, deployment.liveInterviews(holder.interview()), why -> conduct.sentAway(holder, why), clock);
    open.add(connection);
    return connection;
  }

  /** Gives a connection's place up. When the store is down the interview is put in order once somebody comes back. */
  void gone(Connection connection) {
    open.remove(connection);
    try {
      connection.gone();
    } catch (PortException e) {
      LOG.log(Level.WARNING, "a place could not be given up in order: {0}", e.kind());
    }
  }
}
