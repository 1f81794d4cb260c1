package org.interviewkit.openai.realtime;

import jakarta.websocket.WebSocketContainer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.port.Conversation;
import org.interviewkit.port.ConversationEvent;
import org.interviewkit.port.ConversationListener;
import org.interviewkit.port.Conversations;
import org.interviewkit.port.PortException;

/**
 * Spoken conversations over OpenAI's Realtime interface, at OpenAI or elsewhere. A connection that is lost is made again, and told from what was said so far. Safe for use by many
 * threads.
 */
public final class OpenAiConversations implements Conversations, AutoCloseable {

  private static final long BEAT_MILLIS = 100;
  private static final long CHECK_SECONDS = 20;

  private final VoiceSettings settings;
  private final JakartaDialer dialer;
  private final Calling.Means means;
  private final VoiceFigures figures = new VoiceFigures();
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
  private final Set<RealtimeConversation> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("voice-beat").daemon().factory());

  /**
   * Conversations that connect by WebSocket clients; none is made yet.
   *
   * @param clients is asked for a client before each connection, on a thread of ours. Within a container always its own; a library may need one for each connection: Tyrus ends the
   *     threads of a client whose last connection closes, under the hands of the one that is just being made (its issue 640)
   */
  public OpenAiConversations(VoiceSettings settings, Supplier<WebSocketContainer> clients, Clock clock) {
    this.settings = settings;
    this.dialer = new JakartaDialer(settings, clients, figures);
    this.means = new Calling.Means(dialer, new Calls(settings), new Breaker(), clock, figures);
    beat.scheduleWithFixedDelay(() -> open.forEach(RealtimeConversation::pulse), BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public Conversation open(Briefing briefing, ConversationListener listener) {
    RealtimeConversation conversation = new RealtimeConversation(settings, means, random, briefing, counted(listener), open::remove);
    open.add(conversation);
    figures.count(VoiceFigures.Event.OPENED);
    conversation.pulse();
    return conversation;
  }

  private ConversationListener counted(ConversationListener listener) {
    return event -> {
      switch (event) {
        case ConversationEvent.NotUnderstood lost -> figures.count(VoiceFigures.Event.NOT_UNDERSTOOD);
        case ConversationEvent.Meddled meddled -> figures.count(VoiceFigures.Event.MEDDLED);
        default -> {}
      }
      listener.on(event);
    };
  }

  /** What was counted since these were made. */
  public VoiceFigures figures() {
    return figures;
  }

  /** How many conversations are being held. */
  public int count() {
    return open.size();
  }

  /**
   * Looks whether the service takes the key and the model.
   *
   * @throws PortException {@code REFUSED} if not; {@code UNAVAILABLE} if the service does not answer now
   */
  public void check() {
    CompletableFuture<Optional<Line.Down>> outcome = new CompletableFuture<>();
    dialer.dial(new Trial(outcome));
    try {
      outcome
          .get(CHECK_SECONDS, TimeUnit.SECONDS)
          .ifPresent(
              why -> {
                throw new PortException(why.refused() ? PortException.Kind.REFUSED : PortException.Kind.UNAVAILABLE, why.reason());
              });
    } catch (TimeoutException | ExecutionException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "the service did not answer within " + CHECK_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortException(PortException.Kind.UNAVAILABLE, "interrupted while the service was asked");
    }
  }

  /**
   * Which of the models are switched off soon, as far as the service tells.
   *
   * @param today the day warnings are counted from
   * @return what an administrator should know, in one sentence each
   */
  public List<String> warnings(LocalDate today) {
    return new Outlook(settings).warnings(today);
  }

  @Override
  public void close() {
    beat.shutdownNow();
    open.forEach(RealtimeConversation::close);
  }

  /** A connection that is made to be looked at. */
  private static final class Trial implements Line.Ends {

    private final CompletableFuture<Optional<Line.Down>> outcome;

    Trial(CompletableFuture<Optional<Line.Down>> outcome) {
      this.outcome = outcome;
    }

    @Override
    public void up(Line.Upstream upstream) {
      outcome.whenComplete((result, failure) -> upstream.close());
    }

    @Override
    public void message(String message) {
      switch (ServerEvent.read(message)) {
        case ServerEvent.SessionCreated created -> outcome.complete(Optional.empty());
        case ServerEvent.Failure failure -> {
          String code = failure.code().matches("[a-z0-9_.-]{1,60}") ? failure.code() : "error";
          outcome.complete(Optional.of(new Line.Down("the service refuses: " + code, false, !code.startsWith("rate_limit") && !code.equals("server_error"))));
        }
        default -> {}
      }
    }

    @Override
    public void down(Line.Down why) {
      outcome.complete(Optional.of(why));
    }
  }
}
