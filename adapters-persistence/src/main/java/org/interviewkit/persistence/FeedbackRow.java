package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.interviewkit.domain.assistant.Feedback;
import org.interviewkit.persistence.format.Stored;

@Entity
@Table(name = "feedback")
class FeedbackRow {

  static final Stored<Feedback> STORED = new Stored<>("feedback", Feedback.class);

  @Id private String id;

  @Column(name = "created_at")
  private long createdAt;

  private String category;

  @Lob private String document;

  protected FeedbackRow() {}

  FeedbackRow(Feedback feedback) {
    id = feedback.id().toString();
    createdAt = Micros.of(feedback.at());
    category = feedback.category();
    document = STORED.write(feedback);
  }

  Feedback feedback() {
    return STORED.read(document);
  }
}
