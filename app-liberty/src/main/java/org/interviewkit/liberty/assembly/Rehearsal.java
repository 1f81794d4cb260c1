package org.interviewkit.liberty.assembly;

import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.interviewkit.InterviewSystem;
import org.interviewkit.SystemBuilder;
import org.interviewkit.application.LiveInterviews;
import org.interviewkit.application.Notices;
import org.interviewkit.application.Taping;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.liberty.rehearsal.PlayedCandidate;
import org.interviewkit.liberty.rehearsal.PlayedService;
import org.interviewkit.openai.realtime.OpenAiConversations;
import org.interviewkit.openai.realtime.VoiceSettings;
import org.interviewkit.port.PortException;
import org.interviewkit.storage.recording.FileRecorder;

/**
 * Spoken interviews the server holds with itself before it is ready: over its own live socket, with a device and a speech service that are played, in memory. The service that is
 * configured is not asked, and nothing is kept. Ends after {@link #LONGEST} whatever happens; where the server cannot reach itself there is none.
 */
public final class Rehearsal implements AutoCloseable {

  /** From the first connection to the end. */
  static final Duration LONGEST = Duration.ofMillis(1_800);

  private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());

  /** By its name, as in {@link WarmUp}. */
  private static final Logger COURSE = Logger.getLogger("org.interviewkit.application.Course");

  private static final Duration OPENING = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(20);

  /** Fewer than 250 pieces a second, and none farther ahead than a device may be. */
  private static final long PACE_MILLIS = 5;

  private static final int SEATS = 8;

  private final String secret;
  private final InetSocketAddress self;
  private final Path tapes;
  private final List<AutoCloseable> closing = new ArrayList<>();
  private final InterviewSystem scratch;
  private final List<InterviewId> interviews;

  private Rehearsal(VoiceSettings voice, Settings settings, InetSocketAddress self, Clock clock) {
    byte[] bits = new byte[24];
    new SecureRandom().nextBytes(bits);
    this.secret = HexFormat.of().formatHex(bits);
    this.self = self;
    this.tapes = settings.dataDir().resolve("rehearsal");
    Optional<Duration> recording = settings.recording();
    PlayedService service = kept(new PlayedService());
    WebSocketContainer container = ContainerProvider.getWebSocketContainer();
    VoiceSettings played = new VoiceSettings(service.at(), Optional.empty(), voice.models(), voice.voice(), voice.hearing(), voice.limits(), false);
    Notices spoken = new Notices("", "").spoken();
    Notices notices = recording.map(spoken::recorded).orElse(spoken);
    SystemBuilder builder = InterviewSystem.builder().clock(clock).conversations(kept(new OpenAiConversations(played, () -> container, clock)));
    recording.ifPresent(keep -> builder.taping(new Taping.Rules(Optional.of(kept(new FileRecorder(tapes, clock))), notices)));
    this.scratch = kept(builder.build());
    Language[] languages = Language.values();
    this.interviews = Stream.iterate(0, seat -> seat + 1).limit(SEATS).map(seat -> WarmUp.agreed(scratch, languages[seat % languages.length], notices)).toList();
  }

  /** What is to be rehearsed; empty where nothing is spoken through this server, or its own address is not known. */
  static Optional<Rehearsal> of(Settings settings, Keys.Source source, Clock clock) {
    Optional<VoiceSettings> voice = settings.voice().filter(spoken -> !spoken.direct());
    if (voice.isEmpty()) {
      return Optional.empty();
    }
    try {
      return address(source).isPresent() ? Optional.of(new Rehearsal(voice.get(), settings, address(source).get(), clock)) : Optional.empty();
    } catch (UncheckedIOException | PortException e) {
      LOG.log(System.Logger.Level.DEBUG, "nothing is rehearsed", e);
      return Optional.empty();
    }
  }

  /** Where this server can be reached by itself. */
  private static Optional<InetSocketAddress> address(Keys.Source source) {
    String host = source.get("interview.http.host").orElse("127.0.0.1");
    Optional<Integer> port = source.get("interview.http.port").filter(text -> text.matches("[0-9]{1,5}")).map(Integer::valueOf).filter(number -> number > 0 && number < 65_536);
    boolean anywhere = host.equals("*") || host.equals("0.0.0.0") || host.equals("::");
    return port.map(number -> new InetSocketAddress(anywhere ? "127.0.0.1" : host, number));
  }

  /** Whether this is one of the server's own interviews, and its own secret to get in. */
  public boolean admits(InterviewId interview, String shown) {
    return isFor(interview) && secret.equals(shown);
  }

  /** Whether this is one of the server's own interviews. */
  public boolean isFor(InterviewId interview) {
    return interviews.contains(interview);
  }

  /** Where they are held. */
  public LiveInterviews liveInterviews() {
    return scratch.liveInterviews();
  }

  /** Holds them; waits until they are over. */
  void hold() {
    // a filter rather than a level: others may already be in interviews of their own
    COURSE.setFilter(line -> Stream.ofNullable(line.getParameters()).flatMap(Arrays::stream).noneMatch(interviews::contains));
    try {
      talk();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
      COURSE.setFilter(null);
    }
  }

  private void talk() throws InterruptedException {
    List<PlayedCandidate> seated = new ArrayList<>();
    Optional<PlayedCandidate> first = Optional.empty();
    long opening = System.nanoTime() + OPENING.toNanos();
    while (first.isEmpty() && System.nanoTime() < opening) {
      first = sit(0);
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
    }
    first.ifPresent(seated::add);
    if (seated.isEmpty()) {
      LOG.log(System.Logger.Level.INFO, "the voice was not rehearsed: this server cannot reach itself at {0}", self);
    }
    long end = System.nanoTime() + LONGEST.toNanos();
    for (int next = 1; !seated.isEmpty() && System.nanoTime() < end; next++) {
      if (next < SEATS) {
        sit(next).ifPresent(seated::add);
      }
      seated.removeIf(Rehearsal::isGone);
      TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
    }
    seated.forEach(PlayedCandidate::close);
  }

  private static boolean isGone(PlayedCandidate candidate) {
    try {
      candidate.speak();
      return false;
    } catch (IOException gone) {
      return true;
    }
  }

  /** Every fourth speaks the other protocol. */
  private Optional<PlayedCandidate> sit(int number) {
    InterviewId interview = interviews.get(number);
    try {
      return Optional.of(
          number % 4 == 3
              ? PlayedCandidate.at(self, "/v1/realtime?model=interview:" + interview + "&ticket=" + secret, "input_audio_buffer.append")
              : PlayedCandidate.at(self, "/ws/interview/" + interview + "?ticket=" + secret, "audio"));
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }

  private <T extends AutoCloseable> T kept(T part) {
    closing.add(0, part);
    return part;
  }

  @Override
  public void close() {
    for (AutoCloseable part : closing) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.log(System.Logger.Level.DEBUG, "a part of the rehearsal did not close", e);
      }
    }
    if (!Files.exists(tapes)) {
      return;
    }
    try (Stream<Path> left = Files.walk(tapes)) {
      left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      LOG.log(System.Logger.Level.DEBUG, "what was rehearsed could not be deleted", e);
    }
  }
}
