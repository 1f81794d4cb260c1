package org.interviewkit.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Transcript;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;

/** Turns and transcripts. */
public final class TranscriptFixtures {

  private TranscriptFixtures() {}

  /** A conversation about two questions: opening, answer, follow-up, answer, question, answer, closing. */
  public static Transcript shortTranscript() {
    return new Transcript(
        List.of(
            asked(1, Prompt.about(Move.OPENING, "outage"), "Guten Tag, ich bin eine KI. Erzählen Sie von einem Ausfall."),
            answered(2, "An einem Freitag fiel unsere Zahlungsschnittstelle aus, und ich habe die Ursache in zwei Stunden gefunden."),
            asked(3, Prompt.about(Move.FOLLOW_UP, "outage"), "Was haben Sie selbst getan?"),
            answered(4, "Ich habe die Logs verglichen und den fehlerhaften Index neu gebaut."),
            asked(5, Prompt.about(Move.QUESTION, "conflict"), "Erzählen Sie von einem Konflikt im Team."),
            answered(6, "Wir waren uns über das Datenmodell uneinig; ich habe beide Entwürfe gemessen und das Ergebnis gezeigt."),
            asked(7, Prompt.of(Move.CLOSING), "Vielen Dank. Das Team meldet sich bei Ihnen.")));
  }

  /** Turns 1 to {@code count}, asked and answered by turns. */
  public static List<Turn> turns(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(TranscriptFixtures::turn).toList();
  }

  /** The turn at a position: questions at odd ones, answers at even ones. */
  public static Turn turn(int position) {
    return position % 2 == 1
        ? asked(position, Prompt.about(Move.QUESTION, "q-" + position), "Frage " + position + "?")
        : answered(position, "Antwort " + position + ". " + Texts.TRICKY);
  }

  /** A turn of the interviewer. */
  public static Turn asked(int position, Prompt prompt, String content) {
    return new Turn(position, Texts.NOW.plusSeconds(position), Speaker.ASSISTANT, TurnType.TEXT, content, Optional.of(prompt), Optional.empty());
  }

  /** A turn of the candidate. */
  public static Turn answered(int position, String content) {
    Optional<String> clientId = Optional.of("m-" + position);
    return new Turn(position, Texts.NOW.plusSeconds(position), Speaker.USER, TurnType.TEXT, content, Optional.empty(), clientId);
  }
}
