package org.interviewkit.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.interview.Consent;
import org.interviewkit.domain.interview.EndReason;
import org.interviewkit.domain.interview.Engagement;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.domain.interview.Notice;
import org.interviewkit.domain.interview.Preparation;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.role.RoleStatus;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;

/**
 * Interviews that a person of the hiring team leads: begun with a candidate and a position, given a job description and a CV when they are there, and told what was said while
 * it is said. Everything else is as with an interview the AI leads: the same questions, report, decision and deletion.
 */
public final class Leading {

  /** The most utterances that are handed in at once. */
  public static final int MOST_AT_ONCE = 200;

  /** The longest transcript, in turns, corrections included: some eight hours of talk. */
  public static final int MOST_TURNS = 5_000;

  /** Control characters a paste or a recogniser may bring along; refusing the words for them would lose them. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

  /** What became of an utterance. */
  public enum Outcome {
    /** It is kept. */
    KEPT,
    /** It is kept beside the earlier wording, which stays. */
    CORRECTED,
    /** It was kept before, word for word. */
    KNOWN,
    /** A later correction of it was kept before. */
    SUPERSEDED
  }

  /**
   * That an utterance is safe.
   *
   * @param position where its first wording stands, or the correction that was kept now
   */
  public record Heard(String id, int position, Outcome outcome) {}

  private final LiveWiring wiring;
  private final Preparing preparing;
  private final Supplier<UUID> ids;
  private final KeepingSound sound;
  private final GivingDocuments documents;

  Leading(LiveWiring wiring, Preparing preparing, Supplier<UUID> ids, KeepingSound sound, GivingDocuments documents) {
    this.wiring = wiring;
    this.preparing = preparing;
    this.ids = ids;
    this.sound = sound;
    this.documents = documents;
  }

  /**
   * Opens an interview for a position that has no role yet. Until it is given a job description there is none to go by.
   *
   * @param candidate the candidate's name
   * @param position the position, 1–200 characters
   */
  public Interview open(Lead person, String candidate, String position, Language language) {
    String title = Require.text("position", position.strip(), 200);
    return open(person, candidate, preparing.role(new RoleId(ids.get()), title, title, language), language);
  }

  /**
   * Opens an interview for a role.
   *
   * @throws org.interviewkit.domain.NotFound if there is no such role
   * @throws Conflict if it is not approved
   */
  public Interview open(Lead person, String candidate, RoleId roleId, Language language) {
    Role role = preparing.roles().require(roleId);
    if (role.status() != RoleStatus.APPROVED) {
      throw new Conflict("role " + roleId + " is not approved: interviews need an approved one");
    }
    return open(person, candidate, role, language);
  }

  private Interview open(Lead person, String name, Role role, Language language) {
    Candidate candidate = preparing.candidates().add(Require.text("candidateName", name.strip(), 200), Optional.empty(), language, "");
    Engagement engagement = new Engagement(role.id(), role.content().title(), candidate.id(), candidate.name(), language);
    Preparation preparation = new Preparation(role.rubric(), preparing.planner().plan(role, candidate, language), SupervisorSettings.DEFAULT);
    return wiring.store().interviews().add(Interview.ledBy(person, new InterviewId(ids.get()), engagement, preparation, wiring.now()));
  }

  /**
   * Keeps that the person who leads states the candidate's agreement to a notice. Again changes nothing.
   *
   * @throws Conflict if the AI leads the interview, or it is over
   */
  public Interview agreed(InterviewId id, Notice notice, String by) {
    Consent consent = new Consent(notice.version(), notice.hash(), notice.language(), wiring.now(), Optional.of(by));
    wiring.interviews().require(id).requireLead();
    return wiring.interviews().change(id, interview -> interview.consent(consent));
  }

  /**
   * Keeps what was said, in the order given. What was kept before is not kept again; when this returns, all of it is safe. The first one begins the interview.
   *
   * @param by username of whoever hands it in: the person who leads
   * @throws Conflict if somebody else leads, the candidate has not agreed, or the interview is over; utterances that were kept before are acknowledged all the same
   * @throws InvalidInput if there are too many, or the transcript would be too long; nothing was kept then
   */
  public List<Heard> hear(InterviewId id, List<Utterance> utterances, String by) {
    Require.size("utterances", utterances, 0, MOST_AT_ONCE);
    Interview interview = wiring.interviews().require(id);
    if (!interview.requireLead().by().equals(by)) {
      throw new Conflict("interview " + id + " is led by somebody else: only who leads it can hand in what was said");
    }
    HandedIn handedIn = new HandedIn(wiring.store().transcripts(), interview, wiring::now);
    List<Utterance> clean = utterances.stream().map(Leading::clean).toList();
    long fresh = clean.stream().filter(utterance -> handedIn.known(utterance).isEmpty()).count();
    if (handedIn.transcript().turns().size() + fresh > MOST_TURNS) {
      throw new InvalidInput("utterances", "the transcript would have " + (handedIn.transcript().turns().size() + fresh) + " turns: allowed " + MOST_TURNS);
    }
    if (fresh > 0) {
      running(id);
    }
    List<Heard> heard = new ArrayList<>();
    clean.forEach(utterance -> heard.add(handedIn.keep(utterance)));
    return heard;
  }

  private static Utterance clean(Utterance given) {
    return new Utterance(given.id(), given.revision(), given.speaker(), CONTROL.matcher(given.words()).replaceAll(" "), given.questionId());
  }

  private void running(InterviewId id) {
    wiring
        .interviews()
        .change(
            id,
            interview ->
                switch (interview.status()) {
                  case CONSENTED -> interview.start(wiring.now());
                  case PAUSED -> interview.resume(wiring.now());
                  case IN_PROGRESS, CONCLUDING -> interview;
                  case SCHEDULED, INVITED -> throw new Conflict("interview " + id + ": the candidate's agreement is not on record, so nothing that was said may be kept");
                  case COMPLETED, EVALUATED, DECIDED, ABANDONED, EXPIRED ->
                      throw new Conflict("interview " + id + " is " + interview.status().label() + ": its transcript is closed");
                });
  }

  /**
   * Ends an interview, closes its transcript, has it evaluated, and puts it among the saved ones. Again changes nothing.
   *
   * @throws Conflict if the AI leads it, or the candidate has not said anything yet
   */
  public Interview finish(InterviewId id) {
    Interview before = wiring.interviews().require(id);
    before.requireLead();
    if (before.status().isOver()) {
      return before;
    }
    if (wiring.store().transcripts().whole(id).of(Speaker.USER).isEmpty()) {
      throw new Conflict("interview " + id + ": nothing that the candidate said is on record, so there is nothing to finish");
    }
    Interview ended = wiring.interviews().change(id, interview -> interview.complete(EndReason.ENDED_BY_RECRUITER, wiring.now()).save(true));
    wiring.followUp(ended);
    wiring.taping().transcribing().stored(ended);
    return ended;
  }

  /** Job descriptions and CVs of these interviews. */
  public GivingDocuments documents() {
    return documents;
  }

  /** The sound of these interviews. */
  public KeepingSound sound() {
    return sound;
  }

  /** Puts an interview among the saved ones, or takes it away again. */
  public Interview save(InterviewId id, boolean saved) {
    return wiring.interviews().change(id, interview -> interview.save(saved));
  }

  /**
   * One page of the interviews that people lead, newest first.
   *
   * @param text part of the candidate's name or the position; empty for all
   */
  public List<InterviewSummary> list(String text, boolean savedOnly, Optional<Cursor> after, int limit) {
    InterviewFilter.Led led = savedOnly ? InterviewFilter.Led.BY_PERSON_AND_SAVED : InterviewFilter.Led.BY_PERSON;
    return wiring.store().interviews().list(new InterviewFilter(Set.<InterviewStatus>of(), Optional.empty(), text, led), after, limit);
  }
}
