package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.port.Reasoner;

@Entity
@Table(name = "spending")
class SpendingRow {

  @Id
  @Column(name = "interview_id")
  private String interviewId;

  @Column(name = "tokens_read")
  private long read;

  @Column(name = "tokens_written")
  private long written;

  protected SpendingRow() {}

  SpendingRow(InterviewId interview) {
    interviewId = interview.toString();
  }

  Reasoner.Tokens tokens() {
    return new Reasoner.Tokens(read, written);
  }

  Reasoner.Tokens add(Reasoner.Tokens more) {
    read += more.read();
    written += more.written();
    return tokens();
  }
}
