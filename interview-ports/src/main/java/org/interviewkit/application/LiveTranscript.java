package org.interviewkit.application;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interviewkit.domain.Conflict;
import org.interviewkit.domain.InvalidInput;
import org.interviewkit.domain.Language;
import org.interviewkit.domain.interview.Briefing;
import org.interviewkit.domain.interview.Coverage;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;
import org.interviewkit.port.PortException;

/** The stored transcript of one live interview: nothing is in it that is not in the store. Guarded by the interview's lock. */
final class LiveTranscript {

  /** Control characters a paste may bring along; refusing the answer for them would lose it. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

  private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

  private final LiveWiring wiring;
  private final InterviewId id;
  private final Hold hold;
  private final Map<String, Turn> byClientId = new HashMap<>();
  private volatile Transcript transcript;

  LiveTranscript(LiveWiring wiring, Hold hold) {
    this.wiring = wiring;
    this.id = hold.lease().interview();
    this.hold = hold;
    this.transcript = wiring.store().transcripts().whole(id);
    transcript.turns().forEach(this::index);
  }

  Hold hold() {
    return hold;
  }

  Transcript transcript() {
    return transcript;
  }

  /** What has been covered so far. */
  LiveEvent.Covered covered(Briefing briefing) {
    return new LiveEvent.Covered(Coverage.of(briefing.preparation().rubric(), briefing.preparation().plan(), transcript));
  }

  /** Acknowledges a message that was stored before. */
  boolean acknowledgeAgain(Participant who, Optional<String> clientId) {
    Optional<Turn> known = clientId.map(byClientId::get);
    known.ifPresent(turn -> who.on(new LiveEvent.Acknowledged(clientId, turn.position(), turn.at())));
    return known.isPresent();
  }

  /** Stores the candidate's words, acknowledges them, and tells everybody. False when they could not be stored; the candidate has been told then. */
  boolean keepAnswer(Participant who, String words, Optional<String> clientId, Audience audience) {
    return keep(who, words, clientId, Optional.empty(), audience);
  }

  /**
   * Stores what a spoken turn should have been, acknowledges it, and tells everybody.
   *
   * @throws InvalidInput if the turn is none that the candidate spoke
   */
  void keepCorrection(Participant who, int position, String words, Optional<String> clientId, Audience audience) {
    if (transcript.at(position).filter(turn -> turn.speaker() == Speaker.USER && turn.type() == TurnType.AUDIO).isEmpty()) {
      throw new InvalidInput("position", "turn " + position + " cannot be corrected: only what the candidate spoke can");
    }
    keep(who, words, clientId, Optional.of(position), audience);
  }

  private boolean keep(Participant who, String words, Optional<String> clientId, Optional<Integer> corrects, Audience audience) {
    try {
      String clean = CONTROL.matcher(words).replaceAll(" ");
      Turn turn = append(position -> new Turn(position, wiring.now(), Speaker.USER, TurnType.TEXT, clean, Optional.empty(), clientId, corrects));
      who.on(new LiveEvent.Acknowledged(clientId, turn.position(), turn.at()));
      audience.tellAll(new LiveEvent.TurnStored(turn));
      return true;
    } catch (PortException e) {
      who.on(new LiveEvent.Problem(LiveEvent.Trouble.SAVING_FAILED, "the answer could not be stored and must be sent again", clientId));
      return false;
    }
  }

  /** Stores what the candidate spoke, acknowledges it, and tells everybody. What is stored already is not stored again. */
  Turn keepSpoken(String id, String words, Audience audience) {
    Optional<Turn> known = Optional.ofNullable(byClientId.get(id));
    if (known.isPresent()) {
      return known.get();
    }
    Turn turn = append(Speaker.USER, TurnType.AUDIO, words, Optional.empty(), Optional.of(id));
    audience.tellCandidate(new LiveEvent.Acknowledged(turn.clientId(), turn.position(), turn.at()));
    audience.tellAll(new LiveEvent.TurnStored(turn));
    return turn;
  }

  /** Notes that the candidate said something nobody could make out. */
  void noteNotUnderstood(Language language, Audience audience) {
    String words =
        switch (language) {
          case DE -> "Eine gesprochene Antwort konnte nicht verstanden werden.";
          case EN -> "A spoken answer could not be understood.";
        };
    Turn turn = append(Speaker.SYSTEM, TurnType.SYSTEM, words, Optional.empty(), Optional.empty());
    audience.tellAll(new LiveEvent.TurnStored(turn));
  }

  /** Stores the interviewer's words and tells everybody. */
  Turn keepInterviewer(TurnType type, String words, Optional<Prompt> prompt, Audience audience) {
    Turn turn = append(Speaker.ASSISTANT, type, words, prompt, Optional.empty());
    audience.tellAll(new LiveEvent.TurnStored(turn));
    return turn;
  }

  /** What a person said under this identifier in the interviewer's place, or empty. */
  Optional<Turn> ofPerson(Optional<String> clientId) {
    return clientId.flatMap(wanted -> transcript.of(Speaker.PERSON).stream().filter(turn -> turn.clientId().equals(Optional.of(wanted))).findFirst());
  }

  /** Stores a person's words and tells everybody. */
  Turn keepPerson(String words, Optional<String> clientId, Audience audience) {
    Turn turn = append(Speaker.PERSON, TurnType.TEXT, CONTROL.matcher(words).replaceAll(" "), Optional.empty(), clientId);
    audience.tellAll(new LiveEvent.TurnStored(turn));
    return turn;
  }

  /** Notes something about the course of the interview. */
  void note(String words, Audience audience) {
    Turn turn = append(Speaker.SYSTEM, TurnType.SYSTEM, words, Optional.empty(), Optional.empty());
    audience.tellAll(new LiveEvent.TurnStored(turn));
  }

  /** Notes how long the interview stood still, if it was long enough to matter. */
  void note(Language language, Duration pause, Audience audience) {
    if (pause.compareTo(LONG_PAUSE) < 0) {
      return;
    }
    long minutes = pause.toMinutes();
    String words =
        switch (language) {
          case DE -> "Das Gespräch war etwa " + minutes + " min unterbrochen. Die Uhr stand so lange still.";
          case EN -> "The interview was interrupted for about " + minutes + " min. The clock stood still meanwhile.";
        };
    note(words, audience);
  }

  /** The last moment at which a process that died is known to have been at work on this interview. */
  Instant lastSign(Interview interview) {
    return lastSign(wiring, interview, transcript);
  }

  /** The same for an interview that nobody is connected to. */
  static Instant lastSign(LiveWiring wiring, Interview interview, Transcript transcript) {
    List<Supervision> cycles = wiring.store().supervisions().of(interview.id());
    return Stream.of(
            interview.timeline().runningSince().stream(),
            transcript.last().stream().map(Turn::at),
            cycles.stream().map(Supervision::at))
        .flatMap(signs -> signs)
        .max(Instant::compareTo)
        .orElseGet(wiring::now);
  }

  private Turn append(Speaker speaker, TurnType type, String words, Optional<Prompt> prompt, Optional<String> clientId) {
    return append(position -> new Turn(position, wiring.now(), speaker, type, words, prompt, clientId));
  }

  private Turn append(IntFunction<Turn> next) {
    Turn proposed = next.apply(transcript.nextPosition());
    Turn turn = proposed;
    try {
      hold.append(wiring.store().transcripts(), turn);
    } catch (Conflict alreadyWritten) {
      int known = transcript.turns().size();
      transcript = wiring.store().transcripts().whole(id);
      transcript.turns().forEach(this::index);
      Optional<Turn> kept = transcript.turns().stream().skip(known).filter(other -> saysTheSame(other, proposed)).findFirst();
      if (kept.isPresent()) {
        return kept.get();
      }
      turn = next.apply(transcript.nextPosition());
      hold.append(wiring.store().transcripts(), turn);
    }
    transcript = transcript.with(turn);
    index(turn);
    return turn;
  }

  /** Whether a turn found in the store is the one whose storing was reported as failed: kept, although the answer of the store did not come. */
  private static boolean saysTheSame(Turn kept, Turn proposed) {
    return kept.speaker() == proposed.speaker()
        && kept.content().equals(proposed.content())
        && kept.prompt().equals(proposed.prompt())
        && kept.clientId().equals(proposed.clientId())
        && kept.corrects().equals(proposed.corrects());
  }

  private void index(Turn turn) {
    turn.clientId().filter(given -> turn.speaker() == Speaker.USER).ifPresent(clientId -> byClientId.put(clientId, turn));
  }
}
