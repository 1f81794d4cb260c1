package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.supervision.Supervision;
import org.interviewkit.persistence.format.Stored;

@Entity
@Table(name = "supervision")
@IdClass(SupervisionRow.Key.class)
class SupervisionRow {

  private static final Stored<Supervision> STORED = new Stored<>("supervision", Supervision.class);

  @Id
  @Column(name = "interview_id")
  private String interviewId;

  @Id private int number;

  @Lob private String document;

  protected SupervisionRow() {}

  SupervisionRow(InterviewId interview, Supervision supervision) {
    interviewId = interview.toString();
    number = supervision.number();
    take(supervision);
  }

  Supervision supervision() {
    return STORED.read(document);
  }

  final void take(Supervision supervision) {
    document = STORED.write(supervision);
  }

  /** Interview and number. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String interviewId;
    private int number;

    Key() {}

    Key(InterviewId interview, int number) {
      this.interviewId = interview.toString();
      this.number = number;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.number == number && Objects.equals(key.interviewId, interviewId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(interviewId, number);
    }
  }
}
