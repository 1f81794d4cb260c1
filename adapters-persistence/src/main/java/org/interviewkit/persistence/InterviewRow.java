package org.interviewkit.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.interviewkit.domain.interview.Interview;
import org.interviewkit.domain.interview.Invitation;
import org.interviewkit.domain.interview.Lead;
import org.interviewkit.persistence.format.Stored;
import org.interviewkit.port.InterviewSummary;

@Entity
@Table(name = "interview")
class InterviewRow implements Row<Interview> {

  static final Stored<InterviewSummary> SUMMARY = new Stored<>("interview summary", InterviewSummary.class);

  static final String PERSON = "PERSON";
  static final String SAVED = "SAVED";

  @Id private String id;

  private long version;

  private String status;

  @Column(name = "role_id")
  private String roleId;

  @Column(name = "created_at")
  private long createdAt;

  private String search;

  private String invitation;

  /** Who leads: {@link #PERSON}, or nothing when the AI does. */
  @Column(name = "led_by")
  private String ledBy;

  /** {@link #SAVED} when the person who leads saved it. */
  private String saved;

  /** What a list shows, so that a page is read without the documents. */
  private String summary;

  @Lob private String document;

  @Override
  public long version() {
    return version;
  }

  @Override
  public String document() {
    return document;
  }

  @Override
  public void take(Interview interview, String json) {
    id = interview.id().toString();
    status = interview.status().name();
    roleId = interview.engagement().roleId().toString();
    createdAt = Micros.of(interview.timeline().createdAt());
    search = Search.column(interview.engagement().candidateName(), interview.engagement().roleTitle());
    invitation = interview.invitation().map(Invitation::secretHash).orElse(null);
    ledBy = interview.lead().map(lead -> PERSON).orElse(null);
    saved = interview.lead().filter(Lead::saved).map(lead -> SAVED).orElse(null);
    summary = SUMMARY.write(InterviewSummary.of(interview));
    version = interview.version();
    document = json;
  }
}
