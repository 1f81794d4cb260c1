package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.interviewkit.domain.interview.InterviewId;
import org.interviewkit.domain.recording.Recording;
import org.interviewkit.persistence.format.Stored;

@Entity
@Table(name = "recording")
class RecordingRow {

  private static final Stored<Recording> STORED = new Stored<>("recording", Recording.class);

  @Id
  @Column(name = "interview_id")
  private String interviewId;

  /** Until when there are files; empty when there are none. */
  @Column(name = "kept_until")
  private Long keptUntil;

  @Lob private String document;

  protected RecordingRow() {}

  RecordingRow(InterviewId interview, Recording recording) {
    interviewId = interview.toString();
    take(recording);
  }

  Recording recording() {
    return STORED.read(document);
  }

  final void take(Recording recording) {
    keptUntil = recording.tracks().map(files -> Micros.of(recording.keptUntil())).orElse(null);
    document = STORED.write(recording);
  }
}
