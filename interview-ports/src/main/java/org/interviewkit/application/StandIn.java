package org.interviewkit.application;

import java.util.Optional;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.Require;
import org.interviewkit.domain.Wording;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.supervision.SupervisorAction;
import org.interviewkit.domain.transcript.Turn;

/** A person of the hiring team in the interviewer's place. Whose the place is follows from the stored commands alone. Guarded by the interview's lock. */
final class StandIn {

  private static final Wording TAKEN =
      new Wording(
          "%s aus dem Team führt das Gespräch jetzt selbst. Die KI ist still, bis sie es zurückbekommt.",
          "%s from the hiring team now leads the interview. The AI is silent until it gets the interview back.");
  private static final Wording GIVEN_BACK = new Wording("Ab jetzt führt wieder die KI das Gespräch.", "From now on the AI leads the interview again.");

  private final LiveInterview live;

  StandIn(LiveInterview live) {
    this.live = live;
  }

  boolean isThere() {
    return live.oversight().standIn().isPresent();
  }

  /** The command by which this person has the place; the same again changes nothing. */
  Supervision takeOver(String name, String by) {
    Optional<Supervision> held = live.oversight().standIn();
    if (held.isPresent()) {
      return heldBy(by);
    }
    Supervision taken = live.supervisor().command(new SupervisorAction.TakeOver(name), by);
    live.oversight().supersedeOwn();
    live.voice().mute();
    live.audience().tellAll(new LiveEvent.InterviewerState(false));
    announce(TAKEN.in(language()).formatted(name));
    return taken;
  }

  /** The AI leads again, and says its next turn if one is due. Again changes nothing. */
  void release(String by, boolean anyway) {
    if (isThere()) {
      if (!anyway) {
        heldBy(by);
      }
      live.supervisor().command(new SupervisorAction.Release(), by);
      announce(GIVEN_BACK.in(language()));
      live.listen();
      live.answerIfDue();
    }
  }

  /** Stores what the person says. The same again, by its identifier, is the same turn. */
  Turn say(String words, Optional<String> clientId, String by) {
    Require.text("text", words, Turn.MAX_CONTENT);
    Optional<Turn> known = live.transcript().ofPerson(clientId);
    if (known.isPresent()) {
      return known.get();
    }
    heldBy(by);
    return live.transcript().keepPerson(words, clientId, live.audience());
  }

  /** Tells somebody who has just come. */
  void tell(Participant newcomer) {
    live.oversight().standIn().ifPresent(held -> newcomer.on(new LiveEvent.HandedOver(Optional.of(nameOf(held)))));
  }

  static String nameOf(Supervision held) {
    return held.ruling().action() instanceof SupervisorAction.TakeOver taken ? taken.name() : held.by();
  }

  private Supervision heldBy(String by) {
    Optional<Supervision> held = live.oversight().standIn();
    String whose = held.map(other -> nameOf(other) + " has taken it over").orElse("the AI leads it");
    return held.filter(command -> command.by().equals(by)).orElseThrow(() -> new Conflict("interview " + live.briefing().interviewId() + " is not with " + by + ": " + whose));
  }

  private void announce(String words) {
    live.transcript().note(words, live.audience());
    live.audience().tellAll(new LiveEvent.HandedOver(live.oversight().standIn().map(StandIn::nameOf)));
  }

  private Language language() {
    return live.briefing().engagement().language();
  }
}
