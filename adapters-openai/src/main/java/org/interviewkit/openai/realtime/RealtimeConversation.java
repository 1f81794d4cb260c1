package org.interviewkit.openai.realtime;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.port.AudioEvent;
import org.interviewkit.port.AudioListener;
import org.interviewkit.port.AudioRelay;
import org.interviewkit.port.Conversation;
import org.interviewkit.port.ConversationEvent;
import org.interviewkit.port.ConversationListener;
import org.interviewkit.port.DirectSound;
import org.interviewkit.port.Patience;

/**
 * One spoken conversation. Its lock guards the dialogue and is never held while the system is told something, or while anybody waits. The candidate's voice goes past it.
 */
final class RealtimeConversation implements Conversation, AudioRelay, DirectSound {

  private static final System.Logger LOG = System.getLogger(RealtimeConversation.class.getName());

  private final VoiceSettings settings;
  private final Clock clock;
  private final Mailbox mailbox;
  private final Runnable onClose;
  private final ReentrantLock lock = new ReentrantLock();
  private final Dialogue dialogue;
  private final Optional<Calling> calling;
  private final Line line;
  private final VoiceFigures figures;
  private Optional<AudioListener> ear = Optional.empty();

  RealtimeConversation(VoiceSettings settings, Calling.Means means, RandomGenerator random, Briefing briefing, ConversationListener listener, Closing onClose) {
    this.settings = settings;
    this.clock = means.clock();
    this.figures = means.figures();
    this.mailbox = new Mailbox(listener);
    this.onClose = () -> onClose.closed(this);
    Wings wings = new Wings();
    this.dialogue = new Dialogue(briefing, settings, clock, wings);
    this.calling = settings.direct() ? Optional.of(new Calling(means, this::session, event -> locked(() -> wings.sound(event)))) : Optional.empty();
    this.line = new Line(calling.<Line.Dialer>map(each -> each).orElse(means.sockets()), means.breaker(), clock, settings.limits().silence(), random, new Wire());
  }

  /** Hears that a conversation is closed. */
  interface Closing {
    void closed(RealtimeConversation conversation);
  }

  @Override
  public void respond(Transcript soFar, Duration elapsed) {
    locked(() -> dialogue.respond(soFar));
  }

  @Override
  public void guide(SupervisorAction.Guide guidance) {
    locked(() -> dialogue.guide(guidance));
  }

  @Override
  public void conclude() {
    locked(dialogue::conclude);
  }

  @Override
  public void end(Transcript soFar) {
    locked(() -> dialogue.end(soFar));
  }

  @Override
  public Optional<AudioRelay> audio() {
    return Optional.of(this);
  }

  @Override
  public Optional<DirectSound> direct() {
    return calling.map(unused -> this);
  }

  @Override
  public void call(String offer) {
    calling.ifPresent(each -> each.offer(offer));
  }

  @Override
  public void connected() {
    calling.ifPresent(Calling::connected);
  }

  @Override
  public void hangUp() {
    calling.ifPresent(Calling::hangUp);
  }

  @Override
  public void close() {
    mailbox.close();
    line.close();
    calling.ifPresent(Calling::close);
    onClose.run();
  }

  @Override
  public void listen(AudioListener listener) {
    locked(
        () -> {
          ear = Optional.of(listener);
          dialogue.listen();
        });
  }

  @Override
  public void mute() {
    locked(
        () -> {
          dialogue.mute();
          ear = Optional.empty();
        });
    hangUp();
  }

  @Override
  public void hear(String audio) {
    if (settings.direct()) {
      return;
    }
    line.voice(audio);
    figures.heard(Pcm.bytes(audio));
    if (lock.tryLock()) {
      try {
        dialogue.voiced(clock.instant());
      } finally {
        lock.unlock();
      }
    }
  }

  @Override
  public boolean waitsForFinished() {
    return settings.hearing().turns() == VoiceSettings.Turns.BUTTON;
  }

  @Override
  public void wish(Wish wish) {
    locked(
        () -> {
          switch (wish) {
            case FINISHED -> dialogue.finished();
            case SILENCE -> dialogue.silence();
          }
        });
  }

  @Override
  public void played(String item, Duration far) {
    if (!settings.direct()) {
      locked(() -> dialogue.played(item, far));
    }
  }

  @Override
  public void patience(Patience patience) {
    locked(() -> dialogue.patience(patience));
  }

  /** What time brings; ten times a second. */
  void pulse() {
    line.pulse();
    if (calling.filter(Calling::isAstray).isPresent()) {
      line.renew();
    }
    locked(() -> dialogue.pulse(line.isOlderThan(settings.limits().session())));
  }

  private String session() {
    lock.lock();
    try {
      return dialogue.call();
    } finally {
      lock.unlock();
    }
  }

  private void locked(Runnable step) {
    lock.lock();
    try {
      step.run();
    } finally {
      lock.unlock();
    }
  }

  private final class Wings implements Stage {

    @Override
    public void send(String event) {
      line.send(event);
    }

    @Override
    public void tell(ConversationEvent event) {
      mailbox.put(event);
    }

    @Override
    public void sound(AudioEvent event) {
      switch (event) {
        case AudioEvent.Voice voice -> figures.spoken(Pcm.bytes(voice.audio()));
        case AudioEvent.Silenced silenced -> figures.count(VoiceFigures.Event.INTERRUPTED);
        default -> {}
      }
      ear.ifPresent(listener -> listener.on(event));
    }

    @Override
    public void reconnect(boolean broken) {
      if (broken) {
        Thread.startVirtualThread(() -> line.broken("the service has fallen silent"));
      } else if (calling.filter(Calling::isOnCall).isPresent()) {
        Thread.startVirtualThread(() -> calling.ifPresent(Calling::due));
      } else {
        line.renew();
      }
    }

    @Override
    public void meddled(String what, boolean again) {
      mailbox.put(new ConversationEvent.Meddled(what, again));
      if (again) {
        Thread.startVirtualThread(() -> calling.ifPresent(Calling::refuse));
      }
    }
  }

  private final class Wire implements Line.Listener {

    private final AtomicBoolean up = new AtomicBoolean();

    @Override
    public void up(boolean replacing, Way way) {
      up.set(true);
      calling.ifPresent(each -> each.up(way));
      locked(
          () -> {
            if (replacing) {
              figures.count(VoiceFigures.Event.RENEWED);
              dialogue.replaced();
            }
            dialogue.connected(way);
            line.flush();
          });
    }

    @Override
    public void message(String message) {
      ServerEvent event = ServerEvent.read(message);
      if (event instanceof ServerEvent.Failure failure) {
        figures.count(VoiceFigures.Event.ERROR);
        LOG.log(Level.DEBUG, "the service answered {0} {1}", failure.type(), failure.code());
      }
      locked(() -> dialogue.on(event));
    }

    @Override
    public void down(Line.Down why) {
      boolean wasUp = up.getAndSet(false);
      VoiceFigures.Event gone = wasUp ? VoiceFigures.Event.LOST : VoiceFigures.Event.UNREACHABLE;
      figures.count(why.refused() ? VoiceFigures.Event.REFUSED : why.overloaded() ? VoiceFigures.Event.OVERLOADED : gone);
      locked(() -> dialogue.disconnected(why));
    }
  }
}
