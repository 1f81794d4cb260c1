package org.interviewkit.application;

import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.interview.Sound;
import org.interviewkit.domain.recording.HeardAgain;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.domain.recording.SecondHearing;
import org.interviewkit.domain.recording.SpokenTurn;
import org.interviewkit.port.Documents;
import org.interviewkit.port.Job;
import org.interviewkit.port.Outcome;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Store;
import org.interviewkit.port.Transcriber;
import org.interviewkit.port.Worker;

/**
 * Having recordings heard once more, turn by turn and each voice for itself, if the candidate has agreed to that: durable work that goes on where it was left. Sound that was
 * handed in is heard as a whole, and linked to the turns. What is understood stands beside the transcript and changes nothing in it.
 */
public final class Transcribing {

  private static final System.Logger LOG = System.getLogger(Transcribing.class.getName());
  /** The kind of our jobs; a job's subject is an interview's id. */
  static final String HEAR = "hear-again";

  /** In the place of a model's name where none was asked. */
  private static final String NOBODY = "-";

  /** What is done of a job before it is handed back, so that others get their turn. */
  private static final Duration PORTION = Duration.ofMinutes(5);

  /** How it stands with the second hearing of an interview. */
  public enum State {
    /** Nothing is heard again. */
    OFF,
    /** There is nothing to hear: no recording, none yet, none any more, or nobody spoke. */
    NOT_RECORDED,
    /** The candidate has agreed to a notice that did not say so. */
    NOT_AGREED,
    /** It could be heard, but nobody asked for it. */
    OPEN,
    /** It waits for its turn, or for the next attempt. */
    WAITING,
    /** It is being heard. */
    UNDER_WAY,
    /** Everything was heard. */
    READY,
    /** It was given up; a person can have it begun again. */
    FAILED
  }

  /**
   * The second hearing of an interview.
   *
   * @param trouble why the last attempt failed; empty when none did
   * @param turns how many turns there are to be heard
   * @param hearing what was understood so far; empty when that is nothing
   */
  public record Standing(State state, Optional<String> trouble, int turns, Optional<SecondHearing> hearing) {}

  private final StoredInterviews interviews;
  private final Store store;
  private final Documents documents;
  private final Optional<Transcriber> transcriber;
  private final HandedInSound handedIn;
  private final Clock clock;

  Transcribing(StoredInterviews interviews, Store store, Documents documents, Optional<Transcriber> transcriber, Clock clock) {
    this.interviews = interviews;
    this.store = store;
    this.documents = documents;
    this.transcriber = transcriber;
    this.handedIn = new HandedInSound(store, documents);
    this.clock = clock;
  }

  /** How it stands. */
  public Standing find(InterviewId id) {
    Interview interview = interviews.require(id);
    Optional<Recording> recording = recorded(id);
    Optional<Job> job = store.jobs().find(HEAR, id.toString());
    Optional<SecondHearing> hearing = store.secondHearings().find(id);
    int turns = recording.map(all -> all.turns().size()).orElseGet(() -> handedIn.turns(interview));
    State state = hearing.filter(heard -> heard.turns().size() >= turns).isPresent() ? State.READY : state(interview, turns > 0, job);
    boolean tried = state == State.WAITING || state == State.FAILED;
    return new Standing(state, job.filter(any -> tried && any.attempts() > 0).flatMap(Job::lastError), turns, hearing);
  }

  /**
   * Asks for a recording to be heard from where it was left, or from its beginning when all of it was heard.
   *
   * @throws Conflict if nothing is heard again, there is nothing to hear, or the candidate has not agreed
   */
  public void askAgain(InterviewId id) {
    State state = find(id).state();
    switch (state) {
      case OFF, NOT_RECORDED, NOT_AGREED ->
          throw new Conflict("the recording of interview " + id + " cannot be heard again: " + state.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      case READY -> {
        store.secondHearings().erase(id);
        store.jobs().submit(HEAR, id.toString(), now());
      }
      case OPEN, WAITING, UNDER_WAY, FAILED -> store.jobs().submit(HEAR, id.toString(), now());
    }
  }

  /** Who hears, if anybody does. */
  Optional<Worker> worker() {
    return transcriber.map(by -> new Worker(HEAR, 1, job -> run(job, by)));
  }

  /** Asks for a recording that was just stored, or for the sound of an interview that is over. */
  void stored(Interview interview) {
    boolean there = interview.lead().isEmpty() || handedIn.turns(interview) > 0;
    if (transcriber.isPresent() && there && isAgreed(interview)) {
      store.jobs().submit(HEAR, interview.id().toString(), now());
    }
  }

  /** Forgets what was understood. */
  void erase(InterviewId id) {
    store.secondHearings().erase(id);
  }

  private State state(Interview interview, boolean recorded, Optional<Job> job) {
    if (transcriber.isEmpty()) {
      return State.OFF;
    }
    if (!recorded) {
      return State.NOT_RECORDED;
    }
    if (!isAgreed(interview)) {
      return State.NOT_AGREED;
    }
    return job.map(Job::state)
        .map(
            standing ->
                switch (standing) {
                  case WAITING -> State.WAITING;
                  case RUNNING -> State.UNDER_WAY;
                  case FAILED -> State.FAILED;
                  case DONE -> State.OPEN;
                })
        .orElse(State.OPEN);
  }

  private Outcome run(Job job, Transcriber by) {
    InterviewId id = InterviewId.of(job.subject());
    try {
      return hearAll(interviews.require(id), by) ? new Outcome.Done() : new Outcome.More(now());
    } catch (NotFound e) {
      return new Outcome.GivenUp("the interview is not kept any more");
    } catch (PortException e) {
      LOG.log(Level.WARNING, "interview {0}: its recording could not be heard again, attempt {1}: {2}", id, job.attempts(), e.getMessage());
      return Backoff.DELIVERY.failed(job, now(), String.valueOf(e.getMessage()), e.isRetryable());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "interview " + id + ": its recording could not be heard again, attempt " + job.attempts(), e);
      return Backoff.DELIVERY.failed(job, now(), "unexpected " + e.getClass().getSimpleName(), true);
    }
  }

  /** Hears what was not heard yet; false when the time was over before that. */
  private boolean hearAll(Interview interview, Transcriber by) {
    InterviewId id = interview.id();
    if (interview.lead().isPresent()) {
      hearFiles(interview, by);
      return true;
    }
    Instant end = now().plus(PORTION);
    for (SpokenTurn turn : recorded(id).map(Recording::turns).orElse(List.of())) {
      if (store.secondHearings().find(id).flatMap(heard -> heard.of(turn.position())).isEmpty()) {
        if (now().isAfter(end)) {
          return false;
        }
        Optional<Recording.Tracks> tracks = recorded(id).flatMap(Recording::tracks);
        if (tracks.isEmpty()) {
          return true;
        }
        hear(interview, tracks.get(), turn, by);
      }
    }
    LOG.log(Level.INFO, "interview {0}: its recording was heard again", id);
    return true;
  }

  private void hearFiles(Interview interview, Transcriber by) {
    Optional<SecondHearing> heard = handedIn.hear(interview, by, now());
    heard.ifPresent(hearing -> store.secondHearings().save(interview.id(), hearing));
    Optional<Sound> now = interviews.require(interview.id()).lead().flatMap(Lead::sound);
    if (heard.isPresent() && !now.equals(interview.lead().flatMap(Lead::sound))) {
      // it was deleted or replaced while it was heard
      erase(interview.id());
    }
  }

  /** A turn that is too short for words is taken for understood: as nothing. */
  private void hear(Interview interview, Recording.Tracks tracks, SpokenTurn turn, Transcriber by) {
    LongFunction<InputStream> track = from -> documents.open(tracks.of(turn.track()), Recording.HEAD + from * 2);
    List<Transcriber.Heard> heard = new ArrayList<>();
    for (Pieces.Piece piece : Pieces.of(turn, track)) {
      Transcriber.Heard words = by.hear(new Transcriber.Speech(piece.samples(), interview.engagement().language(), () -> track.apply(piece.from())));
      store.spendings().add(interview.id(), words.tokens());
      heard.add(words);
    }
    String text = clean(heard.stream().map(Transcriber.Heard::text).filter(words -> !words.isBlank()).collect(Collectors.joining(" ")));
    keep(interview.id(), new HeardAgain(turn.position(), turn.track(), text), heard.stream().map(Transcriber.Heard::model).findFirst().orElse(NOBODY));
  }

  private void keep(InterviewId id, HeardAgain turn, String model) {
    SecondHearing before = store.secondHearings().find(id).orElseGet(() -> new SecondHearing(model, now(), List.of()));
    store.secondHearings().save(id, before.with(turn, model.equals(NOBODY) ? before.model() : model, now()));
    if (recorded(id).isEmpty()) {
      // it was deleted while it was heard, perhaps before there was anything to forget
      erase(id);
    }
  }

  /** What can be stored of what a model says. */
  private static String clean(String text) {
    return storable(text.substring(0, Math.min(text.length(), HeardAgain.MAX_TEXT)));
  }

  /** The same without what no text holds: halves of characters, and what moves a cursor. */
  static String storable(String kept) {
    return new String(kept.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replaceAll("[\\p{Cc}&&[^\\n\\r\\t]]", " ").strip();
  }

  private Optional<Recording> recorded(InterviewId id) {
    return store.recordings().find(id).filter(recording -> recording.tracks().isPresent() && !recording.turns().isEmpty());
  }

  private static boolean isAgreed(Interview interview) {
    return interview.consent().filter(Notices::letsHearAgain).isPresent();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
