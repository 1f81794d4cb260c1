package org.interviewkit.openai.realtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.websocket.ContainerProvider;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.interviewkit.contract.BriefingFixtures;
import org.interviewkit.contract.Texts;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.openai.realtime.standin.Sound;
import org.interviewkit.openai.realtime.standin.Upstream;
import org.interviewkit.port.AudioEvent;
import org.interviewkit.port.AudioRelay;
import org.interviewkit.port.Conversation;
import org.interviewkit.port.ConversationEvent;
import org.interviewkit.port.Patience;

/** A room with a candidate in it: does what the system does, keeps the transcript, and remembers everything. */
final class Room implements AutoCloseable {

  static final String OFFER = "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n";

  final List<ConversationEvent> events = new CopyOnWriteArrayList<>();
  final List<AudioEvent> sounds = new CopyOnWriteArrayList<>();
  final Conversation conversation;
  private final OpenAiConversations conversations;
  private volatile Transcript transcript = Transcript.EMPTY;
  private volatile boolean answers = true;

  Room(Upstream upstream) {
    this(upstream, VoiceSettings.Limits.DEFAULT, VoiceSettings.Turns.PAUSE);
  }

  Room(Upstream upstream, VoiceSettings.Limits limits, VoiceSettings.Turns turns) {
    this(upstream, limits, turns, Clock.systemUTC());
  }

  Room(Upstream upstream, VoiceSettings.Limits limits, VoiceSettings.Turns turns, Clock clock) {
    this(upstream.at(), limits, turns, clock);
  }

  Room(URI base, VoiceSettings.Limits limits, VoiceSettings.Turns turns, Clock clock) {
    this(settings(base, limits, turns), clock);
  }

  private Room(VoiceSettings settings, Clock clock) {
    conversations = new OpenAiConversations(settings, ContainerProvider::getWebSocketContainer, clock);
    conversation = conversations.open(BriefingFixtures.briefing(Language.EN), this::on);
    relay().listen(sounds::add);
  }

  /** A room whose candidate calls the service past us. */
  static Room direct(Upstream upstream, Clock clock) {
    VoiceSettings relayed = settings(upstream.at(), VoiceSettings.Limits.DEFAULT, VoiceSettings.Turns.PAUSE);
    return new Room(new VoiceSettings(relayed.baseUrl(), relayed.key(), relayed.models(), relayed.voice(), relayed.hearing(), relayed.limits(), true), clock);
  }

  /** Offers a call and waits until the service knows of it. */
  Room calls(int number) {
    conversation.direct().orElseThrow().call(OFFER);
    await(() -> sounds.stream().filter(AudioEvent.CallAnswered.class::isInstance).count() == number);
    conversation.direct().orElseThrow().connected();
    return this;
  }

  /** Has the interviewer begin. */
  Room greeted() {
    conversation.respond(transcript, Duration.ZERO);
    return this;
  }

  static VoiceSettings settings(URI base, VoiceSettings.Limits limits, VoiceSettings.Turns turns) {
    VoiceSettings.Hearing hearing = new VoiceSettings.Hearing(turns, Patience.SHORT, VoiceSettings.Noise.OFF);
    return new VoiceSettings(base, Optional.of(Upstream.KEY), new VoiceSettings.Models("gpt-realtime-2.1", "gpt-transcribe"), "marin", hearing, limits);
  }

  private void on(ConversationEvent event) {
    events.add(event);
    switch (event) {
      case ConversationEvent.CandidateFinished finished -> {
        if (answers) {
          conversation.respond(transcript, Duration.ofMinutes(1));
        }
      }
      case ConversationEvent.CandidateSaid said -> add(Speaker.USER, TurnType.AUDIO, said.words(), Optional.of(said.id()));
      case ConversationEvent.InterviewerSaid said -> add(Speaker.ASSISTANT, TurnType.AUDIO, said.text(), Optional.empty());
      default -> {}
    }
  }

  private synchronized void add(Speaker speaker, TurnType type, String words, Optional<String> id) {
    int position = transcript.nextPosition();
    transcript = transcript.with(new Turn(position, Texts.NOW.plusSeconds(position), speaker, type, words, Optional.empty(), id));
  }

  AudioRelay relay() {
    return conversation.audio().orElseThrow();
  }

  /** Has the interviewer greet the candidate, whose device says that it plays sound. */
  Room begin() {
    relay().hear(Sound.silence(20, 20).get(0));
    conversation.respond(transcript, Duration.ZERO);
    return this;
  }

  /** Speaks for a second, and makes a pause that is long enough. */
  void speak() {
    talk();
    silence();
  }

  void talk() {
    Sound.speech(1_000, 40).forEach(relay()::hear);
  }

  void silence() {
    Sound.silence(600, 40).forEach(relay()::hear);
  }

  void type(String words) {
    add(Speaker.USER, TurnType.TEXT, words, Optional.of("typed-" + transcript.nextPosition()));
    conversation.respond(transcript, Duration.ofMinutes(1));
  }

  /** Says that a turn has been played to its end. */
  void playAll(String item) {
    relay().played(item, Duration.ofHours(1));
  }

  /** The turn that is being spoken: waits for its first sound. */
  String hears(int number) {
    await(() -> items().size() >= number);
    return items().get(number - 1);
  }

  /** Waits for the sound of a turn to be there as a whole. */
  String hearsAll(int number) {
    String item = hears(number);
    await(() -> sounds.contains(new AudioEvent.VoiceDone(item)));
    return item;
  }

  private List<String> items() {
    return sounds.stream().filter(AudioEvent.Voice.class::isInstance).map(sound -> ((AudioEvent.Voice) sound).item()).distinct().toList();
  }

  /** What was said so far: {@code USER: words}, one after the other. */
  List<String> said() {
    return transcript.turns().stream().map(turn -> turn.speaker() + ": " + turn.content()).toList();
  }

  long count(Class<? extends ConversationEvent> type) {
    return events.stream().filter(type::isInstance).count();
  }

  void answersNothingByItself() {
    answers = false;
  }

  Transcript transcript() {
    return transcript;
  }

  void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, () -> "it did not come; events " + events + "\nsaid " + said() + "\n" + sounds.size() + " sounds");
      Thread.onSpinWait();
      Thread.yield();
    }
  }

  @Override
  public void close() {
    conversation.close();
    conversations.close();
  }
}
