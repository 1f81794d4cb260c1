package org.interviewkit.openai.realtime;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.openai.realtime.Ledger.Owner;
import org.interviewkit.port.AudioEvent;
import org.interviewkit.port.ConversationEvent;

/** What the interviewer is saying: it becomes a turn when it has been heard, and as far as it has been heard. */
final class Mouth {

  /** How long the device's last word about what it played is waited for. */
  private static final Duration LAST_WORD = Duration.ofMillis(300);

  /** How long the service's word is waited for about how much it played of what it plays itself. */
  private static final Duration SERVICES_WORD = Duration.ofSeconds(1);

  private final Moves moves;
  private final Ledger ledger;
  private final Memory memory;
  private final Stage stage;
  private final Playout playout;
  private final Map<String, Utterance> settled = new HashMap<>();
  private final Set<String> over = new HashSet<>();
  private Optional<Utterance> current = Optional.empty();
  private Optional<Instant> interrupted = Optional.empty();
  /** What the service began to play last: it may say so before the first word comes. */
  private Optional<String> onAir = Optional.empty();
  private Instant onAirSince = Instant.MIN;
  private Instant quietSince = Instant.MIN;
  private boolean deviceTells;
  private boolean aired;
  private boolean written;
  private boolean concluding;
  private boolean resumed;
  private boolean began;
  private boolean ended;

  Mouth(Moves moves, Ledger ledger, Memory memory, Stage stage) {
    this.moves = moves;
    this.ledger = ledger;
    this.memory = memory;
    this.stage = stage;
    this.playout = new Playout(stage::sound);
  }

  void resume(Transcript soFar) {
    if (!resumed) {
      resumed = true;
      moves.resume(soFar);
    }
  }

  void conclude() {
    concluding = true;
  }

  /** The candidate's device plays sound: what is said takes its time. Otherwise it is read, at once. */
  void deviceTells() {
    deviceTells = true;
  }

  /** Which way what is said goes from now on. */
  void goes(Way.Manner manner) {
    aired = manner == Way.Manner.CALL || manner == Way.Manner.AGAIN;
    written = manner == Way.Manner.TEXT;
  }

  boolean isSpeaking() {
    return current.isPresent();
  }

  /** Whether something is being said whose end has not come yet. */
  boolean isCutOff() {
    return current.filter(utterance -> !utterance.isComplete()).isPresent();
  }

  Instant quietSince() {
    return quietSince;
  }

  void voice(ServerEvent.Voice voice, boolean closing, Instant now) {
    if (!over.contains(voice.item()) && interrupted.isEmpty()) {
      utterance(voice.item(), voice.response(), closing, now).voice(voice.audio(), now);
      if (!aired) {
        playout.offer(new AudioEvent.Voice(voice.item(), voice.audio()), Pcm.bytes(voice.audio()), now);
      }
    }
  }

  void saying(ServerEvent.Saying saying, boolean closing, Instant now) {
    if (!over.contains(saying.item()) && interrupted.isEmpty()) {
      utterance(saying.item(), saying.response(), closing, now).saying(saying.words());
      if (!written) {
        stage.sound(new AudioEvent.Caption(saying.item(), saying.words()));
      }
    }
  }

  void said(ServerEvent.Said said) {
    current.filter(utterance -> utterance.item().equals(said.item()) && interrupted.isEmpty()).ifPresent(utterance -> utterance.said(said.words()));
  }

  void voiceDone(String item) {
    current.filter(utterance -> utterance.item().equals(item) && !aired).ifPresent(utterance -> playout.done(new AudioEvent.VoiceDone(item)));
  }

  void played(String item, Duration far, Instant now) {
    deviceTells = true;
    current
        .filter(utterance -> utterance.item().equals(item))
        .ifPresent(
            utterance -> {
              utterance.played(far);
              if (interrupted.isPresent()) {
                cut(utterance, now);
              }
            });
  }

  /** What the service tells of what it plays itself. */
  void airing(ServerEvent.Airing airing, Instant now) {
    Optional<Utterance> spoken = current.filter(utterance -> aired);
    switch (airing) {
      case ServerEvent.AiringStarted started -> {
        onAir = Optional.of(started.response());
        onAirSince = now;
        spoken.filter(utterance -> utterance.isOf(started.response())).ifPresent(utterance -> utterance.airs(now));
      }
      case ServerEvent.AiringStopped stopped -> {
        spoken.filter(utterance -> utterance.isOf(stopped.response())).ifPresent(utterance -> utterance.silent(now));
        pulse(now);
      }
      case ServerEvent.AiringCleared cleared -> spoken.filter(utterance -> utterance.isOf(cleared.response())).ifPresent(utterance -> interrupt(now));
      case ServerEvent.AiringCut cut ->
          spoken
              .filter(utterance -> utterance.item().equals(cut.item()))
              .ifPresent(
                  utterance -> {
                    interrupt(now);
                    utterance.played(Duration.ofMillis(cut.atMillis()));
                    cut(utterance, now);
                  });
    }
  }

  /** An answer is made. Whether anything of it has been said, or is still being said. */
  boolean complete(ServerEvent.ResponseDone done, boolean goodbye, Instant now) {
    boolean spoke = began;
    began = false;
    for (ServerEvent.Output output : done.output()) {
      Optional<Utterance> mine = current.filter(utterance -> utterance.item().equals(output.item()));
      spoke = spoke || mine.isPresent() || over.contains(output.item());
      if (mine.isEmpty() && output.kind().equals("assistant") && ledger.knows(output.item()) && !over.contains(output.item())) {
        emit(ledger.lose(output.item()));
      }
    }
    if (current.isPresent() && !current.get().isComplete()) {
      Utterance utterance = current.get();
      spoke = true;
      utterance.complete(now);
      if (goodbye) {
        utterance.close();
      }
      if (!Set.of("completed", "incomplete").contains(done.status()) && interrupted.isEmpty()) {
        hush(now);
      }
      pulse(now);
    }
    return spoke;
  }

  /** The candidate speaks: nothing more is played, and how much has been is asked. */
  void interrupt(Instant now) {
    current.ifPresent(
        utterance -> {
          if (utterance.isOver(now)) {
            whole(utterance, now);
          } else if (interrupted.isEmpty()) {
            interrupted = Optional.of(now);
            playout.clear();
            stage.sound(new AudioEvent.Silenced(utterance.item()));
            if (!deviceTells && !aired) {
              cut(utterance, now);
            }
          }
        });
  }

  /** Stops at once. */
  void hush(Instant now) {
    interrupt(now);
    if (current.isPresent() && aired) {
      stage.send(ClientEvents.silence());
    }
    current.ifPresent(utterance -> cut(utterance, now));
  }

  void pulse(Instant now) {
    playout.pulse(now);
    current.ifPresent(
        utterance -> {
          if (interrupted.filter(since -> !now.isBefore(since.plus(aired ? SERVICES_WORD : LAST_WORD))).isPresent()) {
            cut(utterance, now);
          } else if (interrupted.isEmpty() && utterance.isComplete() && (!deviceTells && !aired || utterance.isOver(now))) {
            whole(utterance, now);
          }
        });
  }

  /** Tells the system what comes next in the order of things. */
  void emit(List<Ledger.Settled> next) {
    for (Ledger.Settled each : next) {
      switch (each.owner()) {
        case CANDIDATE -> candidate(each);
        case INTERVIEWER -> interviewer(each);
      }
    }
  }

  private void candidate(Ledger.Settled settledItem) {
    String words = settledItem.words().map(Utterance::cut).orElse("");
    if (!words.isEmpty()) {
      memory.candidate(settledItem.item(), words);
      stage.tell(new ConversationEvent.CandidateSaid(settledItem.item(), words));
    } else if (settledItem.lost()) {
      stage.tell(new ConversationEvent.NotUnderstood());
    }
  }

  private void interviewer(Ledger.Settled settledItem) {
    Optional<Utterance> utterance = Optional.ofNullable(settled.remove(settledItem.item()));
    boolean closing = utterance.filter(Utterance::isClosing).isPresent();
    settledItem
        .words()
        .ifPresent(
            words -> {
              memory.interviewer(words);
              Optional<Prompt> prompt = moves.of(words, utterance.filter(Utterance::isConcluding).isPresent(), closing);
              stage.tell(new ConversationEvent.InterviewerSaid(words, prompt, Optional.of(settledItem.item())));
            });
    if (closing) {
      end();
    } else if (settledItem.words().isEmpty() && utterance.isPresent()) {
      stage.tell(new ConversationEvent.Interrupted());
    }
  }

  /** The interviewer has said goodbye, or cannot. */
  void end() {
    if (!ended) {
      ended = true;
      stage.tell(new ConversationEvent.Ended());
    }
  }

  private Utterance utterance(String item, String response, boolean closing, Instant now) {
    if (current.filter(utterance -> utterance.item().equals(item)).isEmpty()) {
      began = true;
      current.ifPresent(before -> whole(before, now));
      ledger.add(item, Owner.INTERVIEWER, Optional.empty(), now);
      Utterance next = new Utterance(item, response, concluding, aired);
      onAir.filter(playing -> aired && next.isOf(playing)).ifPresent(playing -> next.airs(onAirSince));
      if (closing) {
        next.close();
      }
      current = Optional.of(next);
    }
    return current.orElseThrow();
  }

  private void whole(Utterance utterance, Instant now) {
    settle(utterance, utterance.words(), now);
  }

  private void cut(Utterance utterance, Instant now) {
    Duration heard = utterance.heard(now);
    if (!aired && !utterance.length().isZero() && heard.compareTo(utterance.length()) < 0) {
      stage.send(ClientEvents.truncate(utterance.item(), heard.toMillis()));
    }
    settle(utterance, utterance.words(heard), now);
  }

  private void settle(Utterance utterance, String words, Instant now) {
    current = Optional.empty();
    interrupted = Optional.empty();
    quietSince = now;
    over.add(utterance.item());
    settled.put(utterance.item(), utterance);
    emit(ledger.settle(utterance.item(), Owner.INTERVIEWER, words, now));
  }
}
