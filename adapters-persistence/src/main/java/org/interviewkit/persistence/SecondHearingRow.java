package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.SecondHearing;
import org.interviewkit.persistence.format.Stored;

@Entity
@Table(name = "second_hearing")
class SecondHearingRow {

  private static final Stored<SecondHearing> STORED = new Stored<>("second hearing", SecondHearing.class);

  @Id
  @Column(name = "interview_id")
  private String interviewId;

  @Lob private String document;

  protected SecondHearingRow() {}

  SecondHearingRow(InterviewId interview, SecondHearing hearing) {
    interviewId = interview.toString();
    take(hearing);
  }

  SecondHearing hearing() {
    return STORED.read(document);
  }

  final void take(SecondHearing hearing) {
    document = STORED.write(hearing);
  }
}
