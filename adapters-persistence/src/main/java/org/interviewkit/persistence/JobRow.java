package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.interviewkit.port.Job;

@Entity
@Table(name = "job")
@IdClass(JobRow.Key.class)
class JobRow {

  @Id private String kind;

  @Id private String subject;

  private String state;

  private int attempts;

  @Column(name = "due_at")
  private long dueAt;

  @Column(name = "last_error")
  private String lastError;

  protected JobRow() {}

  JobRow(Job job) {
    kind = job.kind();
    subject = job.subject();
    state = job.state().name();
    attempts = job.attempts();
    dueAt = Micros.of(job.dueAt());
    lastError = job.lastError().orElse(null);
  }

  Job job() {
    Instant due = Micros.instant(dueAt);
    return new Job(kind, subject, Job.State.valueOf(state), attempts, due, Optional.ofNullable(lastError));
  }

  /** Kind and subject. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String kind;
    private String subject;

    Key() {}

    Key(String kind, String subject) {
      this.kind = kind;
      this.subject = subject;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Objects.equals(key.kind, kind) && Objects.equals(key.subject, subject);
    }

    @Override
    public int hashCode() {
      return Objects.hash(kind, subject);
    }
  }
}
