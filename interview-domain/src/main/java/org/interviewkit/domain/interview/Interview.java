package org.interviewkit.domain.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.document.DocumentKind;

/**
 * One interview, from being scheduled to being decided. Every transition returns a new interview; one that is not allowed is refused with a {@link Conflict} that
 * names both states, and nothing has changed. The transcript, the supervisor's records and the evaluation are kept beside it under its id.
 *
 * @param id its identifier
 * @param engagement who and for what
 * @param preparation criteria, questions, limits
 * @param status where it stands
 * @param timeline when things happened
 * @param invitation the candidate's link, or empty
 * @param consent the candidate's agreement, or empty
 * @param endReason why it came to its end, or empty
 * @param decisions what people decided, oldest first; the last one holds
 * @param lead the person who leads it; empty when the AI does
 * @param version how often it was saved, from 0; a save with a stale version is refused
 */
public record Interview(
    InterviewId id,
    Engagement engagement,
    Preparation preparation,
    InterviewStatus status,
    Timeline timeline,
    Optional<Invitation> invitation,
    Optional<Consent> consent,
    Optional<EndReason> endReason,
    List<Decision> decisions,
    Optional<Lead> lead,
    long version) {

  /** Checks presence. Called by adapters that read an interview back; everything else goes through {@link #schedule} and the transitions. */
  public Interview {
    Require.present("id", id);
    Require.present("engagement", engagement);
    Require.present("preparation", preparation);
    Require.present("status", status);
    Require.present("timeline", timeline);
    decisions = List.copyOf(decisions);
  }

  /** An interview that the AI leads. */
  public Interview(
      InterviewId id,
      Engagement engagement,
      Preparation preparation,
      InterviewStatus status,
      Timeline timeline,
      Optional<Invitation> invitation,
      Optional<Consent> consent,
      Optional<EndReason> endReason,
      List<Decision> decisions,
      long version) {
    this(id, engagement, preparation, status, timeline, invitation, consent, endReason, decisions, Optional.empty(), version);
  }

  /** A new interview, led by the AI. */
  public static Interview schedule(
      InterviewId id, Engagement engagement, Preparation preparation, Optional<Instant> scheduledFor, Instant now) {
    return schedule(id, engagement, preparation, scheduledFor, Optional.empty(), now);
  }

  /** A new interview that a person leads: it has no invitation, and no AI speaks in it. */
  public static Interview ledBy(Lead person, InterviewId id, Engagement engagement, Preparation preparation, Instant now) {
    return schedule(id, engagement, preparation, Optional.empty(), Optional.of(person), now);
  }

  private static Interview schedule(
      InterviewId id, Engagement engagement, Preparation preparation, Optional<Instant> scheduledFor, Optional<Lead> lead, Instant now) {
    return new Interview(
        id,
        engagement,
        preparation,
        InterviewStatus.SCHEDULED,
        Timeline.created(now, scheduledFor),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        lead,
        0);
  }

  /** Gives the candidate a link; a new one replaces the one before, also after consent and while paused. */
  public Interview invite(Invitation link) {
    if (lead.isPresent()) {
      throw new Conflict("interview " + id + " is led by a person: it has no link for the candidate");
    }
    InterviewStatus next = status == InterviewStatus.SCHEDULED ? InterviewStatus.INVITED : status;
    refuseUnless(
        "invited",
        InterviewStatus.SCHEDULED,
        InterviewStatus.INVITED,
        InterviewStatus.CONSENTED,
        InterviewStatus.IN_PROGRESS,
        InterviewStatus.PAUSED,
        InterviewStatus.CONCLUDING);
    return new Interview(id, engagement, preparation, next, timeline, Optional.of(link), consent, endReason, decisions, lead, version);
  }

  /** Gives an interview that a person leads other particulars, for example because the job description came later. Only before it is over. */
  public Interview prepare(Engagement changed, Preparation anew) {
    requireLead();
    if (status.isOver()) {
      throw new Conflict("interview " + id + " is " + status.label() + ": what it was about can no longer be changed");
    }
    return new Interview(id, changed, anew, status, timeline, invitation, consent, endReason, decisions, lead, version);
  }

  /** Puts an interview that a person leads among the saved ones, or takes it away again. Again changes nothing. */
  public Interview save(boolean saved) {
    Lead marked = requireLead().marked(saved);
    return new Interview(id, engagement, preparation, status, timeline, invitation, consent, endReason, decisions, Optional.of(marked), version);
  }

  /** Notes where the sound of an interview that a person leads is, or that it is not kept any more. */
  public Interview sound(Optional<Sound> recorded) {
    Lead heard = requireLead().with(recorded);
    return new Interview(id, engagement, preparation, status, timeline, invitation, consent, endReason, decisions, Optional.of(heard), version);
  }

  /** Notes which file an interview that a person leads was given last, what came of it, or that there is none any more. */
  public Interview paper(DocumentKind kind, Optional<Paper> paper) {
    Lead given = requireLead().with(kind, paper);
    return new Interview(id, engagement, preparation, status, timeline, invitation, consent, endReason, decisions, Optional.of(given), version);
  }

  /**
   * The person who leads.
   *
   * @throws Conflict if the AI does
   */
  public Lead requireLead() {
    return lead.orElseThrow(() -> new Conflict("interview " + id + " is led by the AI: this is for interviews a person leads"));
  }

  /** Keeps the candidate's agreement. Agreeing again to the same words changes nothing; agreeing to others takes the place of what was agreed before, and nothing else changes. */
  public Interview consent(Consent agreement) {
    if (status.isOpen() && consent.isPresent()) {
      boolean same = consent.get().noticeHash().equals(agreement.noticeHash());
      return same ? this : new Interview(id, engagement, preparation, status, timeline, invitation, Optional.of(agreement), endReason, decisions, lead, version);
    }
    refuseUnless("consented", InterviewStatus.SCHEDULED, InterviewStatus.INVITED);
    return new Interview(
        id, engagement, preparation, InterviewStatus.CONSENTED, timeline, invitation, Optional.of(agreement), endReason, decisions, lead, version);
  }

  /** Begins the interview; the clock runs from now. */
  public Interview start(Instant now) {
    refuseUnless("in_progress", InterviewStatus.CONSENTED);
    return moved(InterviewStatus.IN_PROGRESS, timeline.started(now));
  }

  /** Stops the clock. */
  public Interview pause(Instant now) {
    refuseUnless("paused", InterviewStatus.IN_PROGRESS, InterviewStatus.CONCLUDING);
    return moved(InterviewStatus.PAUSED, timeline.paused(now));
  }

  /** Lets the clock run again: in the winding up if that had begun, else in the middle. */
  public Interview resume(Instant now) {
    refuseUnless("in_progress", InterviewStatus.PAUSED);
    InterviewStatus next = timeline.concludingAt().isPresent() ? InterviewStatus.CONCLUDING : InterviewStatus.IN_PROGRESS;
    return moved(next, timeline.resumed(now));
  }

  /** Begins the winding up. */
  public Interview conclude(Instant now) {
    refuseUnless("concluding", InterviewStatus.IN_PROGRESS);
    return moved(InterviewStatus.CONCLUDING, timeline.concluding(now));
  }

  /** Ends the interview. Completing a completed one changes nothing. */
  public Interview complete(EndReason reason, Instant now) {
    if (status == InterviewStatus.COMPLETED || status == InterviewStatus.EVALUATED || status == InterviewStatus.DECIDED) {
      return this;
    }
    refuseUnless("completed", InterviewStatus.IN_PROGRESS, InterviewStatus.PAUSED, InterviewStatus.CONCLUDING);
    return ended(InterviewStatus.COMPLETED, reason, now);
  }

  /** Gives up an interview that was begun and not continued in time. */
  public Interview abandon(Instant now) {
    refuseUnless("abandoned", InterviewStatus.PAUSED);
    return ended(InterviewStatus.ABANDONED, EndReason.NOT_RESUMED, now);
  }

  /** Gives up an interview that was not begun in time. */
  public Interview expire(Instant now) {
    refuseUnless("expired", InterviewStatus.SCHEDULED, InterviewStatus.INVITED, InterviewStatus.CONSENTED);
    return ended(InterviewStatus.EXPIRED, EndReason.NOT_STARTED, now);
  }

  /** Notes that the evaluation is there. Once evaluated or decided it changes nothing. */
  public Interview evaluated() {
    if (status == InterviewStatus.EVALUATED || status == InterviewStatus.DECIDED) {
      return this;
    }
    refuseUnless("evaluated", InterviewStatus.COMPLETED);
    return moved(InterviewStatus.EVALUATED, timeline);
  }

  /** Keeps a person's decision. It can be made without an evaluation, and again: the last one holds, the earlier ones stay. */
  public Interview decide(Decision decision) {
    refuseUnless(
        "decided", InterviewStatus.COMPLETED, InterviewStatus.EVALUATED, InterviewStatus.ABANDONED, InterviewStatus.DECIDED);
    return new Interview(
        id,
        engagement,
        preparation,
        InterviewStatus.DECIDED,
        timeline,
        invitation,
        consent,
        endReason,
        Stream.concat(decisions.stream(), Stream.of(decision)).toList(),
        lead,
        version);
  }

  /** The decision that holds, or empty. */
  public Optional<Decision> decision() {
    return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
  }

  /** What the interviewer is told. */
  public Briefing briefing() {
    return new Briefing(id, engagement, preparation);
  }

  /** The same interview as it stands in the store after {@code saves} saves. Called by adapters only. */
  public Interview atVersion(long saves) {
    return new Interview(id, engagement, preparation, status, timeline, invitation, consent, endReason, decisions, lead, saves);
  }

  private Interview moved(InterviewStatus next, Timeline when) {
    return new Interview(id, engagement, preparation, next, when, invitation, consent, endReason, decisions, lead, version);
  }

  private Interview ended(InterviewStatus next, EndReason reason, Instant now) {
    return new Interview(
        id, engagement, preparation, next, timeline.ended(now), invitation, consent, Optional.of(reason), decisions, lead, version);
  }

  private void refuseUnless(String wanted, InterviewStatus... allowed) {
    if (!Set.of(allowed).contains(status)) {
      throw new Conflict("interview " + id + " is " + status.label() + ": it cannot become " + wanted);
    }
  }
}
