package org.interviewkit.local.interviewer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.local.listening.AnswerReading;
import org.interviewkit.local.listening.Remark;
import org.interviewkit.local.listening.RemarkKind;

/** Where a conversation stands, read from nothing but its transcript. Notes of the system do not count, nor does what the candidate and a person said to each other. */
final class Dialogue {

  private static final String NOTHING = "";

  private final Said said = new Said();
  private final StringBuilder spoken = new StringBuilder();
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<Turn> onCurrent = new ArrayList<>();
  private final Map<Move, Integer> moves = new EnumMap<>(Move.class);
  private final List<String> unanswered = new ArrayList<>();
  private List<String> answeredBefore = new ArrayList<>();
  private Optional<String> current = Optional.empty();
  private Optional<Turn> lastTurn = Optional.empty();
  private int exchanges;
  private boolean withPerson;

  Dialogue(Transcript transcript) {
    for (Turn turn : transcript.turns()) {
      switch (turn.speaker()) {
        case SYSTEM -> {}
        case USER -> {
          exchanges++;
          if (!withPerson) {
            unanswered.add(turn.content());
            onCurrent.add(turn);
          }
        }
        case PERSON -> {
          withPerson = true;
          unanswered.clear();
        }
        case ASSISTANT -> heard(turn);
      }
    }
  }

  private void heard(Turn turn) {
    withPerson = false;
    said.add(turn.content());
    spoken.append(turn.content().toLowerCase(Locale.ROOT)).append('\n');
    lastTurn = Optional.of(turn);
    if (!unanswered.isEmpty()) {
      answeredBefore = List.copyOf(unanswered);
      unanswered.clear();
    }
    turn.prompt().ifPresent(prompt -> moves.merge(prompt.move(), 1, Integer::sum));
    Optional<String> question = turn.prompt().flatMap(Prompt::questionId);
    if (!question.equals(current) && (question.isPresent() || turn.prompt().isPresent())) {
      current = question;
      onCurrent.clear();
    }
    question.ifPresent(asked::add);
    onCurrent.add(turn);
  }

  /** Whether nothing has been said by the interviewer. */
  boolean isNew() {
    return lastTurn.isEmpty();
  }

  /** Whether a person has spoken in the interviewer's place since the interviewer's last turn. */
  boolean followsPerson() {
    return withPerson;
  }

  /** What the candidate has said since the interviewer's last turn; empty when nothing. */
  String message() {
    return unanswered.isEmpty() ? NOTHING : String.join("\n", unanswered);
  }

  Said said() {
    return said;
  }

  Set<String> asked() {
    return asked;
  }

  Optional<String> current() {
    return current;
  }

  int exchanges() {
    return exchanges;
  }

  int count(Move move) {
    return moves.getOrDefault(move, 0);
  }

  Optional<Move> lastMove() {
    return lastTurn.flatMap(Turn::prompt).map(Prompt::move);
  }

  Optional<Turn> lastTurn() {
    return lastTurn;
  }

  /** Whether the interviewer has spoken these words anywhere. */
  boolean hasNamed(String words) {
    return spoken.toString().contains(words.toLowerCase(Locale.ROOT));
  }

  /** What the interviewer's last turn answered. */
  Remark remarkBefore() {
    return Remark.of(String.join("\n", answeredBefore));
  }

  /** How often a move was made on the current question. */
  int onCurrent(Move move) {
    return (int) interviewerTurns().filter(turn -> turn.prompt().map(Prompt::move).filter(move::equals).isPresent()).count();
  }

  /** How many of the interviewer's turns on the current question did not ask anything new. */
  int standstill() {
    return onCurrent(Move.ANSWER) + onCurrent(Move.REDIRECT) + onCurrent(Move.BOUNDARY) + onCurrent(Move.REPEAT) + onCurrent(Move.REPHRASE);
  }

  /** The follow-ups asked on the current question. */
  List<String> followUps() {
    return interviewerTurns().filter(turn -> turn.prompt().map(Prompt::move).filter(Move.FOLLOW_UP::equals).isPresent()).map(Turn::content).toList();
  }

  /** What was said to the current question that counts as an answer, read as one. */
  AnswerReading answer() {
    return AnswerReading.of(
        onCurrent.stream()
            .filter(turn -> turn.speaker() == Speaker.USER)
            .map(turn -> Remark.of(turn.content()))
            .filter(remark -> remark.kind() == RemarkKind.ANSWER)
            .map(Remark::answer)
            .collect(Collectors.joining("\n")));
  }

  /** The last turn that asked something, without what led up to it. */
  Optional<String> lastAsk() {
    List<Turn> turns = new ArrayList<>(interviewerTurns().toList());
    for (int i = turns.size() - 1; i >= 0; i--) {
      Optional<Move> move = turns.get(i).prompt().map(Prompt::move);
      if (move.isPresent() && asks(move.get())) {
        String content = turns.get(i).content();
        return Optional.of(content.substring(content.lastIndexOf("\n\n") + 1).strip());
      }
    }
    return Optional.empty();
  }

  private static boolean asks(Move move) {
    return switch (move) {
      case OPENING, QUESTION, FOLLOW_UP, REPHRASE, RELAY, INVITE_QUESTIONS, REPEAT -> true;
      case ANSWER, REDIRECT, BOUNDARY, CLOSING -> false;
    };
  }

  private Stream<Turn> interviewerTurns() {
    return onCurrent.stream().filter(turn -> turn.speaker() == Speaker.ASSISTANT);
  }
}
