package org.interviewkit.liberty.assembly;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.interviewkit.InterviewSystem;
import org.interviewkit.application.Dictating;
import org.interviewkit.application.Hosting;
import org.interviewkit.application.LiveInterviews;
import org.interviewkit.application.Notices;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.liberty.guard.GuardedChatSessions;
import org.interviewkit.liberty.guard.GuardedEmbedder;
import org.interviewkit.liberty.guard.GuardedReasoner;
import org.interviewkit.liberty.guard.GuardedTranscriber;
import org.interviewkit.liberty.guard.GuardedTranscriptionSessions;
import org.interviewkit.liberty.guard.RemoteCalls;
import org.interviewkit.liberty.guard.TokenLedger;
import org.interviewkit.liberty.metrics.MeasuredReasoner;
import org.interviewkit.liberty.metrics.Measurements;
import org.interviewkit.liberty.tracing.TracedReasoner;
import org.interviewkit.liberty.tracing.Tracing;
import org.interviewkit.port.ChatSessions;
import org.interviewkit.port.PortException;

/**
 * Starts the system with the server and hands it to whoever injects it. When the configuration cannot be used or the store cannot be opened, one line in the log says why,
 * readiness stays down with the same words, and every call is answered by {@link NotReady}.
 */
@ApplicationScoped
public class Deployment {

  private static final System.Logger LOG = System.getLogger("org.interviewkit");
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofMillis(10);

  private final Farewell farewell = new Farewell(this::dismiss);
  private final TokenLedger ledger = new TokenLedger();
  private final Measurements measurements = new Measurements(System::nanoTime);
  private final List<Runnable> farewells = new CopyOnWriteArrayList<>();
  private volatile Optional<Settings> settings = Optional.empty();
  private volatile Optional<Assembly> assembly = Optional.empty();
  private volatile Optional<Hosting> hosting = Optional.empty();
  private volatile Optional<Dictating> dictating = Optional.empty();
  private volatile Optional<Rehearsal> rehearsal = Optional.empty();
  private volatile Optional<String> refusal = Optional.of("the server is starting");
  private volatile boolean leaving;
  private volatile boolean stopping;
  private volatile BooleanSupplier done = () -> true;

  /** Why nothing can be called; empty when everything is up. */
  public Optional<String> refusal() {
    return refusal;
  }

  /** Why nobody can be connected to an interview any more, although calls are answered still; empty while anybody can. */
  public Optional<String> newcomersRefused() {
    return refusal.or(() -> leaving ? Optional.of("the server is stopping") : Optional.empty());
  }

  /** Why the system is not ready to serve, the store's present state included; empty when it is. */
  public Optional<String> trouble() {
    return newcomersRefused().or(() -> rehearsal.map(held -> "the voice is being rehearsed")).or(
        () -> {
          try {
            ready().system().store().accounts().find("is-the-store-there");
            return Optional.empty();
          } catch (PortException e) {
            return Optional.of("the store does not answer: " + e.kind());
          }
        });
  }

  /** Whether there is such an interview. */
  public boolean knows(InterviewId interview) {
    return ready().system().store().interviews().find(interview).isPresent();
  }

  /** What the server holds with itself before it is ready; empty from then on. */
  public Optional<Rehearsal> rehearsal() {
    return rehearsal;
  }

  /** Where an interview is held. */
  public LiveInterviews liveInterviews(InterviewId interview) {
    return rehearsal.filter(held -> held.isFor(interview)).map(Rehearsal::liveInterviews).orElseGet(() -> ready().system().liveInterviews());
  }

  /** Further origins that may open the live socket. */
  public List<String> allowedOrigins() {
    return settings.map(Settings::allowedOrigins).orElse(List.of());
  }

  /** The chat that is hosted elsewhere; empty while our own assistant answers visitors. */
  public Optional<Hosting> hosting() {
    return hosting;
  }

  /** What writes down a microphone for the team; empty where no service is configured for it. */
  public Optional<Dictating> dictating() {
    return dictating;
  }

  /** The key of the site's domain for OpenAI's component; public. */
  public Optional<String> chatDomainKey() {
    return settings.flatMap(read -> read.chat().hosted().domainKey());
  }

  /** The clock everything goes by. */
  @Produces
  @Dependent
  Clock clock() {
    return Clock.systemUTC();
  }

  /** What is counted. */
  @Produces
  @Dependent
  Measurements measurements() {
    return measurements;
  }

  /** What language models cost. */
  @Produces
  @Dependent
  TokenLedger ledger() {
    return ledger;
  }

  /** The system. */
  @Produces
  @Dependent
  public InterviewSystem system() {
    return ready().system();
  }

  /** The notices candidates agree to. */
  @Produces
  @Dependent
  Notices notices() {
    return ready().notices();
  }

  /** The configuration. */
  @Produces
  @Dependent
  Settings settings() {
    return settings.orElseThrow(() -> new NotReady(refusal.orElse("")));
  }

  void start(@Observes @Priority(1) Startup event, RemoteCalls calls) {
    Config config = ConfigProvider.getConfig();
    try {
      Keys.Source source = key -> config.getOptionalValue(key, String.class);
      Settings read = Settings.read(source);
      Database named = Database.named(source);
      settings = Optional.of(read);
      WarmUp.run();
      Optional<ChatSessions> hosted = read.chat().hosted().sessions();
      Tracing tracing = Traces.begin(read.traces());
      Assembly.Watch watch =
          new Assembly.Watch(
              remote -> new TracedReasoner(new MeasuredReasoner(new GuardedReasoner(remote, calls, ledger), measurements), tracing),
              remote -> new GuardedEmbedder(remote, calls),
              remote -> new GuardedTranscriber(remote, calls, measurements.hearings()),
              measurements,
              tracing);
      assembly = Optional.of(Assembly.start(read, () -> named.open(connections(named), Settings.value(Keys.TENANT, source, text -> text)), clock(), watch));
      ledger.keepIn(ready().system().store().spendings());
      hosting = hosted.map(sessions -> ready().system().assistance().hosting(new GuardedChatSessions(sessions, calls)));
      dictating = Voices.dictation(read).map(sessions -> ready().system().assistance().dictating(new GuardedTranscriptionSessions(sessions, calls)));
      rehearsal = Rehearsal.of(read, source, clock());
      refusal = Optional.empty();
      farewell.prepare(read.stopGrace());
      rehearsal.ifPresent(this::rehearse);
    } catch (WrongConfiguration | PortException e) {
      refusal = Optional.of(e.getMessage());
      LOG.log(System.Logger.Level.ERROR, "InterviewKit cannot start: {0}", e.getMessage());
    }
  }

  /** Aside: the server lets nobody in, itself included, before its applications have started. */
  private void rehearse(Rehearsal held) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Thread aside =
        Thread.ofPlatform()
            .daemon()
            .name("voice-rehearsal")
            .unstarted(
                () -> {
                  try {
                    held.hold();
                  } finally {
                    rehearsal = Optional.empty();
                  }
                });
    aside.setContextClassLoader(loader);
    aside.start();
  }

  /** Has something done as soon as the server is asked to end: while calls that run are still answered, and no new one is let in. It must not wait. */
  public void whenStopping(Runnable task) {
    farewells.add(task);
  }

  /** Has the server wait a moment for others when it is asked to end, until they are done. */
  public void waitFor(BooleanSupplier othersDone) {
    done = othersDone;
  }

  /**
   * Whoever is connected is told, and nobody comes in any more. Where another server can take them, whoever sends people here is given time to notice first: until then only new
   * connections to interviews are refused.
   */
  private void dismiss() {
    leaving = true;
    if (assembly.filter(held -> held.system().housekeeping().hasOthers()).isPresent()) {
      Duration grace = settings.map(Settings::stopGrace).orElse(Duration.ZERO);
      LOG.log(System.Logger.Level.INFO, "the server is not ready any more and will let go of its interviews in {0} s", grace.toSeconds());
      rest(grace, () -> false);
    }
    stopping = true;
    refusal = Optional.of("the server is stopping");
    farewells.forEach(Runnable::run);
    assembly.ifPresent(held -> held.system().liveInterviews().close());
    rest(PATIENCE, done);
  }

  private static void rest(Duration longest, BooleanSupplier enough) {
    long deadline = System.nanoTime() + longest.toNanos();
    while (!enough.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
    refusal = Optional.of("the server is stopping");
    farewell.end();
    assembly.ifPresent(Assembly::close);
  }

  /** Looked up rather than injected: a container would look for the drivers of databases that were not chosen as well. The name is one of three of our own. */
  @SuppressWarnings("BanJNDI")
  private static DataSource connections(Database named) {
    try {
      return InitialContext.doLookup(named.resource());
    } catch (NamingException e) {
      throw new WrongConfiguration(named.resource() + ": the server cannot provide this database: " + e.getMessage());
    }
  }

  private Assembly ready() {
    return assembly.filter(held -> !stopping).orElseThrow(() -> new NotReady(refusal.orElse("")));
  }
}
