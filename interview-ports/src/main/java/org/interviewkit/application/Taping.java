package org.interviewkit.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentId;
import org.interviewkit.domain.document.DocumentKind;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.domain.recording.Track;
import org.interviewkit.port.Documents;
import org.interviewkit.port.PortException;
import org.interviewkit.port.Recorder;
import org.interviewkit.port.Recordings;
import org.interviewkit.port.Store;
import org.interviewkit.port.Tape;
import org.interviewkit.port.Transcriber;

/**
 * Recording spoken interviews, if the candidate has agreed to exactly that; storing the recording when the interview is over, and deleting it when its time has come. Every step
 * may be repeated.
 */
public final class Taping {

  private static final System.Logger LOG = System.getLogger(Taping.class.getName());
  private static final int AT_ONCE = 200;
  private static final Duration AGAIN = Duration.ofMinutes(1);

  /**
   * What is recorded.
   *
   * @param recorder records; empty when nothing is recorded
   * @param notices what candidates agree to; a recording is made for those who agreed to the notice as it stands now
   * @param transcriber hears recordings once more; empty when nobody does
   */
  public record Rules(Optional<Recorder> recorder, Notices notices, Optional<Transcriber> transcriber) {

    /** Nothing is recorded. */
    public static final Rules OFF = new Rules(Optional.empty(), new Notices("", ""));

    /** Recordings that are not heard again. */
    public Rules(Optional<Recorder> recorder, Notices notices) {
      this(recorder, notices, Optional.empty());
    }
  }

  /** How it stands with the recording of an interview. */
  public enum State {
    /** There is none. */
    NONE,
    /** The interview is not over, or its recording is being stored. */
    UNDER_WAY,
    /** It can be heard. */
    STORED,
    /** There was one. */
    DELETED
  }

  /** Why there is no recording. */
  public enum Absence {
    /** Interviews are not recorded. */
    OFF,
    /** The candidate has agreed to a notice that did not say so, or to none. */
    NOT_AGREED,
    /** Nothing was spoken that came past the server. */
    NOTHING_SPOKEN
  }

  /**
   * The recording of an interview.
   *
   * @param absence why there is none; empty when there is or was one
   * @param recording where everything is; empty when there is none or none yet
   */
  public record Taped(State state, Optional<Absence> absence, Optional<Recording> recording) {}

  private final StoredInterviews interviews;
  private final Recordings recordings;
  private final Documents documents;
  private final Rules rules;
  private final Transcribing transcribing;
  private final Clock clock;
  private final Map<InterviewId, Instant> notBefore = new ConcurrentHashMap<>();

  Taping(StoredInterviews interviews, Store store, Documents documents, Rules rules, Clock clock) {
    this.interviews = interviews;
    this.recordings = store.recordings();
    this.documents = documents;
    this.rules = rules;
    this.transcribing = new Transcribing(interviews, store, documents, rules.transcriber(), clock);
    this.clock = clock;
  }

  /** A tape for an interview that may be recorded. */
  Optional<Tape> tape(Interview interview) {
    Optional<Duration> keep = rules.notices().recorded().filter(days -> isAgreed(interview) && recordings.find(interview.id()).isEmpty());
    return rules.recorder().flatMap(recorder -> keep.map(days -> recorder.tape(interview.id(), days)));
  }

  /** Having recordings heard once more. */
  public Transcribing transcribing() {
    return transcribing;
  }

  /** How it stands with an interview's recording. */
  public Taped find(InterviewId id) {
    Interview interview = interviews.require(id);
    Optional<Recording> recording = recordings.find(id);
    if (recording.isPresent()) {
      return new Taped(recording.get().tracks().isPresent() ? State.STORED : State.DELETED, Optional.empty(), recording);
    }
    boolean holds = rules.recorder().filter(recorder -> recorder.holds(id)).isPresent();
    if (holds) {
      return new Taped(State.UNDER_WAY, Optional.empty(), Optional.empty());
    }
    Absence absence = rules.recorder().isEmpty() ? Absence.OFF : isAgreed(interview) ? Absence.NOTHING_SPOKEN : Absence.NOT_AGREED;
    return new Taped(State.NONE, Optional.of(absence), Optional.empty());
  }

  /**
   * The file of a track.
   *
   * @throws NotFound if there is no recording, none yet, or none any more
   */
  public Document file(InterviewId id, Track track) {
    interviews.require(id);
    return recordings
        .find(id)
        .flatMap(Recording::tracks)
        .flatMap(tracks -> documents.find(tracks.of(track)))
        .orElseThrow(() -> new NotFound("recording of interview", id));
  }

  /** The bytes of a track's file from an offset on; the caller closes the stream. */
  public InputStream open(Document file, long offset) {
    return documents.open(file.id(), offset);
  }

  /**
   * Deletes a recording, and what is held of one that is not stored yet; nothing of this interview is recorded any more. Where there is none nothing changes.
   *
   * @throws Conflict if the interview is being held
   */
  public void erase(InterviewId id) {
    Interview interview = interviews.require(id);
    if (recordings.find(id).isEmpty() && rules.recorder().filter(recorder -> recorder.holds(id)).isPresent()) {
      Recorder.Reel reel =
          rules.recorder().flatMap(recorder -> recorder.reel(id)).orElseThrow(() -> new Conflict("interview " + id + " is being held: its recording cannot be deleted now"));
      recordings.save(id, recording(interview, reel, Optional.empty()).deleted());
      rules.recorder().ifPresent(recorder -> recorder.erase(id));
    }
    recordings.find(id).ifPresent(recording -> forget(id, recording));
  }

  /** Stores the recordings of interviews that are over. One that could not be stored is tried again after a minute. */
  public void storeAllDue() {
    rules.recorder().ifPresent(recorder -> recorder.idle().forEach(id -> storeIfDue(recorder, id)));
  }

  private void storeIfDue(Recorder recorder, InterviewId id) {
    Instant now = clock.instant();
    if (notBefore.getOrDefault(id, Instant.MIN).isAfter(now)) {
      return;
    }
    try {
      storeIfOver(recorder, id);
      notBefore.remove(id);
    } catch (NotFound unknown) {
      forgetUnknown(recorder, id, now);
    } catch (RuntimeException e) {
      notBefore.put(id, now.plus(AGAIN));
      LOG.log(Level.WARNING, "interview " + id + ": its recording could not be stored; it is tried again", e);
    }
  }

  /** A recording without an interview may be kept no longer than one with it. */
  private void forgetUnknown(Recorder recorder, InterviewId id, Instant now) {
    notBefore.put(id, now.plus(AGAIN));
    if (recorder.reel(id).filter(reel -> reel.stretches().get(0).startedAt().plus(reel.keep()).isAfter(now)).isEmpty()) {
      recorder.erase(id);
      LOG.log(Level.INFO, "interview {0}: it is unknown, and what was recorded of it is deleted", id);
    }
  }

  /** The interviews whose recordings were kept as long as agreed; those that are due longest first, so many at once. */
  List<UUID> due(Instant now) {
    return recordings.due(now, AT_ONCE).stream().map(InterviewId::value).toList();
  }

  /** Deletes a recording if it was kept as long as agreed. */
  void eraseIfDue(UUID interview, Instant now) {
    InterviewId id = new InterviewId(interview);
    recordings
        .find(id)
        .filter(recording -> recording.tracks().isPresent() && !recording.keptUntil().isAfter(now))
        .ifPresent(
            recording -> {
              forget(id, recording);
              LOG.log(Level.INFO, "interview {0}: its recording was kept as long as agreed and is deleted", id);
            });
  }

  private void storeIfOver(Recorder recorder, InterviewId id) {
    Interview interview = interviews.require(id);
    if (!interview.status().isOver()) {
      return;
    }
    if (recordings.find(id).isEmpty()) {
      recorder.reel(id).ifPresent(reel -> store(recorder, interview, reel));
    }
    transcribing.stored(interview);
    recorder.erase(id);
  }

  private void store(Recorder recorder, Interview interview, Recorder.Reel reel) {
    InterviewId id = interview.id();
    Recording.Tracks tracks = new Recording.Tracks(put(recorder, interview, Track.CANDIDATE), put(recorder, interview, Track.INTERVIEWER));
    Recording recording = recording(interview, reel, Optional.of(tracks));
    recordings.save(id, recording);
    LOG.log(Level.INFO, "interview {0}: {1} s of its recording are stored{2}", id, Recording.duration(recording.samples()).toSeconds(), reel.incomplete() ? ", incomplete" : "");
  }

  private static Recording recording(Interview interview, Recorder.Reel reel, Optional<Recording.Tracks> tracks) {
    Instant end = interview.timeline().endedAt().orElse(reel.stretches().get(0).startedAt());
    return new Recording(reel.stretches(), reel.turns(), tracks, reel.incomplete(), end.plus(reel.keep()));
  }

  /** The same file gets the same name and time again, so that a step which was cut off can be repeated. */
  private DocumentId put(Recorder recorder, Interview interview, Track track) {
    String name = track.name().toLowerCase(Locale.ROOT);
    DocumentId id = new DocumentId(UUID.nameUUIDFromBytes(("recording " + interview.id() + " " + name).getBytes(StandardCharsets.UTF_8)));
    Instant at = interview.timeline().endedAt().orElse(interview.timeline().createdAt());
    try (InputStream measured = recorder.open(interview.id(), track);
        InputStream bytes = recorder.open(interview.id(), track)) {
      MessageDigest sha256 = DocumentDesk.sha256();
      long size = new DigestInputStream(measured, sha256).transferTo(OutputStream.nullOutputStream());
      documents.put(new Document(id, DocumentKind.RECORDING, name + ".wav", "audio/wav", size, HexFormat.of().formatHex(sha256.digest()), at), bytes);
      return id;
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "the recording of interview " + interview.id() + " could not be read", e);
    }
  }

  private void forget(InterviewId id, Recording recording) {
    recording
        .tracks()
        .ifPresent(
            tracks -> {
              documents.delete(tracks.candidate());
              documents.delete(tracks.interviewer());
            });
    recordings.save(id, recording.deleted());
    transcribing.erase(id);
  }

  /** For how long the sound of an interview that a person leads may be kept; empty when it may not. */
  Optional<Duration> agreedFor(Interview interview) {
    return rules.notices().sounded().filter(days -> rules.notices().isAgreed(interview));
  }

  /** The notices candidates agree to. */
  Notices notices() {
    return rules.notices();
  }

  /** Whether sound of interviews that people lead is kept at all. */
  boolean keepsSound() {
    return rules.notices().sounded().isPresent();
  }

  /** Whether the candidate has agreed to the notice as it stands now, and it says that sound is recorded. */
  private boolean isAgreed(Interview interview) {
    return rules.notices().recorded().isPresent() && rules.notices().isAgreed(interview);
  }
}
