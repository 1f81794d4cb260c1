package org.interviewkit.application;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.document.Document;
import org.interviewkit.domain.document.DocumentKind;
import org.interviewkit.domain.document.SoundFormat;
import org.interviewkit.domain.document.UnreadableDocument;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.interview.Sound;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.Documents;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.PortException;

/**
 * The sound of interviews that people lead: one file with both voices, or one for each, recorded by the device of the person who leads, kept if the candidate has agreed to exactly
 * that, and deleted when its time has come. Every step may be repeated.
 */
public final class KeepingSound {

  private static final System.Logger LOG = System.getLogger(KeepingSound.class.getName());
  private static final int PAGE = 200;

  /**
   * Sound that is kept.
   *
   * @param file the file with both voices, or with the candidate's alone
   * @param interviewer the file with the voice of the person who leads; empty when both are on one
   * @param keptUntil when all of it is to be deleted
   */
  public record Kept(Document file, Optional<Document> interviewer, Instant keptUntil) {}

  /** Whether there is sound of an interview, or may be. */
  public enum State {
    /** No sound is kept here. */
    OFF,
    /** The candidate has agreed to no notice, or to one that says nothing of sound. */
    NOT_AGREED,
    /** Some may be handed in. */
    OPEN,
    /** Some is kept. */
    KEPT
  }

  /** Whether a service may write down what a microphone hears in an interview. */
  public enum Captions {
    /** None does here. */
    OFF,
    /** The candidate has agreed to no notice, or to one that says nothing of it. */
    NOT_AGREED,
    /** It may. */
    ON
  }

  /** How it stands with the sound of an interview, and what is kept. */
  public record Standing(State state, Optional<Kept> kept, Captions captions) {}

  private final LiveWiring wiring;
  private final DocumentDesk desk;
  private final Documents documents;

  KeepingSound(LiveWiring wiring, DocumentDesk desk, Documents documents) {
    this.wiring = wiring;
    this.desk = desk;
    this.documents = documents;
  }

  /**
   * Keeps a file with both voices in place of what was kept before.
   *
   * @param by username of whoever hands it in: the person who leads
   * @throws Conflict if somebody else or the AI leads, sound is not kept here, or the candidate has not agreed to it
   * @throws UnreadableDocument if it is no sound
   */
  public Kept keep(InterviewId id, Upload upload, String by) {
    return keep(id, upload, Optional.empty(), by);
  }

  /**
   * Keeps a file with the candidate's voice, and one with that of the person who leads, in place of what was kept before. Without the second one both are on the first.
   *
   * @param by username of whoever hands it in: the person who leads
   * @throws Conflict if somebody else or the AI leads, sound is not kept here, or the candidate has not agreed to it
   * @throws UnreadableDocument if one of them is no sound; nothing has changed then
   */
  public Kept keep(InterviewId id, Upload upload, Optional<Upload> interviewer, String by) {
    Interview interview = wiring.interviews().require(id);
    if (!interview.requireLead().by().equals(by)) {
      throw new Conflict("interview " + id + " is led by somebody else: only who leads it can hand in its sound");
    }
    Duration keep =
        wiring
            .taping()
            .agreedFor(interview)
            .orElseThrow(() -> new Conflict("interview " + id + ": the candidate has not agreed to a notice that says the sound is recorded, or sound is not kept here (interview.session.audio)"));
    String type = format(upload).mediaType();
    Optional<String> secondType = interviewer.map(second -> format(second).mediaType());
    Document file = desk.keep(DocumentKind.SOUND, type, upload);
    Optional<Document> second = interviewer.map(voice -> desk.keep(DocumentKind.SOUND, secondType.orElseThrow(), voice));
    Sound sound = new Sound(file.id(), second.map(Document::id), wiring.now().plus(keep));
    Interview kept = wiring.interviews().change(id, now -> now.sound(Optional.of(sound)));
    interview.requireLead().sound().ifPresent(this::delete);
    wiring.taping().transcribing().erase(id);
    wiring.taping().transcribing().stored(kept);
    return new Kept(file, second, sound.keptUntil());
  }

  /** What is kept, or empty. */
  public Optional<Kept> find(InterviewId id) {
    return kept(wiring.interviews().require(id));
  }

  /** How it stands with the sound of an interview that a person leads. */
  public Standing standing(Interview interview) {
    Optional<Kept> kept = kept(interview);
    if (kept.isPresent()) {
      return new Standing(State.KEPT, kept, captions(interview));
    }
    State state = wiring.taping().agreedFor(interview).isPresent() ? State.OPEN : wiring.taping().keepsSound() ? State.NOT_AGREED : State.OFF;
    return new Standing(state, Optional.empty(), captions(interview));
  }

  /**
   * Looks whether what a microphone hears may be written down by a service now.
   *
   * @param by username of whoever wants it: the person who leads
   * @return the language that is probably spoken
   * @throws Conflict if somebody else or the AI leads, the interview is over, no service does it here, or the candidate has not agreed to it
   */
  public Language permitCaptions(InterviewId id, String by) {
    Interview interview = wiring.interviews().require(id);
    if (!interview.requireLead().by().equals(by)) {
      throw new Conflict("interview " + id + " is led by somebody else: only who leads it can have a microphone written down");
    }
    if (interview.status().isOver() || captions(interview) != Captions.ON) {
      throw new Conflict(
          "interview " + id + ": it is over, the candidate has not agreed to a notice that says a service listens, or none does here (interview.session.captions)");
    }
    return interview.engagement().language();
  }

  private Captions captions(Interview interview) {
    Notices notices = wiring.taping().notices();
    return !notices.isCaptioned() ? Captions.OFF : notices.isAgreed(interview) ? Captions.ON : Captions.NOT_AGREED;
  }

  private Optional<Kept> kept(Interview interview) {
    return interview
        .lead()
        .flatMap(Lead::sound)
        .flatMap(sound -> documents.find(sound.file()).map(file -> new Kept(file, sound.interviewer().flatMap(documents::find), sound.keptUntil())));
  }

  private void delete(Sound sound) {
    documents.delete(sound.file());
    sound.interviewer().ifPresent(documents::delete);
  }

  /**
   * The bytes of a file from an offset on; the caller closes the stream.
   *
   * @throws NotFound if it is not kept any more
   */
  public InputStream open(Document file, long offset) {
    return documents.open(file.id(), offset);
  }

  /** Deletes what is kept, and what a model understood of it. Again changes nothing. */
  public void erase(InterviewId id) {
    Interview interview = wiring.interviews().require(id);
    interview
        .requireLead()
        .sound()
        .ifPresent(
            sound -> {
              delete(sound);
              wiring.interviews().change(id, now -> now.sound(Optional.empty()));
              wiring.taping().transcribing().erase(id);
            });
  }

  /** The interviews whose sound was kept as long as agreed. */
  List<UUID> due(Instant now) {
    InterviewFilter led = new InterviewFilter(Set.of(), Optional.empty(), "", InterviewFilter.Led.BY_PERSON);
    List<UUID> due = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    List<InterviewSummary> page;
    do {
      page = wiring.store().interviews().list(led, after, PAGE);
      page.stream().filter(entry -> isDue(entry.lead(), now)).forEach(entry -> due.add(entry.id().value()));
      after = page.isEmpty() ? Optional.empty() : Optional.of(page.get(page.size() - 1).cursor());
    } while (page.size() == PAGE);
    return due;
  }

  /** Deletes the sound of an interview if it was kept as long as agreed. */
  void eraseIfDue(UUID interview, Instant now) {
    InterviewId id = new InterviewId(interview);
    if (wiring.store().interviews().find(id).filter(found -> isDue(found.lead(), now)).isPresent()) {
      erase(id);
      LOG.log(Level.INFO, "interview {0}: its sound was kept as long as agreed and is deleted", id);
    }
  }

  private static boolean isDue(Optional<Lead> lead, Instant now) {
    return lead.flatMap(Lead::sound).filter(sound -> !sound.keptUntil().isAfter(now)).isPresent();
  }

  private static SoundFormat format(Upload upload) {
    try (InputStream bytes = upload.content().open()) {
      return SoundFormat.of(bytes.readNBytes(SoundFormat.HEAD))
          .orElseThrow(
              () -> new UnreadableDocument(UnreadableDocument.Reason.UNSUPPORTED_TYPE, "the file is no sound that is known here: WebM, Ogg, MP4, WAV, FLAC and MP3 are"));
    } catch (IOException e) {
      throw new PortException(PortException.Kind.UNAVAILABLE, "the file could not be read", e);
    }
  }
}
