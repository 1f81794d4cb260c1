package org.interviewkit.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.candidate.Candidate;
import org.interviewkit.domain.candidate.CandidateId;
import org.interviewkit.domain.evaluation.Evaluation;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.interview.Engagement;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.interview.InterviewPlan;
import org.interviewkit.domain.interview.Preparation;
import org.interviewkit.domain.role.Role;
import org.interviewkit.domain.role.RoleId;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.supervision.SupervisorSettings;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.local.interviewer.LocalConversations;
import org.interviewkit.local.judging.LocalEvaluator;
import org.interviewkit.local.planning.LocalPlanner;
import org.interviewkit.port.Conversation;
import org.interviewkit.port.ConversationEvent;

/** A whole interview with the built-in interviewer, from a job description and a CV on, held in a test. */
public final class Stage {

  /** When everything in these tests happens. */
  public static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private final Briefing briefing;
  private final List<String> refused = new ArrayList<>();
  private Transcript transcript = Transcript.EMPTY;
  private Duration elapsed = Duration.ZERO;
  private boolean ended;
  private Optional<SupervisorAction.Guide> guidance = Optional.empty();
  private boolean concluding;

  private Stage(Briefing briefing) {
    this.briefing = briefing;
  }

  /** A stage for a role drafted from a job description, and a candidate with a CV, which may be empty. */
  public static Stage of(String jobDescription, String name, String cv, Language language) {
    LocalPlanner planner = new LocalPlanner();
    Role role = Role.draft(new RoleId(new UUID(1, 1)), planner.draft(jobDescription, Optional.empty(), language), NOW).approve(NOW);
    Candidate candidate = candidate(name, cv, language);
    InterviewPlan plan = planner.plan(role, candidate, language);
    return of(role, candidate, plan, language, SupervisorSettings.DEFAULT);
  }

  /** A stage for a given plan. */
  public static Stage of(Role role, Candidate candidate, InterviewPlan plan, Language language, SupervisorSettings settings) {
    Engagement engagement = new Engagement(role.id(), role.content().title(), candidate.id(), candidate.name(), language);
    return new Stage(new Briefing(new InterviewId(new UUID(3, 7)), engagement, new Preparation(role.rubric(), plan, settings)));
  }

  /** A candidate with a CV, which may be empty. */
  public static Candidate candidate(String name, String cv, Language language) {
    return new Candidate(new CandidateId(new UUID(2, 2)), name, Optional.empty(), language, Optional.empty(), cv, List.of(), NOW, 0);
  }

  /** Has the interviewer say its next turn, always through a conversation opened anew. */
  public Turn interviewer() {
    List<ConversationEvent> events = new ArrayList<>();
    try (Conversation conversation = new LocalConversations().open(briefing, events::add)) {
      if (concluding) {
        conversation.conclude();
      }
      guidance.ifPresent(conversation::guide);
      guidance = Optional.empty();
      conversation.respond(transcript, elapsed);
    }
    for (ConversationEvent event : events) {
      switch (event) {
        case ConversationEvent.InterviewerSaid said -> add(Speaker.ASSISTANT, said.text(), said.prompt());
        case ConversationEvent.GuidanceNotFollowed not -> refused.add(not.reason());
        case ConversationEvent.Ended end -> ended = true;
        default -> throw new AssertionError(event);
      }
    }
    return transcript.last().orElseThrow();
  }

  /** Has the candidate say something, and a minute pass. */
  public Stage candidate(String words) {
    add(Speaker.USER, words, Optional.empty());
    elapsed = elapsed.plusSeconds(60);
    return this;
  }

  /** Opens the interview if needed, has the candidate say something and the interviewer answer. */
  public Turn exchange(String words) {
    if (transcript.turns().isEmpty()) {
      interviewer();
    }
    candidate(words);
    return interviewer();
  }

  /** Guides the next turn. */
  public Stage guide(SupervisorAction.Guide wanted) {
    guidance = Optional.of(wanted);
    return this;
  }

  /** Winds up from the next turn on. */
  public Stage conclude() {
    concluding = true;
    return this;
  }

  /** Sets the running time. */
  public Stage at(Duration running) {
    elapsed = running;
    return this;
  }

  /** Adds a note of the system. */
  public Stage note(String words) {
    add(Speaker.SYSTEM, words, Optional.empty());
    return this;
  }

  public Briefing briefing() {
    return briefing;
  }

  public Transcript transcript() {
    return transcript;
  }

  public Duration elapsed() {
    return elapsed;
  }

  public boolean isEnded() {
    return ended;
  }

  /** Why guidance was not followed. */
  public List<String> refused() {
    return refused;
  }

  /** The checked evaluation of what was said. */
  public Evaluation evaluation() {
    return Evaluation.of(new LocalEvaluator().evaluate(briefing, transcript), briefing.preparation().rubric(), transcript, NOW);
  }

  private void add(Speaker speaker, String words, Optional<Prompt> prompt) {
    TurnType type = speaker == Speaker.SYSTEM ? TurnType.SYSTEM : TurnType.TEXT;
    transcript = transcript.with(new Turn(transcript.nextPosition(), NOW.plus(elapsed), speaker, type, words, prompt, Optional.empty()));
  }
}
