package org.interviewkit.application;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.NotFound;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.interview.Consent;
import org.interviewkit.domain.interview.Coverage;
import org.interviewkit.domain.interview.Decision;
import org.interviewkit.domain.interview.Engagement;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.interview.InterviewStatus;
import org.interviewkit.domain.interview.Invitation;
import org.interviewkit.domain.interview.Notice;
import org.interviewkit.domain.interview.Outcome;
import org.interviewkit.domain.interview.Preparation;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.role.RoleStatus;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.port.Cursor;
import org.interviewkit.port.InterviewFilter;
import org.interviewkit.port.InterviewSummary;
import org.interviewkit.port.Planner;
import org.interviewkit.port.Store;

/** Scheduling interviews, inviting candidates, keeping their agreement, looking interviews up, and deciding. */
public final class Interviewing {

  private static final Duration LONGEST_INVITATION = Duration.ofDays(90);

  private final Store store;
  private final StoredInterviews interviews;
  private final Planner planner;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final SecureRandom random = new SecureRandom();

  Interviewing(Store store, Planner planner, Clock clock, Supplier<UUID> ids) {
    this.store = store;
    this.interviews = new StoredInterviews(store.interviews());
    this.planner = planner;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Schedules an interview: the role's rubric is frozen into it, and its questions are chosen.
   *
   * @param language the language to hold it in; empty for the candidate's
   * @param scheduledFor when it is meant to be held; empty for any time
   * @param settings beat and limits
   * @throws NotFound if there is no such role or candidate
   * @throws Conflict if the role is not approved
   */
  public Interview schedule(
      RoleId roleId, CandidateId candidateId, Optional<Language> language, Optional<Instant> scheduledFor, SupervisorSettings settings) {
    Role role = store.roles().find(roleId).orElseThrow(() -> new NotFound("role", roleId));
    Candidate candidate = store.candidates().find(candidateId).orElseThrow(() -> new NotFound("candidate", candidateId));
    if (role.status() != RoleStatus.APPROVED) {
      throw new Conflict("role " + roleId + " is " + role.status().name().toLowerCase(Locale.ROOT) + ": interviews need an approved one");
    }
    Language spoken = language.orElse(candidate.language());
    InterviewPlan plan = planner.plan(role, candidate, spoken);
    Engagement engagement = new Engagement(roleId, role.content().title(), candidateId, candidate.name(), spoken);
    Preparation preparation = new Preparation(role.rubric(), plan, settings);
    return store
        .interviews()
        .add(Interview.schedule(new InterviewId(ids.get()), engagement, preparation, scheduledFor.map(Interviewing::micros), now()));
  }

  /**
   * Gives the candidate a link in place of the one before.
   *
   * @param validity for how long the interview can be begun with it, up to 90 days
   * @throws Conflict if the interview is over
   */
  public InvitationLink invite(InterviewId id, Duration validity) {
    if (validity.isNegative() || validity.isZero() || validity.compareTo(LONGEST_INVITATION) > 0) {
      throw new InvalidInput("validDays", "validity " + validity.toDays() + " days: allowed 1–" + LONGEST_INVITATION.toDays());
    }
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    Instant now = now();
    Invitation invitation = new Invitation(hash(secret), now, now.plus(validity));
    return new InvitationLink(secret, interviews.change(id, interview -> interview.invite(invitation)));
  }

  /**
   * The interview a link leads to. The link opens the interview until it expires, and afterwards still one that was begun in time.
   *
   * @throws NotFound if the link is unknown, replaced or expired: all look alike
   */
  public Interview byLink(String secret) {
    return store
        .interviews()
        .findByInvitation(hash(secret))
        .filter(
            interview ->
                interview.timeline().startedAt().isPresent()
                    || interview.invitation().filter(invitation -> invitation.expiresAt().isAfter(now())).isPresent())
        .orElseThrow(() -> new NotFound("invitation", "for this link"));
  }

  /**
   * Keeps the candidate's agreement to a notice.
   *
   * @param notice the notice as it stands now
   * @param seenHash hash of the notice the candidate saw
   * @throws Conflict if that is not the notice as it stands, or the interview can no longer be agreed to
   */
  public Interview consent(InterviewId id, Notice notice, String seenHash) {
    if (!notice.hash().equals(seenHash)) {
      throw new Conflict("the notice has changed to version " + notice.version() + ": it must be shown and agreed to again");
    }
    Consent consent = new Consent(notice.version(), notice.hash(), notice.language(), now(), Optional.empty());
    return interviews.change(id, interview -> interview.consent(consent));
  }

  /** Keeps that the system of an account states it has collected the candidate's agreement to a notice itself. */
  public Interview attestConsent(InterviewId id, Notice notice, String account) {
    Consent consent = new Consent(notice.version(), notice.hash(), notice.language(), now(), Optional.of(account));
    return interviews.change(id, interview -> interview.consent(consent));
  }

  /**
   * Keeps a person's decision.
   *
   * @param by username of the person
   * @param byName the person's name
   * @throws Conflict if the interview is not over
   */
  public Interview decide(InterviewId id, Outcome outcome, String reason, String by, String byName) {
    Decision decision = new Decision(outcome, reason, by, byName, now());
    return interviews.change(id, interview -> interview.decide(decision));
  }

  /**
   * The interview.
   *
   * @throws NotFound if there is none
   */
  public Interview require(InterviewId id) {
    return interviews.require(id);
  }

  /** One page, newest first; see {@link org.interviewkit.port.Interviews#list}. */
  public List<InterviewSummary> list(InterviewFilter filter, Optional<Cursor> after, int limit) {
    return store.interviews().list(filter, after, limit);
  }

  /** How many interviews there are in each state. */
  public Map<InterviewStatus, Long> counts() {
    return store.interviews().counts();
  }

  /** What was said so far. */
  public Transcript transcript(InterviewId id) {
    require(id);
    return store.transcripts().whole(id);
  }

  /** How far the criteria are covered. */
  public List<Coverage> coverage(InterviewId id) {
    Interview interview = require(id);
    return Coverage.of(interview.preparation().rubric(), interview.preparation().plan(), store.transcripts().whole(id));
  }

  /** What the interview's clock shows. */
  public ClockReading clock(Interview interview) {
    return ClockReading.of(interview, now());
  }

  private static String hash(String secret) {
    return HexFormat.of().formatHex(DocumentDesk.sha256().digest(secret.getBytes(StandardCharsets.UTF_8)));
  }

  private Instant now() {
    return micros(clock.instant());
  }

  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
