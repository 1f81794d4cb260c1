package org.interviewkit.openai.realtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.openai.realtime.Ledger.Owner;
import org.interviewkit.port.ConversationEvent;
import org.interviewkit.port.Patience;

/** The course of one spoken conversation: what the system wants, the service says and the device tells, put together. Knows no socket and no thread; guarded by its holder. */
final class Dialogue {

  private final VoiceSettings settings;
  private final Clock clock;
  private final Stage stage;
  private final Answering answering;
  private final Mouth mouth;
  private final Telling telling;
  private final Presence presence;
  private final Watch watch;
  private final Ear ear;
  private final Floor floor;
  private final Warden warden;
  private final Memory memory = new Memory();
  private final Ledger ledger = new Ledger();
  private Optional<SupervisorAction.Guide> guidance = Optional.empty();
  private Instant lastSign = Instant.MIN;
  private Instant endBy = Instant.MAX;
  private boolean concluding;
  private boolean connected;
  private boolean onCall;
  private boolean away;
  private boolean cutOff;
  private boolean ending;

  Dialogue(Briefing briefing, VoiceSettings settings, Clock clock, Stage stage) {
    this.settings = settings;
    this.clock = clock;
    this.stage = stage;
    this.answering = new Answering(stage);
    this.mouth = new Mouth(new Moves(briefing), ledger, memory, stage);
    this.telling = new Telling(briefing, settings, stage);
    this.presence = new Presence(stage);
    this.watch = new Watch(settings.limits(), answering, mouth, ledger);
    this.floor = new Floor(telling, ledger, presence, stage);
    this.ear = new Ear(stage, presence, mouth);
    this.warden = new Warden(stage, telling, answering);
  }

  void respond(Transcript soFar) {
    mouth.resume(soFar);
    List<Memory.Said> news = memory.take(soFar);
    if (!floor.isDue() && !watch.isSettled() && news.stream().noneMatch(said -> said.speaker() == Speaker.USER)) {
      return;
    }
    floor.settle();
    mouth.hush(clock.instant());
    news.forEach(telling::said);
    ask(Request.TURN);
  }

  void guide(SupervisorAction.Guide guide) {
    guidance = Optional.of(guide);
    telling.guidance(guide);
  }

  void conclude() {
    if (!concluding) {
      concluding = true;
      mouth.conclude();
      telling.system(Instructions.CONCLUDE);
    }
  }

  void end(Transcript soFar) {
    mouth.resume(soFar);
    memory.take(soFar).forEach(telling::said);
    if (!ending) {
      ending = true;
      mouth.hush(clock.instant());
      floor.settle();
      ask(Request.GOODBYE);
    }
  }

  void listen() {
    presence.comes(clock.instant());
  }

  void mute() {
    presence.goes();
    if (presence.isSpeaking()) {
      stage.send(ClientEvents.commit());
      presence.speaks(false, clock.instant());
    }
    mouth.hush(clock.instant());
    answering.drop();
  }

  void voiced(Instant now) {
    mouth.deviceTells();
    presence.voiced(now);
    if (settings.hearing().turns() == VoiceSettings.Turns.BUTTON && !presence.isSpeaking()) {
      presence.speaks(true, now);
      mouth.hush(clock.instant());
      answering.drop();
    }
  }

  void finished() {
    stage.send(ClientEvents.commit());
    presence.speaks(false, clock.instant());
  }

  void silence() {
    if (mouth.isSpeaking() && !isGoodbye()) {
      mouth.interrupt(clock.instant());
      answering.drop();
    }
  }

  void played(String item, Duration far) {
    mouth.played(item, far, clock.instant());
  }

  void patience(Patience wanted) {
    telling.patience(wanted);
  }

  /** What the session of a call is to be from its beginning. */
  String call() {
    return telling.call();
  }

  /** A connection is there: it is told everything, and asked what the one before it did not answer. */
  void connected(Way way) {
    connected = true;
    onCall = way.isCall();
    mouth.goes(way.manner());
    answering.marks(onCall);
    warden.watch(Optional.of(way).filter(Way::isCall).flatMap(call -> Members.of(telling.call())).map(Terms::of));
    watch.sign(clock.instant());
    telling.everything(cutOff, way.manner(), memory, concluding, guidance);
    if (cutOff) {
      cutOff = false;
      if (answering.isIdle()) {
        ask(Request.AGAIN);
      } else {
        telling.request(Request.AGAIN);
      }
    }
    if (isGoodbye()) {
      telling.request(Request.GOODBYE);
    }
    answering.proceed(clock.instant());
    if (away) {
      stage.tell(new ConversationEvent.Back());
    }
    away = false;
  }

  /** The connection is to be replaced by another one, which is there already. */
  void replaced() {
    cutOff = cutOff || presence.isSpeaking();
    presence.speaks(false, clock.instant());
    mouth.hush(clock.instant());
    forget();
  }

  private void forget() {
    answering.lost();
    ledger.open(open -> true).forEach(open -> mouth.emit(ledger.lose(open.item())));
  }

  /** The connection is gone, and another one will take its place. */
  void disconnected(Line.Down why) {
    if (connected) {
      cutOff = presence.isSpeaking() || mouth.isCutOff();
      memory.untold();
      if (mouth.isCutOff()) {
        mouth.hush(clock.instant());
      }
      forget();
      presence.speaks(false, clock.instant());
    }
    connected = false;
    if (!away) {
      away = true;
      stage.tell(new ConversationEvent.Away(why.reason(), why.overloaded()));
    }
    endBy = isGoodbye() ? clock.instant().plus(Watch.LAST_WORDS) : endBy;
  }

  void on(ServerEvent event) {
    lastSign = clock.instant();
    watch.sign(lastSign);
    event.cost().ifPresent(stage::tell);
    if (warden.refuses(event, lastSign)) {
      return;
    }
    switch (event) {
      case ServerEvent.Voice voice when answering.isWanted(voice.response()) -> mouth.voice(voice, isGoodbye(), lastSign);
      case ServerEvent.Saying saying when answering.isWanted(saying.response()) -> mouth.saying(saying, isGoodbye(), lastSign);
      case ServerEvent.Said said -> mouth.said(said);
      case ServerEvent.VoiceDone done -> mouth.voiceDone(done.item());
      case ServerEvent.Listening listening -> ear.on(listening, lastSign);
      case ServerEvent.Airing airing -> mouth.airing(airing, lastSign);
      case ServerEvent.Committed committed -> {
        presence.speaks(false, lastSign);
        floor.committed(committed.item(), committed.previous(), lastSign);
      }
      case ServerEvent.ItemAdded added -> floor.added(added, lastSign);
      case ServerEvent.Understood understood -> mouth.emit(ledger.settle(understood.item(), Owner.CANDIDATE, understood.words(), lastSign));
      case ServerEvent.NotUnderstood lost -> mouth.emit(ledger.lose(lost.item()));
      case ServerEvent.ResponseCreated created -> answering.created(created.response(), presence.isSpeaking() && !isGoodbye());
      case ServerEvent.ResponseDone done -> done(done);
      case ServerEvent.Failure failure -> failure(failure);
      case ServerEvent.Voice unwanted -> {}
      case ServerEvent.Saying unwanted -> {}
      case ServerEvent.Unneeded other -> {}
    }
  }

  private void done(ServerEvent.ResponseDone done) {
    Optional<Request> request = answering.done(done.response(), lastSign);
    Optional<ServerEvent.Output> call = done.output().stream().filter(output -> output.name().equals(ClientEvents.FINISH)).findFirst();
    call.ifPresent(finish -> telling.answered(finish.call()));
    boolean goodbye = call.isPresent() || request.filter(Request.GOODBYE::equals).isPresent();
    presence.stir(lastSign);
    boolean spoke = mouth.complete(done, goodbye, lastSign);
    if (request.isEmpty() || spoke) {
      guidance = spoke ? Optional.empty() : guidance;
      return;
    }
    if (request.get() == Request.GOODBYE) {
      mouth.end();
    } else if (goodbye) {
      ending = true;
      ask(Request.GOODBYE);
    } else if (done.status().equals("cancelled")) {
      stage.tell(new ConversationEvent.Interrupted());
    } else {
      stage.tell(new ConversationEvent.Failed("the service made no answer: " + done.status() + " " + done.code()));
    }
  }

  private void failure(ServerEvent.Failure failure) {
    if (failure.code().equals("conversation_already_has_active_response")) {
      answering.refused(lastSign);
    } else if (failure.code().equals("session_expired")) {
      stage.reconnect(true);
    }
  }

  void pulse(boolean old) {
    Instant now = clock.instant();
    mouth.pulse(now);
    if (connected) {
      pulse(now, old);
    } else if (!now.isBefore(endBy)) {
      mouth.end();
    }
  }

  private void pulse(Instant now, boolean old) {
    watch.givenUp(now).forEach(open -> mouth.emit(ledger.lose(open.item())));
    if (watch.isSilent(now)) {
      stage.reconnect(true);
      return;
    }
    answering.proceed(now);
    boolean quiet = !presence.isSpeaking() && !floor.isDue() && watch.isQuiet();
    if (quiet && old && watch.isSettled()) {
      stage.reconnect(false);
    } else if (quiet && !memory.isEmpty() && presence.isIdle(onCall, mouth.quietSince(), settings.limits().idle(), now)) {
      presence.prompted();
      ask(Request.IDLE);
    }
  }

  private boolean isGoodbye() {
    return answering.request().filter(Request.GOODBYE::equals).isPresent();
  }

  private void ask(Request request) {
    telling.request(request);
    if (connected) {
      answering.ask(request, clock.instant());
    } else {
      endBy = request == Request.GOODBYE ? clock.instant().plus(Watch.LAST_WORDS) : endBy;
      answering.want(request);
    }
  }
}
