package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.transcript.Move;
import org.interviewkit.domain.transcript.Prompt;
import org.interviewkit.domain.transcript.Speaker;
import org.interviewkit.domain.transcript.Turn;
import org.interviewkit.domain.transcript.TurnType;

@Entity
@Table(name = "turn")
@IdClass(TurnRow.Key.class)
class TurnRow {

  @Id
  @Column(name = "interview_id")
  private String interviewId;

  @Id private int position;

  @Column(name = "said_at")
  private long saidAt;

  private String speaker;

  private String kind;

  private String content;

  private String move;

  @Column(name = "question_id")
  private String questionId;

  @Column(name = "client_id")
  private String clientId;

  private Integer corrects;

  protected TurnRow() {}

  TurnRow(InterviewId interview, Turn turn) {
    interviewId = interview.toString();
    position = turn.position();
    saidAt = Micros.of(turn.at());
    speaker = turn.speaker().name();
    kind = turn.type().name();
    content = turn.content();
    move = turn.prompt().map(prompt -> prompt.move().name()).orElse(null);
    questionId = turn.prompt().flatMap(Prompt::questionId).orElse(null);
    clientId = turn.clientId().orElse(null);
    corrects = turn.corrects().orElse(null);
  }

  Turn turn() {
    return new Turn(
        position,
        Micros.instant(saidAt),
        Speaker.valueOf(speaker),
        TurnType.valueOf(kind),
        content,
        Optional.ofNullable(move).map(name -> new Prompt(Move.valueOf(name), Optional.ofNullable(questionId))),
        Optional.ofNullable(clientId),
        Optional.ofNullable(corrects));
  }

  /** Interview and position. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String interviewId;
    private int position;

    Key() {}

    Key(InterviewId interview, int position) {
      this.interviewId = interview.toString();
      this.position = position;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.position == position && Objects.equals(key.interviewId, interviewId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(interviewId, position);
    }
  }
}
